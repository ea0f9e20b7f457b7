import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import { childOf, childrenOf } from '../guards/find-elements.ts';
import { openZip, type Zip } from '../guards/open-zip.ts';
import { attribute, type XmlElement } from '../guards/parse-xml.ts';
import { readXmlPart } from '../guards/read-xml-part.ts';
import type { Reader } from '../reader.ts';
import { type Relation, readRelations } from './opc/read-relations.ts';
import { layOutSheets } from './sheets/lay-out-sheets.ts';
import type { Sheet } from './sheets/show-grid.ts';
import { fullPrintBudget, type PrintBudget, printValues } from './xlsx/print-value.ts';
import { readDrawings } from './xlsx/read-drawings.ts';
import { readSheet, type Workbook } from './xlsx/read-sheet.ts';
import { readStrings } from './xlsx/read-strings.ts';
import { readStyles } from './xlsx/read-styles.ts';

const BINARY =
  '这是 Excel 二进制工作簿（XLSB）文件，暂不支持。请用 Excel 或 WPS 表格打开，另存为“Excel 工作簿（.xlsx）”后重新上传。';

/** Excel workbooks (ECMA-376): every visible sheet in order, each cell as it shows. */
export const read: Reader = async bytes => {
  const zip = openZip(bytes);
  if (isRefusal(zip)) return zip;
  const top = readRelations(zip, '');
  if (isRefusal(top)) return top;
  const main = top.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  // The binary workbook (.xlsb) has the same wrapping and no XML inside.
  if (main.endsWith('.bin')) return refuse('unsupported_format', BINARY);
  const relations = readRelations(zip, main);
  if (isRefusal(relations)) return relations;
  const root = readXmlPart(zip, main) ?? refuse('corrupt');
  if (isRefusal(root)) return root;
  const sheets = readSheets(zip, root, relations);
  return isRefusal(sheets) ? sheets : layOutSheets(sheets, childrenOf(childOf(root, 'sheets'), 'sheet').length);
};

function readSheets(zip: Zip, root: XmlElement, relations: readonly Relation[]): readonly Sheet[] | Refusal {
  const budget = fullPrintBudget();
  const workbook = readWorkbook(zip, root, relations, budget);
  if (isRefusal(workbook)) return workbook;
  const sheets: Sheet[] = [];
  for (const entry of childrenOf(childOf(root, 'sheets'), 'sheet')) {
    if ((attribute(entry, 'state') ?? 'visible') !== 'visible') continue;
    const link = relations.find(({ id }) => id === attribute(entry, 'id'));
    if (link?.type !== 'worksheet') continue;
    const sheet = readXmlPart(zip, link.target) ?? refuse('corrupt');
    if (isRefusal(sheet)) return sheet;
    const drawing = readDrawing(zip, link.target);
    if (drawing !== undefined && isRefusal(drawing)) return drawing;
    const drawn = readDrawings(drawing, sheet);
    sheets.push({ ...readSheet(attribute(entry, 'name') ?? '', sheet, workbook), drawn });
  }
  return budget.left < 0 ? refuse('too_complex') : sheets;
}

/** The part that holds what is drawn over the cells of a sheet. */
function readDrawing(zip: Zip, sheet: string): XmlElement | Refusal | undefined {
  const relations = readRelations(zip, sheet);
  if (isRefusal(relations)) return relations;
  const target = relations.find(({ type }) => type === 'drawing')?.target;
  return target === undefined ? undefined : readXmlPart(zip, target);
}

function readWorkbook(
  zip: Zip,
  root: XmlElement,
  relations: readonly Relation[],
  budget: PrintBudget,
): Workbook | Refusal {
  const related = (type: string): XmlElement | Refusal | undefined => {
    const target = relations.find(relation => relation.type === type)?.target;
    return target === undefined ? undefined : readXmlPart(zip, target);
  };
  const strings = related('sharedStrings');
  if (strings !== undefined && isRefusal(strings)) return strings;
  const styles = related('styles');
  if (styles !== undefined && isRefusal(styles)) return styles;
  const properties = childOf(root, 'workbookPr');
  const epoch = properties === undefined ? undefined : attribute(properties, 'date1904');
  return {
    strings: readStrings(strings),
    styles: readStyles(styles),
    print: printValues(epoch === '1' || epoch === 'true', budget),
  };
}
