import type { Table } from '../../../document.ts';
import type { FoundTable } from '../found-table.ts';
import { type GridLine, gridLines, holdsSeveral, type LineCell } from '../grid-lines.ts';
import { coverWith, type DisputeName, disputeName, namesIn, overlaps } from './names.ts';
import { type PrintedForm, printedForm } from './printed-form.ts';
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
  return settleDisputes(
    numbersIn(grids, form),
    groups.map(({ key, cell }) => ({ key, text: cell.text, at: cell.at })),
    form,
  );
}

/** The groups of table 4 that a grid names; none where the names of results are missing. */
export function disputeGroupsIn(table: Table): ReadonlySet<string> {
  const names = gridLines(table).flatMap(namesIn);
  const results = new Set(names.filter(name => name.kind === 'result').map(name => name.key));
  return new Set(results.size < 3 ? [] : names.filter(name => name.kind === 'group').map(name => name.key));
}

/** A grid without names goes on under the header of the one before it: the page broke between them. */
function numbersIn(grids: readonly (readonly GridLine[])[], form: PrintedForm): readonly PlacedNumber[] {
  const numbers: PlacedNumber[] = [];
  let header = NO_HEADER;
  let isBelowNumbers = false;
  for (const lines of grids) {
    const sideways = isSideways(lines);
    if (lines.some(line => namesIn(line).length > 0)) header = NO_HEADER;
    for (const line of lines) {
      const names = namesIn(line);
      if (sideways ? besideNames(line) : names.length === 0) {
        numbers.push(...placeLine(line, header, form));
        isBelowNumbers ||= line.filter(cell => cell.starts && cell.isValue).length >= form.results.length;
      } else {
        const before = isBelowNumbers && !sideways ? NO_HEADER : header;
        header = { above: coverWith(before.above, names), all: [...before.all, ...names] };
        isBelowNumbers = false;
      }
    }
  }
  return numbers;
}

/** Names met so far: those over the columns now, and all of them in reading order. */
interface Header {
  readonly above: readonly DisputeName[];
  readonly all: readonly DisputeName[];
}

/** Names stand left of the numbers, in every line that has cells for numbers. */
function isSideways(lines: readonly GridLine[]): boolean {
  const beside = lines.filter(besideNames);
  const below = lines.filter(line => namesIn(line).length === 0 && line.some(cell => cell.starts && cell.isValue));
  return beside.some(line => line.some(isNumber)) || (beside.length > 1 && below.length === 0);
}

function isNumber(cell: LineCell): boolean {
  return cell.starts && cell.isValue && !cell.isBlank;
}

/** Whether the line begins with a name and goes on with cells for numbers. */
function besideNames(line: GridLine): boolean {
  const first = line.findIndex(cell => cell.starts && disputeName(cell) !== undefined);
  const values = line.findLastIndex(cell => cell.starts && cell.isValue);
  return first >= 0 && values > first && line.slice(first).every(cell => !nameAfterValue(line, cell));
}

/** A name right of a number cell: the line is a header with blank cells in it. */
function nameAfterValue(line: GridLine, cell: LineCell): boolean {
  return disputeName(cell) !== undefined && line.some(other => other.starts && other.isValue && other.left < cell.left);
}

const NO_HEADER: Header = { above: [], all: [] };

function placeLine(line: GridLine, header: Header, form: PrintedForm): readonly PlacedNumber[] {
  const beside = line.flatMap(cell => disputeName(cell) ?? []);
  const unnamed = line.filter(cell => cell.starts && disputeName(cell) === undefined);
  const values = line.filter(cell => cell.starts && (cell.isValue || isWords(cell, header.above, beside, form)));
  if (values.filter(holdsSeveral).length > 1) return [];
  const placed = values.flatMap(cell => placeCell(cell, header.above, beside, form) ?? []);
  const results = header.above.filter(name => name.kind === 'result');
  if (!results.every(name => unnamed.some(cell => overlaps(cell, name.cell)))) return [];
  if (placed.length === values.length) return placed;
  const inOrder = placeInOrder(unnamed, header.all, form);
  if (inOrder.length > 0) return inOrder;
  return values.every(cell => cell.isBlank || placed.some(number => number.cell === cell)) ? placed : [];
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
    const over = above.filter(name => name.kind === kind && overlaps(name.cell, cell));
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

/** Numbers by their order, where the header names as many results as there are cells and their groups with them. */
function placeInOrder(
  values: readonly LineCell[],
  header: readonly DisputeName[],
  form: PrintedForm,
): readonly PlacedNumber[] {
  const results = header.filter(name => name.kind === 'result').length;
  const groups = form.groups.filter(group => header.some(name => name.key === group.key));
  const printed = values.filter(cell => !cell.isBlank);
  const cells = [printed, values].find(candidates => candidates.length === groups.length * form.results.length);
  if (cells === undefined || results !== cells.length || header.at(-1)?.kind !== 'result') return [];
  return cells.map((cell, at) => ({
    group: groups[Math.floor(at / form.results.length)]?.key ?? '',
    result: form.results[at % form.results.length]?.key ?? '',
    cell,
  }));
}
