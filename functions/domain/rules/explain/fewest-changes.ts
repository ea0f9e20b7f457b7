import { isCount } from '../../record/certain-figures.ts';
import type { FigurePath } from '../../record/figure.ts';
import type { Equation } from './system.ts';

/** One cell and the value that it would need. */
export interface Change {
  readonly path: FigurePath;
  readonly needed: number;
}

/** No figure stands in more identities than this: `handledTotal` in a balance, a sum of outcomes and a row. */
const MOST_IDENTITIES_OF_A_CELL = 3;
const MOST_CHANGES = 4;
const MOST_SOLUTIONS = 6;
/** Cells tried before the search gives up; about a millisecond. */
const MOST_STEPS = 4_000;

interface Cell {
  readonly path: FigurePath;
  readonly value: number;
  /** Index of each equation the cell stands in, and its sign there. */
  readonly places: readonly (readonly [equation: number, sign: 1 | -1])[];
}

interface Search {
  readonly sums: number[];
  readonly cellsOf: readonly (readonly Cell[])[];
  readonly chosen: Map<Cell, number>;
  readonly solutions: Map<string, readonly Change[]>;
  readonly seen: Set<string>;
  steps: number;
}

/**
 * The smallest sets of cells whose change satisfies every equation, with the value each cell would need: whole numbers,
 * not negative. Empty where none of at most four cells was found in bounded time. Equations without a sum are left out.
 */
export function fewestChanges(
  equations: readonly Equation[],
  readCount: (path: FigurePath) => number | undefined,
): readonly (readonly Change[])[] {
  const known = equations.filter(({ sum }) => sum !== undefined);
  const search = searchOver(known, readCount);
  for (let size = 1; size <= MOST_CHANGES; size++) {
    search.seen.clear();
    explore(search, size);
    if (search.solutions.size > 0) return [...search.solutions.values()];
    if (search.steps > MOST_STEPS) return [];
  }
  return [];
}

/**
 * Cells that by themselves mend every identity they stand in, two or more of them, one after the other: what can be said
 * where there are too many faults for the smallest set.
 */
export function singleChanges(
  equations: readonly Equation[],
  readCount: (path: FigurePath) => number | undefined,
): readonly Change[] {
  const known = equations.filter(({ sum }) => sum !== undefined);
  const { sums, cellsOf } = searchOver(known, readCount);
  const changes = new Map<FigurePath, Change>();
  for (const [index, cells] of cellsOf.entries())
    for (const cell of cells) {
      const change = changeOf(cell, index, sums);
      const mends = cell.places.every(([equation, sign]) => sums[equation] === -sign * change);
      if (change === 0 || cell.places.length < 2 || !mends || !isCount(cell.value + change)) continue;
      for (const [equation] of cell.places) sums[equation] = 0;
      changes.set(cell.path, { path: cell.path, needed: cell.value + change });
    }
  return [...changes.values()];
}

/** The change of a cell that mends one equation it stands in. */
function changeOf(cell: Cell, equation: number, sums: readonly number[]): number {
  const sign = cell.places.find(([index]) => index === equation)?.[1] ?? 1;
  const change = -sign * (sums[equation] ?? 0);
  return change === 0 ? 0 : change;
}

function searchOver(known: readonly Equation[], readCount: (path: FigurePath) => number | undefined): Search {
  const places = new Map<FigurePath, (readonly [number, 1 | -1])[]>();
  known.forEach(({ identity }, index) => {
    for (const { path, sign } of identity.terms) {
      const at = places.get(path) ?? [];
      at.push([index, sign]);
      places.set(path, at);
    }
  });
  const cells = new Map([...places].map(([path, at]) => [path, { path, value: readCount(path) ?? 0, places: at }]));
  return {
    sums: known.map(({ sum }) => sum ?? 0),
    cellsOf: known.map(({ identity }) => identity.terms.flatMap(({ path }) => cells.get(path) ?? [])),
    chosen: new Map(),
    solutions: new Map(),
    seen: new Set(),
    steps: 0,
  };
}

/** Tries every cell of every broken equation with the change that mends that equation, `left` cells deep. */
function explore(search: Search, left: number): void {
  const broken = search.sums.flatMap((sum, index) => (sum === 0 ? [] : [index]));
  if (broken.length === 0) keep(search);
  if (broken.length === 0 || left === 0 || broken.length > left * MOST_IDENTITIES_OF_A_CELL) return;
  for (const index of left === 1 ? [smallest(search, broken)] : broken)
    for (const cell of search.cellsOf[index] ?? []) {
      if (search.chosen.has(cell) || search.solutions.size >= MOST_SOLUTIONS) continue;
      if (++search.steps > MOST_STEPS) return;
      tryCell(search, cell, index, left);
    }
}

function tryCell(search: Search, cell: Cell, index: number, left: number): void {
  const change = changeOf(cell, index, search.sums);
  if (!isCount(cell.value + change)) return;
  search.chosen.set(cell, change);
  const state = stateOf(search);
  if (!search.seen.has(state)) {
    search.seen.add(state);
    for (const [equation, s] of cell.places) search.sums[equation] = (search.sums[equation] ?? 0) + s * change;
    explore(search, left - 1);
    for (const [equation, s] of cell.places) search.sums[equation] = (search.sums[equation] ?? 0) - s * change;
  }
  search.chosen.delete(cell);
}

const smallest = ({ cellsOf }: Search, broken: readonly number[]): number =>
  broken.reduce((best, index) => ((cellsOf[index]?.length ?? 0) < (cellsOf[best]?.length ?? 0) ? index : best));

const stateOf = ({ chosen }: Search): string =>
  [...chosen]
    .map(([{ path }, change]) => `${path}${change}`)
    .toSorted()
    .join();

function keep(search: Search): void {
  const changes = [...search.chosen].map(([{ path, value }, change]) => ({ path, needed: value + change }));
  search.solutions.set(
    stateOf(search),
    changes.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  );
}
