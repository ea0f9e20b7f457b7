import type { Table } from '../../../document.ts';
import { squeeze } from '../../labels/label-key.ts';
import { applicationGroups } from '../../labels/wordings.ts';
import type { FoundTable } from '../found-table.ts';
import { type GridCell, type GridLine, gridLines, oneLine } from '../grid-lines.ts';
import { assignColumns, fitAll, fitSome } from './assign-columns.ts';
import { type ColumnRanges, headerCells, isHeaderLine, provenRanges, rangesOfFullRows } from './header-columns.ts';
import { joinRows } from './join-rows.ts';
import { matchApplicationRow } from './match-row.ts';
import type { PrintedRow } from './printed-row.ts';

/** A line of the grid below a header, cut into label and values. */
interface LabelledLine {
  readonly key: string | undefined;
  readonly label: string;
  readonly labelCell: GridCell;
  readonly group: string | undefined;
  readonly values: readonly GridCell[];
}

/** Lines between two headers: they share their columns. */
interface Stretch {
  readonly named: Map<string, GridCell>;
  readonly lines: LabelledLine[];
}

/** Table 3 from the grids that hold parts of it, in reading order. */
export function readApplicationsGrid(tables: readonly Table[]): FoundTable {
  const rows: PrintedRow[] = [];
  let inherited: ColumnRanges | undefined;
  for (const table of tables)
    for (const stretch of stretchesOf(gridLines(table))) {
      const cells = stretch.lines.map(line => line.values);
      const headed = provenRanges(stretch.named);
      const ranges = fitSome(cells, headed)
        ? headed
        : [rangesOfFullRows(cells), inherited].find(known => fitAll(cells, known));
      inherited = ranges ?? inherited;
      for (const line of stretch.lines) rows.push(printedRow(line, ranges));
    }
  return joinRows(rows);
}

/** The rows of table 3 that a grid names; tells statutory tables from all others. */
export function applicationRowsIn(table: Table): ReadonlySet<string> {
  const lines = stretchesOf(gridLines(table)).flatMap(stretch => stretch.lines);
  return new Set(lines.flatMap(line => line.key ?? []));
}

function printedRow(line: LabelledLine, ranges: ColumnRanges | undefined): PrintedRow {
  const figures = assignColumns(line.values, ranges);
  const { key, label, group, labelCell } = line;
  const isEmpty = line.values.every(cell => cell.isBlank);
  return { key, label, group, at: labelCell.at, figures, isEmpty, cellCount: line.values.length };
}

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
    const labelled = labelledLine(line);
    if (labelled === undefined) continue;
    if (stretch === undefined) stretches.push({ named: new Map(), lines: [labelled] });
    else stretch.lines.push(labelled);
  }
  return stretches;
}

/** A text cell between label and numbers as long as this is a label itself, not a remark in a number cell. */
const LABEL_LENGTH = 4;

/** A cell beside several lines heads them; 其他处理 is a row only where it stands in one. */
function isGroupCell(cell: GridCell): boolean {
  return cell.height > 1 && applicationGroups.matchExactly(cell.text) !== undefined;
}

/**
 * The label is the last text cell that names a row. A longer text right of it is a label this form does not know, so the
 * line has no known label at all.
 */
function labelledLine(line: GridLine): LabelledLine | undefined {
  let group: string | undefined;
  let found: { readonly key: string; readonly label: string; readonly cell: GridCell } | undefined;
  let last: GridCell | undefined;
  for (const cell of line) {
    if (cell.isValue) continue;
    const match = isGroupCell(cell) ? undefined : matchApplicationRow(cell.text, group);
    group = applicationGroups.matchExactly(cell.text) ?? group;
    if (match !== undefined) found = { ...match, cell };
    if (match !== undefined || last === undefined || squeeze(cell.text).length >= LABEL_LENGTH) last = cell;
  }
  if (last === undefined) return undefined;
  const labelCell = last;
  const values = line.filter(cell => cell.starts && cell.left >= labelCell.right);
  if (found?.cell === labelCell) {
    const inCell = squeeze(labelCell.text) === found.label ? oneLine(labelCell.text) : found.label;
    return { key: found.key, label: inCell, labelCell, group, values };
  }
  return { key: undefined, label: oneLine(labelCell.text), labelCell, group, values };
}
