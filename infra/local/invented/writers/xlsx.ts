import { strToU8, zipSync } from 'fflate';
import { type PrintedBlock, type PrintedPiece, type PrintedText, placeCells, textOf } from '../print/document.ts';
import { escapeXml } from './escape-xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const COLUMNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A workbook with the whole report on one sheet, text cells inline, plain numbers as numbers. */
export function writeXlsx(blocks: readonly PrintedBlock[]): Uint8Array {
  const rows: string[] = [];
  const merges: string[] = [];
  for (const block of blocks) {
    const top = rows.length + 1;
    if (block.kind === 'paragraph') {
      rows.push(`<row r="${top}">${cellXml(`A${top}`, block.drawn)}</row>`);
      continue;
    }
    const cells = placeCells(block);
    block.rows.forEach((_, row) => {
      const here = cells.filter(cell => cell.row === row && textOf(cell.drawn) !== '');
      const xml = here.map(cell => cellXml(`${COLUMNS[cell.column]}${top + row}`, cell.drawn));
      rows.push(`<row r="${top + row}">${xml.join('')}</row>`);
    });
    for (const { row, column, rowSpan, columnSpan } of cells)
      if (rowSpan * columnSpan > 1)
        merges.push(
          `<mergeCell ref="${COLUMNS[column]}${top + row}:${COLUMNS[column + columnSpan - 1]}${top + row + rowSpan - 1}"/>`,
        );
  }
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="年报" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}</worksheet>`,
    ),
  });
}

/** A plain whole number is stored as one, everything else as the text of its pieces. */
function cellXml(reference: string, drawn: PrintedText): string {
  const [{ text, look } = { text: '' }, ...others] = drawn;
  if (others.length === 0 && look === undefined)
    return /^-?\d+$/.test(text)
      ? `<c r="${reference}"><v>${text}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is>${textXml(text)}</is></c>`;
  return `<c r="${reference}" t="inlineStr"><is>${drawn.map(runXml).join('')}</is></c>`;
}

const textXml = (text: string): string => `<t xml:space="preserve">${escapeXml(text)}</t>`;

function runXml({ text, look = {} }: PrintedPiece): string {
  const properties = [
    ...(look.struck ? ['<strike/>'] : []),
    ...(look.white ? ['<color rgb="FFFFFFFF"/>'] : []),
    ...(look.tiny ? ['<sz val="1"/>'] : []),
    ...(look.raised ? ['<vertAlign val="superscript"/>'] : []),
  ];
  return `<r><rPr>${properties.join('')}</rPr>${textXml(text)}</r>`;
}
