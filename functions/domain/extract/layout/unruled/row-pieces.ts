import type { TextRun } from '../../document.ts';
import { around, type Box, centreX, centreY, heightOf } from '../box.ts';
import { bandOf } from '../grids/find-grids.ts';
import { linesOf } from '../lines/text-lines.ts';
import type { RowStack } from './row-stacks.ts';

/** Text in a row that no gap divides. */
export interface RowPiece extends Box {
  readonly text: string;
  readonly isFigure: boolean;
}

export interface StackedRow {
  readonly top: number;
  readonly bottom: number;
  readonly pieces: readonly RowPiece[];
  /** `head`: words above columns; `title`: a word over the whole table; `outside`: a heading between tables. */
  readonly kind: 'head' | 'title' | 'body' | 'outside';
}

/** Gaps wider than this share of the type size stand between cells. */
const GAP = 0.35;

/** The rows of a stack with their text. */
export function rowsOf(stack: RowStack, runs: readonly TextRun[]): readonly StackedRow[] {
  const inside = runs.filter(run => {
    const [x, y] = [centreX(run), centreY(run)];
    return x > stack.left && x < stack.right && y > stack.top && y < stack.bottom;
  });
  const byRow = Map.groupBy(inside, run => bandOf(stack.ys, centreY(run)));
  const rows = stack.ys.slice(1).map((bottom, index) => ({
    top: stack.ys[index] ?? 0,
    bottom,
    pieces: linesOf(byRow.get(index) ?? []).flatMap(line => piecesOf(line.runs, stack.starts)),
  }));
  const kinds: StackedRow['kind'][] = [];
  for (let index = rows.length - 1; index >= 0; index--) kinds[index] = kindOf(index, rows, kinds);
  return rows.map((row, index) => ({ ...row, kind: kinds[index] ?? 'body' }));
}

const SECTION = /^[（(]?[一二三四五六七八九十]+[)）]?[、.．]/;

type UnsortedRow = Omit<StackedRow, 'kind'>;

/** Heads reach beyond the labels of the rows of figures below; a single word before heads is a title. From the last row on. */
function kindOf(index: number, rows: readonly UnsortedRow[], below: readonly StackedRow['kind'][]): StackedRow['kind'] {
  const pieces = rows[index]?.pieces ?? [];
  if (pieces.length === 0 || pieces.some(({ isFigure }) => isFigure)) return 'body';
  const next = rows.findIndex((row, at) => at > index && row.pieces.some(({ isFigure }) => isFigure));
  const inBody = next < 0 ? [] : (rows[next]?.pieces ?? []);
  const figures = Math.min(...inBody.filter(({ isFigure }) => isFigure).map(({ left }) => left));
  const labels = Math.max(-Infinity, ...inBody.filter(({ left }) => left < figures).map(({ right }) => right));
  if (pieces.length > 1 && pieces.some(({ left }) => left > labels)) return 'head';
  if (pieces.length > 1 || below[index + 1] !== 'head') return 'body';
  return SECTION.test(pieces[0]?.text ?? '') ? 'outside' : 'title';
}

/** How far text may reach beyond the edge of its cell, in points: fonts are not always as wide as they were planned. */
export const BEYOND = 3;

function piecesOf(runs: readonly TextRun[], starts: readonly number[]): readonly RowPiece[] {
  const groups: TextRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1);
    const isNear = last !== undefined && run.left - last.right <= GAP * Math.min(heightOf(last), heightOf(run));
    const isCut = starts.some(start => last !== undefined && last.right < start + BEYOND && run.left > start - BEYOND);
    if (isNear && !isCut) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return groups.map(group => {
    const text = group.map(run => run.text).join('');
    return { ...around(group), text, isFigure: isFigure(text) };
  });
}

const ENUMERATED = /^[\d０-９]{1,2}[.．、][^\d０-９]/;
const DASHES = /^[-－—–―/／]+$/;
const NUMBER = /^[-+－]?[\d０-９][\d０-９.,，．]*\p{L}{0,2}$/u;

/** A number, perhaps with its unit and a note in brackets, or a dash for none. */
function isFigure(text: string): boolean {
  const plain = text.replaceAll(/[（(［[][^（(［[）)］\]]{0,40}[）)］\]]/g, '');
  return DASHES.test(plain) || (NUMBER.test(plain) && !ENUMERATED.test(plain));
}
