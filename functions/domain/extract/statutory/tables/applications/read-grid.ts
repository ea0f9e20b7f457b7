import { editionOf } from '../../../../form/editions/edition-of.ts';
import { tellEditions } from '../../../../form/editions/tell-edition.ts';
import type { Table } from '../../../document.ts';
import { applicationRows } from '../../labels/wordings.ts';
import type { FoundTable } from '../found-table.ts';
import { type GridLine, gridLines, holdsSeveral, type LineCell } from '../grid-lines.ts';
import { assignColumns, fitAll, fitSome } from './assign-columns.ts';
import { type ColumnRanges, headerCells, isHeaderLine, provenRanges, rangesOfFullRows } from './header-columns.ts';
import { joinRows } from './join-rows.ts';
import { type LabelledLine, labelledLines } from './labelled-lines.ts';
import type { PrintedRow } from './printed-row.ts';

/** Lines between two headers: they share their columns. */
interface Stretch {
  readonly named: Map<string, LineCell>;
  readonly lines: GridLine[];
}

/** Table 3 from the grids that hold parts of it, in reading order. */
export function readApplicationsGrid(tables: readonly Table[]): FoundTable {
  const rows: PrintedRow[] = [];
  const stretches = tables.flatMap(table => stretchesOf(gridLines(table)));
  const forms = tellEditions('applications', partsOf(stretches));
  const keys = editionOf(forms[0]).applications.columns.map(({ key }) => key);
  let inherited: ColumnRanges | undefined;
  for (const stretch of stretches) {
    const { lines, ranges } = placeColumns(stretch, inherited, keys);
    inherited = ranges ?? inherited;
    for (const line of lines) rows.push(printedRow(line, ranges, keys));
  }
  return joinRows(rows, forms);
}

/** What is printed of the form: rows, and columns behind a star. */
function partsOf(stretches: readonly Stretch[]): ReadonlySet<string> {
  const rows = stretches.flatMap(({ lines }) => labelledLines(lines).flatMap(({ key }) => key ?? []));
  return new Set([...rows, ...stretches.flatMap(({ named }) => [...named.keys()].map(key => `*.${key}`))]);
}

/** The rows of table 3 that a grid names; tells statutory tables from all others. */
export function applicationRowsIn(table: Table): ReadonlySet<string> {
  const lines = stretchesOf(gridLines(table)).flatMap(stretch => labelledLines(stretch.lines));
  return new Set(lines.flatMap(line => line.key ?? []));
}

/**
 * Where the columns of a stretch lie, by its header, by its rows without a blank, or as in the stretch before; and its
 * lines cut accordingly: under a proven column a text is a value, however long it is.
 */
function placeColumns(
  { named, lines }: Stretch,
  inherited: ColumnRanges | undefined,
  keys: readonly string[],
): { readonly lines: readonly LabelledLine[]; readonly ranges: ColumnRanges | undefined } {
  const uncut = labelledLines(lines);
  const headed = wholeOrLacking(provenRanges(named), valuesOf(uncut), keys);
  if (headed !== undefined) {
    const cut = labelledLines(lines, leftEnd(headed));
    if (fitSome(valuesOf(cut), headed, keys)) return { lines: cut, ranges: headed };
  }
  const ranges = [rangesOfFullRows(valuesOf(uncut), keys), inherited].find(known =>
    fitAll(valuesOf(uncut), known, keys),
  );
  return { lines: ranges === undefined ? uncut : labelledLines(lines, leftEnd(ranges)), ranges };
}

const valuesOf = (lines: readonly LabelledLine[]) => lines.map(({ values }) => values);

const leftEnd = (ranges: ColumnRanges): number => Math.min(...[...ranges.values()].map(({ left }) => left));

function printedRow(line: LabelledLine, ranges: ColumnRanges | undefined, keys: readonly string[]): PrintedRow {
  const figures = hasRunTogether(line.values) ? undefined : assignColumns(line.values, ranges, keys);
  const { key, label, group, at } = line;
  const isEmpty = line.values.every(cell => cell.isBlank);
  return { key, label, group, at, figures, isEmpty, cellCount: line.values.length };
}

/** A header without one of the names lacks the column only where every row lacks it too; else it is damaged. */
function wholeOrLacking(
  ranges: ColumnRanges | undefined,
  rows: readonly (readonly LineCell[])[],
  keys: readonly string[],
): ColumnRanges | undefined {
  const isLacking = ranges !== undefined && ranges.size < keys.length;
  return isLacking && rows.some(cells => cells.length === keys.length) ? undefined : ranges;
}

/** The label of a row among the values, or several cells with two of them: nothing tells which cell is whose. */
const hasRunTogether = (values: readonly LineCell[]): boolean =>
  values.some(cell => !cell.isValue && applicationRows.findAll(cell.text).length > 0) ||
  values.filter(holdsSeveral).length > 1;

function stretchesOf(lines: readonly GridLine[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const line of lines) {
    let stretch = stretches.at(-1);
    if (isHeaderLine(line)) {
      if (stretch === undefined || stretch.lines.length > 0) {
        stretch = { named: new Map(), lines: [] };
        stretches.push(stretch);
      }
      for (const [column, cell] of headerCells(line)) stretch.named.set(column, cell);
      continue;
    }
    if (stretch === undefined) stretches.push({ named: new Map(), lines: [line] });
    else stretch.lines.push(line);
  }
  return stretches;
}
