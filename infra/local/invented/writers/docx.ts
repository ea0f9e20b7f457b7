import { strToU8, zipSync } from 'fflate';
import {
  type PrintedBlock,
  type PrintedPiece,
  type PrintedTable,
  type PrintedText,
  rowsOfCells,
} from '../print/document.ts';
import { escapeXml } from './escape-xml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const paragraphXml = (drawn: PrintedText): string => `<w:p>${drawn.map(runXml).join('')}</w:p>`;

function runXml({ text, look = {} }: PrintedPiece): string {
  const properties = [
    ...(look.struck ? ['<w:strike/>'] : []),
    ...(look.hidden ? ['<w:vanish/>'] : []),
    ...(look.white ? ['<w:color w:val="FFFFFF"/>'] : []),
    ...(look.tiny ? ['<w:sz w:val="2"/>'] : []),
    ...(look.raised ? ['<w:vertAlign w:val="superscript"/>'] : []),
  ];
  if (look.picture) return '<w:r><w:pict/></w:r>';
  const lines = text.split('\n').map(line => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  const run = `<w:r>${properties.length > 0 ? `<w:rPr>${properties.join('')}</w:rPr>` : ''}${lines.join('<w:br/>')}</w:r>`;
  return look.control ? `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>` : run;
}

/** A Word document with merged cells. */
export function writeDocx(blocks: readonly PrintedBlock[]): Uint8Array {
  const body = blocks.map(block => (block.kind === 'paragraph' ? paragraphXml(block.drawn) : tableXml(block)));
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
    ),
  });
}

function tableXml(table: PrintedTable): string {
  const rows = rowsOfCells(table).map((here, row) => {
    const xml = here.map(cell => {
      const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
      const merge = cell.rowSpan > 1 ? (cell.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
      return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraphXml(cell.row === row ? cell.drawn : [])}</w:tc>`;
    });
    return `<w:tr>${xml.join('')}</w:tr>`;
  });
  const grid = '<w:gridCol/>'.repeat(table.columnCount);
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
