import { childOf, childrenOf, textOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { type Area, MOST_COLUMNS, MOST_ROWS, parseArea, parseReference } from './cell-reference.ts';
import type { PrintValue } from './print-value.ts';
import { readString, unescapeText } from './read-strings.ts';
import { type CellStyle, PLAIN_CELL } from './read-styles.ts';

/** A worksheet as it shows: the texts of its cells, merged areas, and what is hidden. */
export interface Sheet {
  readonly name: string;
  /** By row, then column, zero-based: filled cells, and blank ones that a border makes part of a table. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  /** 1 where the column is hidden. */
  readonly hiddenColumns: Uint8Array;
}

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly print: PrintValue;
}

export function readSheet(name: string, root: XmlElement, workbook: Workbook): Sheet {
  const rows = new Map<number, Map<number, string>>();
  const hiddenRows = new Set<number>();
  const shown = showCell(root, workbook);
  let row = -1;
  for (const element of childrenOf(childOf(root, 'sheetData'), 'row')) {
    row = (wholeNumber(attribute(element, 'r')) ?? row + 2) - 1;
    if (row < 0 || row >= MOST_ROWS) continue;
    if (isOn(attribute(element, 'hidden')) || Number(attribute(element, 'ht') ?? 1) === 0) hiddenRows.add(row);
    const cells = rows.get(row) ?? new Map<number, string>();
    rows.set(row, cells);
    let column = -1;
    for (const cell of childrenOf(element, 'c')) {
      column = parseReference(attribute(cell, 'r') ?? '')?.column ?? column + 1;
      const style = workbook.styles[Number(attribute(cell, 's') ?? 0)] ?? PLAIN_CELL;
      const text = shown(cell, style.format);
      if ((text.trim() !== '' || style.bordered) && column < MOST_COLUMNS) cells.set(column, text);
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

/** The text a cell shows; a formula shows its last computed value. */
function showCell(root: XmlElement, { strings, print }: Workbook): (cell: XmlElement, format: string) => string {
  const view = childrenOf(childOf(root, 'sheetViews'), 'sheetView')[0];
  const zerosShown = view === undefined || isOn(attribute(view, 'showZeros') ?? '1');
  return (cell, format) => {
    const type = attribute(cell, 't') ?? 'n';
    if (type === 'inlineStr') return print(childrenOf(cell, 'is').map(readString).join(''), format);
    const element = childOf(cell, 'v');
    const value = element === undefined ? '' : textOf(element);
    if (value === '') return '';
    if (type === 's') return print(strings[Number(value)] ?? '', format);
    if (type === 'str') return print(unescapeText(value), format);
    if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    const number = Number(value);
    if (type !== 'n' || !Number.isFinite(number)) return value;
    return number === 0 && !zerosShown ? '' : print(number, format);
  };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}
