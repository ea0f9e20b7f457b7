import type { Block, TableCell } from '../../../document.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { finderNear } from '../page/finder-near.ts';
import { inverse } from '../page/matrix.ts';
import type { PageObject } from '../page/page-objects.ts';
import type { Shape } from '../page/read-drawings.ts';
import { drawnBox, type GlyphBox } from '../page/read-glyphs.ts';
import type { ReadPage } from '../read-page.ts';
import { canDraw } from './can-draw.ts';
import { type FigureCell, figureCells } from './figure-cells.ts';
import { isDrawable } from './is-drawable.ts';
import { type CellGlyph, judgeCell, type Redrawn, type WitnessVerdict } from './judge-cell.ts';
import { draw, type Frame, frameOf } from './raster.ts';
import { without } from './switch-objects.ts';

/** Pixels a point: 144 dots an inch. */
const SCALE = 2;

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
  const shapesIn = finderNear(page.open.shapes);
  const linesIn = finderNear(page.rulings);
  const glyphsIn = glyphFinder(pdfium, scratch, page, around(tables.flat()));
  for (const cells of tables) {
    const region = around(cells);
    const contents = cells.map((cell): Content => {
      const shapes = shapesIn(cell.inside).filter(shape => !isEvenGround(shape, cell.inside));
      return { cell, shapes, glyphs: glyphsIn(cell.inside), isCrossed: linesIn(cell.inside).length > 0 };
    });
    const frame = frameOf(page.open, region, SCALE);
    const isWitnessed = frame !== null && canDraw(pdfium, scratch, page.open, frame, region);
    const drawn = isWitnessed ? drawAll(pdfium, page, frame, contents) : null;
    for (const content of contents) {
      const verdict = drawn === null ? verdictByPlace(content) : judgeCell(content.cell, content.glyphs, drawn);
      const { doubts, unreadable } = verdict;
      if (doubts.size > 0 || unreadable.size > 0) verdicts.set(content.cell.cell, named(verdict, content));
    }
  }
  return verdicts;
}

interface Content {
  readonly cell: FigureCell;
  readonly glyphs: readonly CellGlyph[];
  /** What lies in the cell but even grounds. */
  readonly shapes: readonly Shape[];
  /** Lines run through it. */
  readonly isCrossed: boolean;
}

/** A fill behind the whole cell is no content. */
function isEvenGround({ kind, covering, left, right, top, bottom }: Shape, inside: GlyphBox): boolean {
  const covers = left <= inside[0] && bottom <= inside[1] && right >= inside[2] && top >= inside[3];
  return kind === 'fill' && covering && covers;
}

/** Shapes larger than this both ways, in points, are seals and grounds, where figures stand before them. */
const LARGE = { across: 40, down: 30 };
/** Lines no thicker than this, in points, under or through figures; those through them are looked for by themselves. */
const THIN = 1.5;

function drawAll(pdfium: Pdfium, { open, watermarks }: ReadPage, frame: Frame, contents: readonly Content[]): Redrawn {
  const drawWithout = (objects: readonly PageObject[]) =>
    without(pdfium, new Set([...watermarks, ...objects]), () => draw(pdfium, open, frame));
  const whole = drawWithout([]);
  const touched = contents.filter(({ shapes }) => shapes.length > 0);
  if (touched.length === 0 && !contents.some(({ isCrossed }) => isCrossed))
    return { frame, whole, bare: undefined, shapes: undefined, small: undefined };
  const texts = open.objects.filter(({ kind }) => kind === 'text');
  const drawings = new Set(open.shapes.map(({ object }) => object));
  const rulings = open.objects.filter(object => object.kind === 'path' && !drawings.has(object));
  const others = open.shapes.filter(
    ({ left, right, top, bottom }) =>
      (right - left > LARGE.across && top - bottom > LARGE.down) || (top - bottom < THIN && right > left),
  );
  const isBlank = ({ glyphs }: Content) => !glyphs.some(({ isInside }) => isInside);
  return {
    frame,
    whole,
    bare: drawWithout(texts),
    shapes: touched.some(isBlank) ? drawWithout([...texts, ...rulings]) : undefined,
    small: touched.every(isBlank)
      ? undefined
      : drawWithout([...texts, ...rulings, ...others.map(({ object }) => object)]),
  };
}

/** Where the page cannot be drawn, what lies in a blank cell or was painted over a figure speaks for itself. */
function verdictByPlace({ glyphs, shapes }: Content): WitnessVerdict {
  const isBlank = !glyphs.some(({ isInside }) => isInside);
  const isCovered = glyphs.some(({ glyph }) => shapes.some(({ object }) => object.order > glyph.set.object.order));
  return {
    unreadable: new Set(isBlank && shapes.length > 0 ? (['drawing'] as const) : []),
    doubts: new Set(isCovered ? (['covered'] as const) : []),
  };
}

/** A drawing in a cell that a picture touches is the picture. */
function named({ doubts, unreadable }: WitnessVerdict, { shapes }: Content): WitnessVerdict {
  if (!unreadable.has('drawing') || !shapes.some(({ kind }) => kind === 'picture')) return { doubts, unreadable };
  return { doubts, unreadable: new Set([...unreadable].map(kind => (kind === 'drawing' ? 'picture' : kind))) };
}

function glyphFinder(
  pdfium: Pdfium,
  scratch: Scratch,
  { open, glyphs, watermarks }: ReadPage,
  region: GlyphBox,
): (box: GlyphBox) => readonly CellGlyph[] {
  const drawable = isDrawable(pdfium);
  const placed = glyphs.flatMap(glyph => {
    const [left, bottom, right, top] = glyph.reserved;
    const isFar = right < region[0] || left > region[2] || top < region[1] || bottom > region[3];
    return isFar || watermarks.has(glyph.set.object) ? [] : [{ glyph, left, bottom, right, top }];
  });
  const near = finderNear(placed);
  return box =>
    near(box).map(({ glyph, left, bottom, right, top }) => {
      const [x, y] = [(left + right) / 2, (bottom + top) / 2];
      return {
        glyph,
        box: drawnBox(pdfium, scratch, open.textPage, glyph.index),
        drawable: drawable(glyph),
        isInside: x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3],
      };
    });
}

function around(cells: readonly FigureCell[]): GlyphBox {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { inside } of cells) {
    left = Math.min(left, inside[0]);
    bottom = Math.min(bottom, inside[1]);
    right = Math.max(right, inside[2]);
    top = Math.max(top, inside[3]);
  }
  return [left, bottom, right, top];
}
