import { type CellContent, composeCell, type TextPiece, type Unreadable } from '../../compose-cell.ts';
import { childOf, childrenOf, textOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { isSameColour } from '../same-colour.ts';
import { MOST_COLUMNS, MOST_ROWS, parseArea, parseReference } from '../sheets/cell-reference.ts';
import type { Sheet } from '../sheets/show-grid.ts';
import { isTooSmall } from '../too-small.ts';
import type { PrintValue } from './print-value.ts';
import { readFont } from './read-font.ts';
import { readString, type StringItem, unescapeText } from './read-strings.ts';
import { type CellStyle, PLAIN_CELL } from './read-styles.ts';

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly strings: readonly StringItem[];
  readonly styles: readonly CellStyle[];
  readonly print: PrintValue;
}

export function readSheet(name: string, root: XmlElement, workbook: Workbook): Sheet {
  const rows = new Map<number, Map<number, CellContent>>();
  const hiddenRows = new Set<number>();
  const shown = showCell(root, workbook);
  let row = -1;
  for (const element of childrenOf(childOf(root, 'sheetData'), 'row')) {
    row = (wholeNumber(attribute(element, 'r')) ?? row + 2) - 1;
    if (row < 0 || row >= MOST_ROWS) continue;
    if (isOn(attribute(element, 'hidden')) || Number(attribute(element, 'ht') ?? 1) === 0) hiddenRows.add(row);
    const cells = rows.get(row) ?? new Map<number, CellContent>();
    rows.set(row, cells);
    let column = -1;
    for (const cell of childrenOf(element, 'c')) {
      column = parseReference(attribute(cell, 'r') ?? '')?.column ?? column + 1;
      const style = workbook.styles[Number(attribute(cell, 's') ?? 0)] ?? PLAIN_CELL;
      const content = shown(cell, style);
      const isDrawn = content.text.trim() !== '' || content.unreadable !== undefined || style.bordered;
      if (isDrawn && column < MOST_COLUMNS) cells.set(column, content);
    }
  }
  const merges = childrenOf(childOf(root, 'mergeCells'), 'mergeCell')
    .map(element => parseArea(attribute(element, 'ref') ?? ''))
    .filter(area => area !== null);
  return { name, rows, merges, hiddenRows, hiddenColumns: readHiddenColumns(root) };
}

function readHiddenColumns(root: XmlElement): Uint8Array {
  const hidden = new Uint8Array(MOST_COLUMNS);
  for (const column of childrenOf(root, 'cols').flatMap(columns => childrenOf(columns, 'col'))) {
    const first = wholeNumber(attribute(column, 'min'));
    const last = wholeNumber(attribute(column, 'max')) ?? first;
    if (first === undefined || last === undefined || first < 1) continue;
    const isHidden = isOn(attribute(column, 'hidden')) || Number(attribute(column, 'width') ?? 1) === 0;
    if (isHidden) hidden.fill(1, first - 1, last);
  }
  return hidden;
}

/** What a cell shows; a formula shows its last computed value, and nothing that is known where there is none. */
function showCell(root: XmlElement, workbook: Workbook): (cell: XmlElement, style: CellStyle) => CellContent {
  const view = childrenOf(childOf(root, 'sheetViews'), 'sheetView')[0];
  const zerosShown = view === undefined || isOn(attribute(view, 'showZeros') ?? '1');
  const inOneType = (text: string, style: CellStyle, unreadable: readonly Unreadable[] = []) =>
    composeCell(drawRuns([{ text }], style), unreadable);
  return (cell, style) => {
    const { strings, print } = workbook;
    const type = attribute(cell, 't') ?? 'n';
    if (type === 'inlineStr') return showText(childrenOf(cell, 'is').flatMap(readString), style, print);
    const element = childOf(cell, 'v');
    const value = element === undefined ? '' : textOf(element);
    if (value === '') return inOneType('', style, childOf(cell, 'f') === undefined ? [] : ['formula']);
    if (type === 's') {
      const item = strings[Number(value)];
      return item === undefined ? inOneType('', style, ['reference']) : showText(item, style, print);
    }
    if (type === 'str') return showText([{ text: unescapeText(value) }], style, print);
    if (type === 'e') return inOneType(value, style, ['error-value']);
    if (type === 'b') return inOneType(value === '1' || value === 'true' ? 'TRUE' : 'FALSE', style);
    const number = Number(value);
    if (type !== 'n' || !Number.isFinite(number)) return inOneType(value, style);
    return inOneType(number === 0 && !zerosShown ? '' : print(number, style.format), style);
  };
}

/** WPS keeps a picture in a cell as a formula that only WPS knows. */
const PICTURE_FORMULA = /^=?(?:_xlfn\.)?DISPIMG\(/i;

/** A text in one type or in several; only one that is whole is printed under the format of its cell. */
function showText(item: StringItem, style: CellStyle, print: PrintValue): CellContent {
  const text = item.map(run => run.text).join('');
  if (PICTURE_FORMULA.test(text)) return composeCell([], ['picture']);
  const runs = item.length > 1 ? item : [{ ...item[0], text: print(text, style.format) }];
  return composeCell(drawRuns(runs, style));
}

/** The runs that are shown, as they are drawn. */
function drawRuns(runs: StringItem, { font, ground }: CellStyle): readonly TextPiece[] {
  return runs.flatMap(({ text, font: own }) => {
    const { drawn, colour } = readFont(own, font);
    return isSameColour(colour, ground) || isTooSmall(drawn.size) ? [] : [{ ...drawn, text }];
  });
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}
