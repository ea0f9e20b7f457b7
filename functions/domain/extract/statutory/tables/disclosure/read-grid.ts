import type { FormColumn } from '../../../../form/editions/edition.ts';
import type { DisclosureKey } from '../../../../form/editions/editions.ts';
import type { DisclosureRow } from '../../../../form/form.ts';
import { type Figure, isNotFound, type Place, unreadFigure } from '../../../../record/figure.ts';
import type { Table } from '../../../document.ts';
import { labelKey } from '../../labels/label-key.ts';
import { isTableWording } from '../../labels/table-wording.ts';
import { disclosureColumns, disclosureRows } from '../../labels/wordings.ts';
import { addedRow, type ForeignCell, unplacedColumn } from '../added-parts.ts';
import { doubtShiftedRow } from '../doubt-shifted-row.ts';
import type { FoundPart, FoundRow, FoundTable } from '../found-table.ts';
import { type GridLine, gridLines, holdsSeveral, type LineCell, oneLine, overlap } from '../grid-lines.ts';
import { readFigure } from '../read-figure.ts';
import { chooseForms } from './choose-forms.ts';
import { settleDisclosure } from './settle-disclosure.ts';

/** Column names above the rows that follow, from left to right. */
interface Header {
  readonly named: readonly { readonly column: string; readonly cell: LineCell }[];
  /** Cells over columns that the form does not have. */
  readonly foreign: readonly LineCell[];
  /** Right end of the header line, blank cells included. */
  readonly right: number;
  /** All words of the line, and of lines below it that name no row. */
  readonly words: string;
}

const NO_HEADER: Header = { named: [], foreign: [], right: 0, words: '' };

/** Table 2 from the grids that hold parts of it, in reading order. */
export function readDisclosureGrid(tables: readonly Table[]): FoundTable {
  const rows: PlacedRow[] = [];
  const strays: FoundPart[] = [];
  const doubts = new Set<string>();
  let header = NO_HEADER;
  let torn: StrayLine | undefined;
  for (const line of tables.flatMap(gridLines)) {
    const own = headerOf(line);
    const isHeader = own.named.length > 0;
    const labelled = labelledLine(line) ?? (torn && joinTorn(torn, line));
    if (labelled === undefined) header = isHeader ? own : { ...header, words: header.words + own.words };
    if (labelled !== undefined) rows.push(foundRow(labelled, isHeader ? { ...own, foreign: [] } : header));
    torn = isHeader || labelled !== undefined ? undefined : strayLine(line);
    if (!isHeader && labelled === undefined && hasNumbers(line)) strays.push(strayRow(torn, line, header));
  }
  const unplaced = rows.filter(row => row.beside.length > 0 && Object.values(row.figures).some(isNotFound));
  for (const { beside } of unplaced) for (const { column } of beside) doubts.add(unplacedColumn('表二', column.text));
  const found = settleDisclosure(rows, strays);
  return { ...found, doubts: [...doubts, ...found.doubts] };
}

