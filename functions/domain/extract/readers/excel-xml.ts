import { isRefusal, refuse } from '../../refusal.ts';
import { childOf, childrenOf, textOf } from '../guards/find-elements.ts';
import { attribute, parseXml, type XmlElement } from '../guards/parse-xml.ts';
import type { Reader } from '../reader.ts';
import { readStyles } from './excel-xml/read-styles.ts';
import { readWorksheet } from './excel-xml/read-worksheet.ts';
import { layOutSheets } from './sheets/lay-out-sheets.ts';
import { fullPrintBudget, printValues } from './xlsx/print-value.ts';

/** Workbooks that Excel 2002 and 2003, and many systems since, save as one XML file (XML Spreadsheet, SpreadsheetML 2003). */
export const read: Reader = async bytes => {
  const root = parseXml(bytes);
  if (isRefusal(root)) return root;
  const budget = fullPrintBudget();
  const styles = readStyles(childOf(root, 'Styles'));
  const listed = childrenOf(root, 'Worksheet');
  const sheets = listed
    .filter(isVisible)
    .map(sheet => readWorksheet(sheet, { styles, print: printValues(false, budget) }));
  return budget.left < 0 ? refuse('too_complex') : layOutSheets(sheets, listed.length);
};

function isVisible(sheet: XmlElement): boolean {
  const visible = childOf(sheet, 'WorksheetOptions', 'Visible');
  return (visible === undefined || textOf(visible) === 'SheetVisible') && attribute(sheet, 'Name') !== undefined;
}
