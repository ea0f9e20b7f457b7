import type { Figure } from '../../../../record/figure.ts';
import type { Table } from '../../../document.ts';
import { isTableWording } from '../../labels/table-wording.ts';
import { addedColumns, addedRow, type ForeignCell, unplacedColumn } from '../added-parts.ts';
import type { FoundPart, FoundTable } from '../found-table.ts';
import { type GridLine, gridLines, holdsSeveral, type LineCell, overlap } from '../grid-lines.ts';
import { readFigure } from '../read-figure.ts';
import { coverWith, type DisputeName, disputeName, namesIn } from './names.ts';
import { isWhole, type PrintedForm, printedForm } from './printed-form.ts';
import { type PlacedNumber, settleDisputes } from './settle-disputes.ts';

/** Table 4 from the grids that hold parts of it: one row of 15, two tables, or turned on its side. */
export function readDisputesGrid(tables: readonly Table[]): FoundTable {
  const grids = tables.map(gridLines);
  const names = grids.flat().flatMap(namesIn);
  const groups = names.filter(name => name.kind === 'group');
  const results = names.filter(name => name.kind === 'result');
  const form = printedForm(
    groups.map(({ key }) => key),
    results.map(({ key }) => key),
  );
  const placed = placeLines(grids, form);
  const found = settleDisputes(
    placed.flatMap(({ numbers }) => numbers),
    groups.map(({ key, cell }) => ({ key, text: cell.text, at: cell.at })),
    form,
  );
  const rows = placed.flatMap(({ added }) => added);
  const columns = addedColumns(
    placed.flatMap(({ beside }) => beside.map(({ key, ...cell }) => ({ key, beside: [cell] }))),
  );
  const doubts = new Set([...placed.flatMap(each => each.doubts), ...found.doubts]);
  return { ...found, added: [...rows, ...columns], doubts: [...doubts] };
}

/** The groups of table 4 that a grid names; none where the names of results are missing. */
export function disputeGroupsIn(table: Table): ReadonlySet<string> {
  const names = gridLines(table).flatMap(namesIn);
  const results = new Set(names.filter(name => name.kind === 'result').map(name => name.key));
  return new Set(results.size < 3 ? [] : names.filter(name => name.kind === 'group').map(name => name.key));
}

/** What the cells of one line are. */
interface PlacedCells {
  readonly numbers: readonly PlacedNumber[];
  /** What stands under columns that the form does not have, by group. */
  readonly beside: readonly (ForeignCell & { readonly key: string })[];
  /** The line as a row that the form does not have. */
  readonly added: readonly FoundPart[];
  readonly doubts: readonly string[];
}

const NOTHING: PlacedCells = { numbers: [], beside: [], added: [], doubts: [] };

/** A grid without names goes on under the header of the one before it: the page broke between them. */
function placeLines(grids: readonly (readonly GridLine[])[], form: PrintedForm): readonly PlacedCells[] {
  const placed: PlacedCells[] = [];
  let header = NO_HEADER;
  let isBelowNumbers = false;
  for (const lines of grids) {
    const sideways = isSideways(lines);
    if (lines.some(line => namesIn(line).length > 0)) header = NO_HEADER;
    for (const line of lines) {
      const names = namesIn(line);
      if (sideways ? besideNames(line) : names.length === 0) {
        placed.push(placeLine(line, header, form));
        isBelowNumbers ||= line.filter(cell => cell.starts && cell.isValue).length >= form.results.length;
      } else if (sideways && names.length === 0 && line.some(isNumber)) {
        placed.push({ ...NOTHING, added: [strayRow(line, header)] });
      } else {
        header = under(isBelowNumbers && !sideways ? NO_HEADER : header, line, names);
        isBelowNumbers = false;
      }
    }
  }
  return placed;
}

/** A line that names no group, each number under the result above it. */
function strayRow(line: GridLine, { above }: Header): FoundPart {
  const label = line.find(cell => cell.starts && !cell.isValue);
  const figures = line.flatMap((cell): [string, Figure][] => {
    const result = above.find(
      name => name.kind === 'result' && cell.starts && cell.isValue && overlap(name.cell, cell),
    );
    return result === undefined ? [] : [[result.key, readFigure(cell, cell.at)]];
  });
  return addedRow(label?.text ?? '', (label ?? line[0])?.at ?? null, Object.fromEntries(figures));
}

/** Names met so far: those over the columns now, and all of them in reading order. */
interface Header {
  readonly above: readonly DisputeName[];
  readonly all: readonly DisputeName[];
  /** Texts over columns that name no result. */
  readonly foreign: readonly LineCell[];
}

const NO_HEADER: Header = { above: [], all: [], foreign: [] };

/** The header with one line more. */
function under(header: Header, line: GridLine, names: readonly DisputeName[]): Header {
  const texts = line.filter(cell => cell.starts && !cell.isValue && cell.left > 0 && !isTableWording(cell.text));
  return {
    above: coverWith(header.above, names),
    all: [...header.all, ...names],
    foreign: [...header.foreign, ...texts],
  };
}

/** Names stand left of the numbers, in every line that has cells for numbers. */
function isSideways(lines: readonly GridLine[]): boolean {
  const beside = lines.filter(besideNames);
  const below = lines.filter(line => namesIn(line).length === 0 && line.find(cell => cell.starts)?.isValue === true);
  return beside.some(line => line.some(isNumber)) || (beside.length > 1 && below.length === 0);
}

