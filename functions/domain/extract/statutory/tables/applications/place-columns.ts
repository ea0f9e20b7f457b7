import { type ForeignCell, unplacedColumn } from '../added-parts.ts';
import { type GridLine, type LineCell, overlap } from '../grid-lines.ts';
import { fitAll, fitSome } from './assign-columns.ts';
import { type ColumnRanges, headerNames, provenRanges, rangesOfFullRows } from './header-columns.ts';
import { type LabelledLine, labelledLines } from './labelled-lines.ts';

/** Lines between two headers: they share their columns. */
export interface HeadedLines {
  readonly head: GridLine[];
  readonly lines: GridLine[];
}

/** Where the columns of a stretch lie. */
export interface Columns {
  readonly ranges: ColumnRanges | undefined;
  /** The heads of columns that the form does not have. */
  readonly foreign: readonly LineCell[];
  /** Whether a row with as many numbers as the form has columns has one for each of them. */
  readonly isCountable: boolean;
}

/** A line, cut by where the columns lie; `beside` stands under columns that the form does not have. */
export interface PlacedLine extends LabelledLine {
  readonly beside: readonly ForeignCell[];
}

export interface PlacedLines extends Columns {
  readonly lines: readonly PlacedLine[];
  readonly doubts: readonly string[];
}

/**
 * Where the columns of a stretch lie, by its header, by its rows without a blank, or as in the stretch before; and its
 * lines cut accordingly: under a proven column a text is a value, however long it is. Beside a column that the form does
 * not have only the header proves whose a number is: in another order, or with one more, counting does not.
 */
export function placeColumns(
  { head, lines }: HeadedLines,
  inherited: Columns | undefined,
  keys: readonly string[],
): PlacedLines {
  const uncut = labelledLines(lines);
  const { named, unknown, foreign } = headerNames(head);
  const wasCountable = named.size > 0 || (inherited?.isCountable ?? true);
  const isPlain = wasCountable && unknown.length <= keys.length - named.size && !isTotalFirst(named, keys);
  const isCountable = isPlain && rowsOf(uncut).every(row => row.filter(cell => !cell.isBlank).length <= keys.length);
  const beside = named.size === keys.length ? foreign : [];
  const headed = wholeOrLacking(provenRanges(named), rowsOf(uncut), keys);
  if (headed !== undefined) {
    const cut = apart(labelledLines(lines, leftEnd(headed)), headed, beside);
    if (fitSome(rowsOf(cut), headed, keys))
      return { lines: cut, ranges: headed, foreign: beside, isCountable, doubts: [] };
  }
  if (named.size === 0 && inherited?.ranges !== undefined && inherited.foreign.length > 0) {
    const cut = labelledLines(lines, leftEnd(inherited.ranges));
    return { ...inherited, lines: apart(cut, inherited.ranges, inherited.foreign), doubts: [] };
  }
  const known = [rangesOfFullRows(rowsOf(uncut), keys), inherited?.ranges].find(each =>
    fitAll(rowsOf(uncut), each, keys),
  );
  const ranges = isPlain ? known : undefined;
  const cut = ranges === undefined ? uncut : labelledLines(lines, leftEnd(ranges));
  return { lines: apart(cut, ranges, []), ranges, foreign: [], isCountable, doubts: doubtsOf(beside, isCountable) };
}

function doubtsOf(foreign: readonly LineCell[], isCountable: boolean): readonly string[] {
  if (foreign.length > 0) return foreign.map(({ text }) => unplacedColumn('表三', text));
  return isCountable ? [] : [unplacedColumn('表三', '')];
}

const rowsOf = (lines: readonly LabelledLine[]) => lines.map(({ values }) => values);

const leftEnd = (ranges: ColumnRanges): number => Math.min(...[...ranges.values()].map(({ left }) => left));

/** The total stands left of the first kind of applicant. */
function isTotalFirst(named: ReadonlyMap<string, LineCell>, keys: readonly string[]): boolean {
  const [first, total] = [named.get(keys[0] ?? ''), named.get(keys.at(-1) ?? '')];
  return first !== undefined && total !== undefined && total.left < first.left;
}

/** Lines without the cells that lie under columns the form does not have, and under no other. */
function apart(
  lines: readonly LabelledLine[],
  ranges: ColumnRanges | undefined,
  foreign: readonly LineCell[],
): readonly PlacedLine[] {
  const own = [...(ranges?.values() ?? [])];
  return lines.map(line => {
    const beside = line.values.flatMap((cell): ForeignCell[] => {
      const column = foreign.find(head => overlap(head, cell));
      return column === undefined || own.some(range => overlap(range, cell)) ? [] : [{ column, cell }];
    });
    return { ...line, values: line.values.filter(cell => !beside.some(each => each.cell === cell)), beside };
  });
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
