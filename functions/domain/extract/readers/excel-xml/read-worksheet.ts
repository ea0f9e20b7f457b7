import { type CellContent, composeCell, type Drawn, type TextPiece } from '../../compose-cell.ts';
import { childOf, childrenOf, textOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { isSameColour } from '../same-colour.ts';
import { type Area, MOST_COLUMNS, MOST_ROWS } from '../sheets/cell-reference.ts';
import type { Sheet } from '../sheets/show-grid.ts';
import type { PrintValue } from '../xlsx/print-value.ts';
import { type CellStyle, PLAIN_CELL } from '../xlsx/read-styles.ts';
import { hexOf } from './read-styles.ts';

export interface StyledPrint {
  readonly styles: ReadonlyMap<string, CellStyle>;
  readonly print: PrintValue;
}

/** A `Worksheet` as it shows. Rows and cells tell their number only where they leave some out. */
export function readWorksheet(root: XmlElement, { styles, print }: StyledPrint): Sheet {
  const table = childOf(root, 'Table');
  const rows = new Map<number, Map<number, CellContent>>();
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  let row = -1;
  for (const element of childrenOf(table, 'Row')) {
    row = numberOf(element, 'Index', row + 2) - 1;
    if (row >= MOST_ROWS) break;
    if (isHidden(element, 'Height')) hiddenRows.add(row);
    const cells = new Map<number, CellContent>();
    rows.set(row, cells);
    let column = -1;
    for (const cell of childrenOf(element, 'Cell')) {
      column = numberOf(cell, 'Index', column + 2) - 1;
      const right = column + numberOf(cell, 'MergeAcross', 0);
      const bottom = row + numberOf(cell, 'MergeDown', 0);
      if (right >= MOST_COLUMNS) break;
      const style = styles.get(attribute(cell, 'StyleID') ?? attribute(element, 'StyleID') ?? 'Default') ?? PLAIN_CELL;
      const content = showCell(cell, style, print);
      if (content.text.trim() !== '' || content.unreadable !== undefined || style.bordered) cells.set(column, content);
      if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right });
      column = right;
    }
    row += numberOf(element, 'Span', 0);
  }
  return { name: attribute(root, 'Name') ?? '', rows, merges, hiddenRows, hiddenColumns: hiddenColumnsOf(table) };
}

function hiddenColumnsOf(table: XmlElement | undefined): Uint8Array {
  const hidden = new Uint8Array(MOST_COLUMNS);
  let column = -1;
  for (const element of childrenOf(table, 'Column')) {
    column = numberOf(element, 'Index', column + 2) - 1;
    const last = column + numberOf(element, 'Span', 0);
    if (isHidden(element, 'Width')) hidden.fill(1, column, last + 1);
    column = last;
  }
  return hidden;
}

const isHidden = (element: XmlElement, size: 'Height' | 'Width'): boolean =>
  attribute(element, 'Hidden') === '1' || Number(attribute(element, size) ?? 1) === 0;

function numberOf(element: XmlElement, name: string, otherwise: number): number {
  const text = attribute(element, name);
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : otherwise;
}

/** What a cell shows; a formula shows its last computed value, and nothing that is known where there is none. */
function showCell(cell: XmlElement, style: CellStyle, print: PrintValue): CellContent {
  const data = childOf(cell, 'Data');
  const value = data === undefined ? '' : textOf(data);
  if (data === undefined || value === '')
    return composeCell([], attribute(cell, 'Formula') === undefined ? [] : ['formula']);
  const type = attribute(data, 'Type') ?? 'String';
  if (type === 'Error') return composeCell(inOneType(value, style), ['error-value']);
  if (type === 'Boolean') return composeCell(inOneType(value === '1' ? 'TRUE' : 'FALSE', style));
  if (type === 'Number' && Number.isFinite(Number(value)))
    return composeCell(inOneType(print(Number(value), style.format), style));
  const isRich = data.children.some(child => typeof child !== 'string');
  return composeCell(isRich ? piecesOf(data, style.font.drawn, style) : inOneType(print(value, style.format), style));
}

function inOneType(text: string, { font, ground }: CellStyle): readonly TextPiece[] {
  return isSameColour(font.colour, ground) ? [] : [{ ...font.drawn, text: text.replaceAll('\r\n', '\n') }];
}

const MARKS: ReadonlyMap<string, Drawn> = new Map([
  ['sup', { lift: 'raised' }],
  ['sub', { lift: 'lowered' }],
  ['s', { struck: true }],
]);

/** Text in several types is written as HTML writes it. */
function piecesOf(element: XmlElement, around: Drawn, style: CellStyle): readonly TextPiece[] {
  const size = Number(attribute(element, 'Size'));
  const drawn = { ...around, ...MARKS.get(element.name.toLowerCase()), ...(size > 0 ? { size } : {}) };
  if (isSameColour(hexOf(attribute(element, 'Color')) ?? style.font.colour, style.ground)) return [];
  return element.children.flatMap(child =>
    typeof child === 'string' ? [{ ...drawn, text: child }] : piecesOf(child, drawn, style),
  );
}
