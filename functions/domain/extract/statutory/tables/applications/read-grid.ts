import { editionOf } from '../../../../form/editions/edition-of.ts';
import { tellEditions } from '../../../../form/editions/tell-edition.ts';
import type { Table } from '../../../document.ts';
import { applicationRows } from '../../labels/wordings.ts';
import type { FoundTable } from '../found-table.ts';
import { type GridLine, gridLines, holdsSeveral, type LineCell } from '../grid-lines.ts';
import { assignColumns } from './assign-columns.ts';
import { headerNames, isHeaderLine } from './header-columns.ts';
import { joinRows } from './join-rows.ts';
import { labelledLines } from './labelled-lines.ts';
import { type Columns, type HeadedLines, type PlacedLine, placeColumns } from './place-columns.ts';
import type { PrintedRow } from './printed-row.ts';

/** Table 3 from the grids that hold parts of it, in reading order. */
export function readApplicationsGrid(tables: readonly Table[]): FoundTable {
  const rows: PrintedRow[] = [];
  const doubts = new Set<string>();
  const stretches = tables.flatMap(table => stretchesOf(gridLines(table)));
  const forms = tellEditions('applications', partsOf(stretches));
  const keys = editionOf(forms[0]).applications.columns.map(({ key }) => key);
  let inherited: Columns | undefined;
  for (const stretch of stretches) {
    const placed = placeColumns(stretch, inherited, keys);
    inherited = placed.ranges === undefined && inherited ? { ...inherited, isCountable: placed.isCountable } : placed;
    for (const doubt of placed.doubts) doubts.add(doubt);
    for (const line of placed.lines) rows.push(printedRow(line, placed, keys));
  }
  const found = joinRows(rows, forms);
  return { ...found, doubts: [...doubts, ...found.doubts] };
}

/** What is printed of the form: rows, and columns behind a star. */
function partsOf(stretches: readonly HeadedLines[]): ReadonlySet<string> {
  const rows = stretches.flatMap(({ lines }) => labelledLines(lines).flatMap(({ key }) => key ?? []));
  return new Set([
    ...rows,
    ...stretches.flatMap(({ head }) => [...headerNames(head).named.keys()].map(key => `*.${key}`)),
  ]);
}

/** The rows of table 3 that a grid names; tells statutory tables from all others. */
export function applicationRowsIn(table: Table): ReadonlySet<string> {
  const lines = stretchesOf(gridLines(table)).flatMap(stretch => labelledLines(stretch.lines));
  return new Set(lines.flatMap(line => line.key ?? []));
}

function printedRow(line: PlacedLine, columns: Columns, keys: readonly string[]): PrintedRow {
  const figures = hasRunTogether(line.values) ? undefined : assignColumns(line.values, columns, keys);
  const { key, label, group, at, beside } = line;
  const isEmpty = line.values.every(cell => cell.isBlank);
  return { key, label, group, at, figures, isEmpty, cellCount: line.values.length, beside };
}

/** The label of a row among the values, or several cells with two of them: nothing tells which cell is whose. */
const hasRunTogether = (values: readonly LineCell[]): boolean =>
  values.some(cell => !cell.isValue && applicationRows.findAll(cell.text).length > 0) ||
  values.filter(holdsSeveral).length > 1;

function stretchesOf(lines: readonly GridLine[]): readonly HeadedLines[] {
  const stretches: HeadedLines[] = [];
  for (const line of lines) {
    let stretch = stretches.at(-1);
    if (isHeaderLine(line)) {
      if (stretch === undefined || stretch.lines.length > 0) {
        stretch = { head: [], lines: [] };
        stretches.push(stretch);
      }
      stretch.head.push(line);
      continue;
    }
    if (stretch === undefined) stretches.push({ head: [], lines: [line] });
    else stretch.lines.push(line);
  }
  return stretches;
}