/** A row under no label of the form, each number under the name above it. */
function strayRow(torn: StrayLine | undefined, line: GridLine, { named }: Header): FoundPart {
  const values = torn?.values ?? line.filter(cell => cell.starts && cell.isValue);
  const figures = values.flatMap((cell): [string, Figure][] => {
    const column = named.find(each => overlap(each.cell, cell))?.column;
    return column === undefined ? [] : [[column, readFigure(cell, cell.at)]];
  });
  return addedRow(torn?.label ?? '', torn?.at ?? values[0]?.at ?? null, Object.fromEntries(figures));
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

interface StrayLine {
  readonly label: string;
  readonly at: Place;
  readonly values: readonly LineCell[];
}

/** A row of the form, and what stands beside it under other columns. */
type PlacedRow = FoundRow & { readonly beside: readonly ForeignCell[] };

function headerOf(line: GridLine): Header {
  const named: { readonly column: string; readonly cell: LineCell }[] = [];
  const others: LineCell[] = [];
  const right = Math.max(0, ...line.map(cell => cell.right));
  for (const cell of line) {
    if (!cell.starts || cell.isValue) continue;
    const column = disclosureColumns.match(cell.text);
    if (column !== undefined) named.push({ column, cell });
    else if (cell !== line[0] && !isTableWording(cell.text)) others.push(cell);
  }
  const foreign = others.filter(cell => !named.some(each => overlap(each.cell, cell)));
  const words = line.flatMap(cell => (cell.starts && !cell.isValue ? cell.text : [])).join(' ');
  return { named, foreign: named.length === 0 ? [] : foreign, right, words };
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
function strayLine(line: GridLine): StrayLine | undefined {
  const label = line.find(cell => cell.starts && !cell.isValue && labelKey(cell.text).length > 1);
  return label === undefined
    ? undefined
    : { label: oneLine(label.text), at: label.at, values: valuesAfter(line, label) };
}

function joinTorn(upper: StrayLine, line: GridLine): LabelledLine | undefined {
  const lower = strayLine(line);
  const labelCell = line.find(cell => cell.starts && !cell.isValue);
  if (lower === undefined || labelCell === undefined) return undefined;
  const label = upper.label + lower.label;
  const key = disclosureRows.matchExactly(label);
  const values = upper.values.some(cell => !cell.isBlank) ? upper.values : lower.values;
  return key === undefined ? undefined : { key, label, labelCell, values };
}

function foundRow({ key, label, labelCell, values: all }: LabelledLine, header: Header): PlacedRow {
  const beside = all.flatMap((cell): ForeignCell[] => {
    const column = header.foreign.find(head => overlap(head, cell));
    return column === undefined || header.named.some(each => overlap(each.cell, cell)) ? [] : [{ column, cell }];
  });
  const values = all.filter(cell => !beside.some(each => each.cell === cell));
  const forms = chooseForms(
    key,
    header.named.map(({ column }) => column),
    values.length,
  );
  const row = { key, printed: label, at: labelCell.at, beside };
  const [form] = forms;
  if (form === undefined) return { ...row, figures: {} };
  const columns = form.columns.map(column => column.key);
  const figures = hasRunTogether(values) ? unplaced(form) : assign(form, values, header, label);
  return { ...row, forms: forms.map(each => each.form), figures: doubtShiftedRow(figures, columns) };
}

/** The label of another row or item among the values, or several cells with two of them. */
const hasRunTogether = (values: readonly LineCell[]): boolean =>
  values.some(cell => !cell.isValue && (disclosureRows.findAll(cell.text).length > 0 || /第二十条/.test(cell.text))) ||
  values.filter(holdsSeveral).length > 1;

const unplaced = (form: DisclosureRow): Readonly<Record<string, Figure>> =>
  Object.fromEntries(form.columns.map(column => [column.key, unreadFigure()]));

type ReadCell = (column: FormColumn, cell: LineCell) => Figure;

/** The unit of an amount stands in the name of its column, else in the lines of the header, else in the name of the row. */
const reader =
  ({ named, words }: Header, label: string): ReadCell =>
  ({ key, unit }, cell) => {
    if (unit === undefined) return readFigure(cell, cell.at);
    const above = named.find(({ column }) => column === key)?.cell.text ?? '';
    return readFigure(cell, cell.at, [above, words, label].find(names => names.includes('元')) ?? '');
  };

/**
 * By the names above, where every cell lies under the header line, every name has its cell, and a name that is lacking is
 * lacking among the cells too; else by order.
 */
function assign(
  form: DisclosureRow,
  values: readonly LineCell[],
  header: Header,
  label: string,
): Readonly<Record<string, Figure>> {
  const figures: Record<string, Figure> = {};
  const read = reader(header, label);
  const left = new Set(values.filter(cell => !cell.isBlank || cell.right > header.right));
  const headed = form.columns.filter(column => header.named.some(named => named.column === column.key));
  for (const column of headed) {
    const above = header.named.find(named => named.column === column.key)?.cell;
    const under = above && values.filter(cell => cell.left < above.right && cell.right > above.left);
    const cell = under?.find(candidate => !candidate.isBlank) ?? under?.[0];
    if (cell === undefined) continue;
    if (cell.isBlank || left.delete(cell)) figures[column.key] = read(column, cell);
  }
  const isWhole = headed.length === form.columns.length || headed.length === values.length;
  const isProven =
    isWhole && headed.length > 0 && left.size === 0 && headed.every(column => figures[column.key] !== undefined);
  if (isProven) return figures;
  // One number more than the names above: no order tells which is whose.
  const hasMore = headed.length === form.columns.length && left.size > 0;
  return header.foreign.length > 0 || hasMore ? unplaced(form) : assignInOrder(form, values, read);
}

/** As many cells, or as many printed cells, as the form has columns; else nothing can be told. */
function assignInOrder(
  form: DisclosureRow,
  values: readonly LineCell[],
  read: ReadCell,
): Readonly<Record<string, Figure>> {
  const printed = values.filter(cell => !cell.isBlank);
  const cells = [printed, values].find(candidates => candidates.length === form.columns.length);
  return Object.fromEntries(
    form.columns.map((column, at): [string, Figure] => {
      const cell = cells?.[at];
      return [column.key, cell === undefined ? unreadFigure() : read(column, cell)];
    }),
  );
}
