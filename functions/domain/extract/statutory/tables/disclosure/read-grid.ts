import type { DisclosureKey } from '../../../../form/editions/editions.ts';
import type { DisclosureRow } from '../../../../form/form.ts';
import { type Figure, unreadFigure } from '../../../../record/figure.ts';
import type { Table } from '../../../document.ts';
import { labelKey } from '../../labels/label-key.ts';
import { disclosureColumns, disclosureRows } from '../../labels/wordings.ts';
import { doubtShiftedRow } from '../doubt-shifted-row.ts';
import type { FoundRow, FoundTable } from '../found-table.ts';
import { type GridLine, gridLines, holdsSeveral, type LineCell, oneLine } from '../grid-lines.ts';
import { readFigure } from '../read-figure.ts';
import { chooseForms } from './choose-forms.ts';
import { settleDisclosure } from './settle-disclosure.ts';

/** Column names above the rows that follow, from left to right. */
interface Header {
  readonly named: readonly { readonly column: string; readonly cell: LineCell }[];
  /** Right end of the header line, blank cells included. */
  readonly right: number;
}

/** Table 2 from the grids that hold parts of it, in reading order. */
export function readDisclosureGrid(tables: readonly Table[]): FoundTable {
  const rows: FoundRow[] = [];
  const strays: string[] = [];
  let header: Header = { named: [], right: 0 };
  let torn: { readonly label: string; readonly values: readonly LineCell[] } | undefined;
  for (const line of tables.flatMap(gridLines)) {
    const own = headerOf(line);
    const isHeader = own.named.length > 0;
    const labelled = labelledLine(line) ?? (torn && joinTorn(torn, line));
    if (isHeader && labelled === undefined) header = own;
    if (labelled !== undefined) rows.push(foundRow(labelled, isHeader ? own : header));
    torn = isHeader || labelled !== undefined ? undefined : strayLine(line);
    if (!isHeader && labelled === undefined && hasNumbers(line)) strays.push(torn?.label ?? '');
  }
  return settleDisclosure(rows, strays);
}

const hasNumbers = (line: GridLine): boolean => line.some(cell => cell.starts && cell.isValue && !cell.isBlank);

/** The rows of table 2 that a grid names. */
export function disclosureRowsIn(table: Table): ReadonlySet<string> {
  return new Set(gridLines(table).flatMap(line => labelledLine(line)?.key ?? []));
}

interface LabelledLine {
  readonly key: DisclosureKey;
  readonly label: string;
  readonly labelCell: LineCell;
  readonly values: readonly LineCell[];
}

function headerOf(line: GridLine): Header {
  const named: { readonly column: string; readonly cell: LineCell }[] = [];
  const right = Math.max(0, ...line.map(cell => cell.right));
  for (const cell of line) {
    if (!cell.starts || cell.isValue) continue;
    const column = disclosureColumns.match(cell.text);
    if (column !== undefined) named.push({ column, cell });
  }
  return { named, right };
}

function labelledLine(line: GridLine): LabelledLine | undefined {
  for (const cell of line) {
    if (!cell.starts || cell.isValue) continue;
    const key = disclosureRows.match(cell.text);
    if (key !== undefined) return { key, label: oneLine(cell.text), labelCell: cell, values: valuesAfter(line, cell) };
  }
  return undefined;
}

function valuesAfter(line: GridLine, label: LineCell): readonly LineCell[] {
  return line.filter(
    cell =>
      cell.starts && cell.left >= label.right && (cell.isValue || disclosureColumns.match(cell.text) === undefined),
  );
}

/** A line whose label nobody knows; its label may go on below a page break. */
function strayLine(line: GridLine): { readonly label: string; readonly values: readonly LineCell[] } | undefined {
  const label = line.find(cell => cell.starts && !cell.isValue && labelKey(cell.text).length > 1);
  return label === undefined ? undefined : { label: oneLine(label.text), values: valuesAfter(line, label) };
}

function joinTorn(
  upper: { readonly label: string; readonly values: readonly LineCell[] },
  line: GridLine,
): LabelledLine | undefined {
  const lower = strayLine(line);
  const labelCell = line.find(cell => cell.starts && !cell.isValue);
  if (lower === undefined || labelCell === undefined) return undefined;
  const label = upper.label + lower.label;
  const key = disclosureRows.matchExactly(label);
  const values = upper.values.some(cell => !cell.isBlank) ? upper.values : lower.values;
  return key === undefined ? undefined : { key, label, labelCell, values };
}

function foundRow({ key, label, labelCell, values }: LabelledLine, header: Header): FoundRow {
  const forms = chooseForms(
    key,
    header.named.map(({ column }) => column),
    values.length,
  );
  const row = { key, printed: label, at: labelCell.at };
  const [form] = forms;
  if (form === undefined) return { ...row, figures: {} };
  const columns = form.columns.map(column => column.key);
  const figures = hasRunTogether(values) ? unplaced(form) : assign(form, values, header);
  return { ...row, forms: forms.map(each => each.form), figures: doubtShiftedRow(figures, columns) };
}

/** The label of another row or item among the values, or several cells with two of them. */
const hasRunTogether = (values: readonly LineCell[]): boolean =>
  values.some(cell => !cell.isValue && (disclosureRows.findAll(cell.text).length > 0 || /第二十条/.test(cell.text))) ||
  values.filter(holdsSeveral).length > 1;

const unplaced = (form: DisclosureRow): Readonly<Record<string, Figure>> =>
  Object.fromEntries(form.columns.map(column => [column.key, unreadFigure()]));

/**
 * By the names above, where every cell lies under the header line, every name has its cell, and a name that is lacking is
 * lacking among the cells too; else by order.
 */
function assign(form: DisclosureRow, values: readonly LineCell[], header: Header): Readonly<Record<string, Figure>> {
  const figures: Record<string, Figure> = {};
  const left = new Set(values.filter(cell => !cell.isBlank || cell.right > header.right));
  const headed = form.columns.filter(column => header.named.some(named => named.column === column.key));
  for (const column of headed) {
    const above = header.named.find(named => named.column === column.key)?.cell;
    const under = above && values.filter(cell => cell.left < above.right && cell.right > above.left);
    const cell = under?.find(candidate => !candidate.isBlank) ?? under?.[0];
    if (cell === undefined) continue;
    if (cell.isBlank || left.delete(cell)) figures[column.key] = readFigure(cell, cell.at);
  }
  const isWhole = headed.length === form.columns.length || headed.length === values.length;
  const isProven =
    isWhole && headed.length > 0 && left.size === 0 && headed.every(column => figures[column.key] !== undefined);
  return isProven ? figures : assignInOrder(form, values);
}

/** As many cells, or as many printed cells, as the form has columns; else nothing can be told. */
function assignInOrder(form: DisclosureRow, values: readonly LineCell[]): Readonly<Record<string, Figure>> {
  const printed = values.filter(cell => !cell.isBlank);
  const cells = [printed, values].find(candidates => candidates.length === form.columns.length);
  return Object.fromEntries(
    form.columns.map((column, at): [string, Figure] => {
      const cell = cells?.[at];
      return [column.key, cell === undefined ? unreadFigure() : readFigure(cell, cell.at)];
    }),
  );
}
