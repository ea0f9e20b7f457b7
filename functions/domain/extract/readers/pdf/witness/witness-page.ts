import type { Unreadable } from '../../../compose-cell.ts';
import type { Block, TableCell } from '../../../document.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { inverse } from '../page/matrix.ts';
import type { PageBox } from '../page/page-box.ts';
import type { ReadPage } from '../read-page.ts';
import { canDraw } from './can-draw.ts';
import { type CellContents, contentsFinder } from './cell-contents.ts';
import { drawWays } from './draw-ways.ts';
import { type FigureCell, figureCells } from './figure-cells.ts';
import { judgeCell, type WitnessVerdict } from './judge-cell.ts';
import { frameOf } from './raster.ts';

/** Pixels a point: 100 dots an inch, and 144 where something may lie over a part of a digit or run through it. */
const SCALE = { even: 1.4, touched: 2 };

/** What a drawn page says against the figures on it; cells against which nothing speaks are absent. */
export function witnessPage(
  pdfium: Pdfium,
  scratch: Scratch,
  page: ReadPage,
  blocks: readonly Block[],
): ReadonlyMap<TableCell, WitnessVerdict> {
  const tables = figureCells(blocks, page.upright.page.number, inverse(page.upright.toUpright));
  const verdicts = new Map<TableCell, WitnessVerdict>();
  if (tables.length === 0) return verdicts;
  const contentsOf = contentsFinder(pdfium, scratch, page, around(tables.flat()));
  for (const cells of tables) {
    const region = around(cells);
    const contents = cells.map(contentsOf);
    const frame = frameOf(page.open, region, contents.some(isTouched) ? SCALE.touched : SCALE.even);
    const isWitnessed = frame !== null && canDraw(pdfium, scratch, page.open, frame, region);
    const drawn = isWitnessed ? drawWays(pdfium, page, frame, contents) : null;
    for (const content of contents) {
      const verdict = drawn === null ? verdictByPlace(content) : judgeCell(content, drawn);
      if (verdict.doubts.size > 0 || verdict.unreadable.size > 0) verdicts.set(content.cell.cell, verdict);
    }
  }
  return verdicts;
}

const isTouched = ({ shapes, isCrossed, annotations }: CellContents): boolean =>
  isCrossed || shapes.length > 0 || annotations.length > 0;

/** Where the page cannot be drawn, what lies in a blank cell or was painted over a figure speaks for itself. */
function verdictByPlace({ glyphs, shapes, isBlank, annotations }: CellContents): WitnessVerdict {
  const isCovered = glyphs.some(({ glyph }) => shapes.some(({ object }) => object.order > glyph.set.object.order));
  const drawings = isBlank ? shapes.map(({ kind }): Unreadable => (kind === 'picture' ? 'picture' : 'drawing')) : [];
  return {
    unreadable: new Set([...drawings, ...(annotations.length > 0 ? (['annotation'] as const) : [])]),
    doubts: new Set(isCovered ? (['covered'] as const) : []),
  };
}

function around(cells: readonly FigureCell[]): PageBox {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { inside } of cells) {
    left = Math.min(left, inside[0]);
    bottom = Math.min(bottom, inside[1]);
    right = Math.max(right, inside[2]);
    top = Math.max(top, inside[3]);
  }
  return [left, bottom, right, top];
}