function isNumber(cell: LineCell): boolean {
  return cell.starts && cell.isValue && !cell.isBlank;
}

/** Whether the line begins with a name and goes on with cells for numbers. */
function besideNames(line: GridLine): boolean {
  const first = line.findIndex(cell => cell.starts && disputeName(cell) !== undefined);
  const values = line.findLastIndex(cell => cell.starts && cell.isValue);
  return (
    first >= 0 && values > first && !namesSeveral(line) && line.slice(first).every(cell => !nameAfterValue(line, cell))
  );
}

/** Two results, or two groups, side by side: the line is a header, though a blank cell may end it. */
function namesSeveral(line: GridLine): boolean {
  const kinds = line.flatMap(cell => (cell.starts ? (disputeName(cell)?.kind ?? []) : []));
  return new Set(kinds).size < kinds.length;
}

/** A name right of a number cell: the line is a header with blank cells in it. */
function nameAfterValue(line: GridLine, cell: LineCell): boolean {
  return disputeName(cell) !== undefined && line.some(other => other.starts && other.isValue && other.left < cell.left);
}

function placeLine(line: GridLine, header: Header, form: PrintedForm): PlacedCells {
  const names = line.flatMap(cell => disputeName(cell) ?? []);
  const results = header.above.filter(name => name.kind === 'result');
  const others = line.filter(cell => cell.starts && disputeName(cell) === undefined);
  const beside = others.flatMap(cell => besideForm(cell, header, names) ?? []);
  const unnamed = others.filter(cell => !beside.some(each => each.cell === cell));
  const values = unnamed.filter(cell => cell.isValue || isWords(cell, header.above, names, form));
  const unplaced = { ...NOTHING, doubts: header.foreign.map(({ text }) => unplacedColumn('表四', text)) };
  if (values.filter(holdsSeveral).length > 1) return unplaced;
  const numbers = values.flatMap(cell => placeCell(cell, header.above, names, form) ?? []);
  if (!results.every(name => unnamed.some(cell => overlap(cell, name.cell)))) return unplaced;
  if (numbers.length === values.length) return { ...NOTHING, numbers, beside };
  const inOrder = header.foreign.length > 0 ? [] : placeInOrder(unnamed, header.all, form);
  if (inOrder.length > 0) return { ...NOTHING, numbers: inOrder };
  const isRest = values.every(cell => cell.isBlank || numbers.some(number => number.cell === cell));
  return isRest ? { ...NOTHING, numbers, beside } : unplaced;
}

/** A cell under a text that names no result, and under no result; its group stands beside it or above. */
function besideForm(
  cell: LineCell,
  { above, foreign }: Header,
  names: readonly DisputeName[],
): (ForeignCell & { readonly key: string }) | undefined {
  const column = foreign.find(head => overlap(head, cell));
  if (column === undefined || above.some(name => name.kind === 'result' && overlap(name.cell, cell))) return undefined;
  const group = [...names, ...above].find(
    name => name.kind === 'group' && (names.includes(name) || overlap(name.cell, cell)),
  );
  return { column, cell, key: group?.key ?? '' };
}

/** A text that names nothing, under exactly one group and result, is what stands in that cell. */
const isWords = (
  cell: LineCell,
  above: readonly DisputeName[],
  beside: readonly DisputeName[],
  form: PrintedForm,
): boolean => disputeName(cell) === undefined && placeCell(cell, above, beside, form) !== undefined;

/** One number by what stands left of it and above it; undefined where that is not exactly one group and one result. */
function placeCell(
  cell: LineCell,
  above: readonly DisputeName[],
  beside: readonly DisputeName[],
  form: PrintedForm,
): PlacedNumber | undefined {
  const only = (kind: DisputeName['kind']): DisputeName | undefined => {
    const left = beside.findLast(name => name.kind === kind && name.cell.right <= cell.left);
    if (left !== undefined) return left;
    const over = above.filter(name => name.kind === kind && overlap(name.cell, cell));
    return over.length === 1 ? over[0] : undefined;
  };
  const group = only('group');
  const result = only('result');
  if (group === undefined || result === undefined || !form.groups.some(({ key }) => key === group.key))
    return undefined;
  return isBelow(group, result, above) ? undefined : { group: group.key, result: result.key, cell };
}

/** Results stand below their group; a header with its lines in another order proves nothing. */
const isBelow = (group: DisputeName, result: DisputeName, above: readonly DisputeName[]): boolean =>
  above.includes(result) && above.indexOf(group) > above.indexOf(result);

/**
 * Numbers by their order, where the header names as many results as there are cells and their groups with them: each
 * group all of its results, in whatever order.
 */
function placeInOrder(
  values: readonly LineCell[],
  header: readonly DisputeName[],
  form: PrintedForm,
): readonly PlacedNumber[] {
  const results = header.filter(name => name.kind === 'result').map(({ key }) => key);
  const groups = form.groups.filter(group => header.some(name => name.key === group.key));
  const printed = values.filter(cell => !cell.isBlank);
  const cells = [printed, values].find(candidates => candidates.length === groups.length * form.results.length);
  if (cells === undefined || !isWhole(results, groups.length, form) || header.at(-1)?.kind !== 'result') return [];
  return cells.map((cell, at) => ({
    group: groups[Math.floor(at / form.results.length)]?.key ?? '',
    result: results[at] ?? '',
    cell,
  }));
}
