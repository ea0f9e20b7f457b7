import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { finderNear } from '../page/finder-near.ts';
import type { PageBox } from '../page/page-box.ts';
import type { PageObject } from '../page/page-objects.ts';
import type { Shape } from '../page/read-drawings.ts';
import { drawnBox, type Glyph } from '../page/read-glyphs.ts';
import type { ReadPage } from '../read-page.ts';
import type { FigureCell } from './figure-cells.ts';
import { isDrawable } from './is-drawable.ts';

/** What lies in a cell, by place alone. */
export interface CellContents {
  readonly cell: FigureCell;
  readonly glyphs: readonly CellGlyph[];
  /** No character stands in it. */
  readonly isBlank: boolean;
  /** What is drawn in it but even grounds. */
  readonly shapes: readonly Shape[];
  /** Lines or the frames of fields run through it. */
  readonly isCrossed: boolean;
  /** Annotations that reach into it, fields aside. */
  readonly annotations: readonly PageObject[];
}

/** A character in or near a cell and the box of its shape. */
export interface CellGlyph {
  readonly glyph: Glyph;
  readonly box: PageBox;
  /** The engine has its shape. */
  readonly drawable: boolean;
  /** It stands in the cell and does not only reach into it. */
  readonly isInside: boolean;
}

/** Finds what lies in the cells of a page, all of them within `region`. */
export function contentsFinder(
  pdfium: Pdfium,
  scratch: Scratch,
  page: ReadPage,
  region: PageBox,
): (cell: FigureCell) => CellContents {
  const shapesIn = finderNear(page.open.shapes);
  const linesIn = finderNear(page.rulings);
  const glyphsIn = glyphFinder(pdfium, scratch, page, region);
  return cell => {
    const { inside } = cell;
    const over = page.open.flattened.filter(
      ({ annotation }) => annotation !== undefined && overlap(annotation.box, inside),
    );
    const isField = ({ annotation }: PageObject) => annotation?.kind === 'field';
    const glyphs = glyphsIn(inside);
    return {
      cell,
      glyphs,
      isBlank: !glyphs.some(({ isInside }) => isInside),
      shapes: shapesIn(inside).filter(shape => !isEvenGround(shape, inside)),
      isCrossed: linesIn(inside).length > 0 || over.some(isField),
      annotations: over.filter(object => !isField(object)),
    };
  };
}

const overlap = (one: PageBox, other: PageBox): boolean =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

/** A fill behind the whole cell is no content. */
function isEvenGround({ kind, covering, left, right, top, bottom }: Shape, inside: PageBox): boolean {
  const covers = left <= inside[0] && bottom <= inside[1] && right >= inside[2] && top >= inside[3];
  return kind === 'fill' && covering && covers;
}

function glyphFinder(
  pdfium: Pdfium,
  scratch: Scratch,
  { open, glyphs, watermarks }: ReadPage,
  region: PageBox,
): (box: PageBox) => readonly CellGlyph[] {
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
