import { type PrintedBlock, type PrintedText, placeCells, textOf } from '../print/document.ts';
import { escapeXml } from './escape-xml.ts';

const SHEET = 'urn:schemas-microsoft-com:office:spreadsheet';

/** A workbook in one XML file, as Excel 2003 and many systems save it: the whole report on one sheet. */
export function writeExcelXml(blocks: readonly PrintedBlock[]): Uint8Array {
  const rows = blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'paragraph') return [`<Row>${cellXml(block.drawn, '')}</Row>`];
    const cells = placeCells(block);
    return block.rows.map((_, row) => {
      const here = cells.filter(cell => cell.row === row);
      const xml = here.map(({ drawn, column, columnSpan, rowSpan }) => {
        const across = columnSpan > 1 ? ` ss:MergeAcross="${columnSpan - 1}"` : '';
        const down = rowSpan > 1 ? ` ss:MergeDown="${rowSpan - 1}"` : '';
        return cellXml(drawn, ` ss:Index="${column + 1}"${across}${down} ss:StyleID="s2"`);
      });
      return `<Row>${xml.join('')}</Row>`;
    });
  });
  const border = '<Border ss:Position="Bottom" ss:LineStyle="Continuous" ss:Weight="1"/>';
  return new TextEncoder().encode(
    `<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook xmlns="${SHEET}" xmlns:ss="${SHEET}" xmlns:html="http://www.w3.org/TR/REC-html40"><Styles><Style ss:ID="Default"/><Style ss:ID="s2"><Borders>${border}</Borders></Style></Styles><Worksheet ss:Name="年报"><Table>${rows.join('')}</Table></Worksheet></Workbook>`,
  );
}

function cellXml(drawn: PrintedText, attributes: string): string {
  const text = textOf(drawn);
  if (text === '') return `<Cell${attributes}/>`;
  if (/^(?:0|[1-9]\d{0,9})$/.test(text) && drawn.every(({ look }) => look === undefined))
    return `<Cell${attributes}><Data ss:Type="Number">${text}</Data></Cell>`;
  const isRich = drawn.some(({ look }) => look !== undefined);
  if (!isRich) return `<Cell${attributes}><Data ss:Type="String">${escapeXml(text)}</Data></Cell>`;
  const runs = drawn.map(({ text: run, look = {} }) => {
    const raised = look.raised === true ? `<Sup>${escapeXml(run)}</Sup>` : escapeXml(run);
    return look.struck === true ? `<S>${raised}</S>` : `<Font>${raised}</Font>`;
  });
  const namespace = 'xmlns="http://www.w3.org/TR/REC-html40"';
  return `<Cell${attributes}><ss:Data ss:Type="String" ${namespace}>${runs.join('')}</ss:Data></Cell>`;
}
