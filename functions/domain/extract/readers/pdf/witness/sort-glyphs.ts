import type { CellDoubt } from '../../../compose-cell.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { PageObject } from '../page/page-objects.ts';
import { type Glyph, UNKNOWN } from '../page/read-glyphs.ts';
import { findSuspects, isHiddenByPlace } from './find-suspects.ts';
import { seeGlyphs } from './see-glyphs.ts';

/** The characters of a page by whether they can be seen. */
export interface SortedGlyphs {
  readonly shown: readonly Glyph[];
  /** What is in the file and not on the page. */
  readonly unseen: readonly Glyph[];
  readonly doubts: ReadonlyMap<Glyph, CellDoubt>;
}

/** Type smaller than this, in points, is no type to be read. */
const SMALLEST = 2;
/** Opacity, of 255, up to which nothing is seen. */
const TRANSPARENT = 13;

/**
 * Parts the characters that a person sees from those that are only in the file. What is invisible by its own word, or in
 * a layer that is switched off, is known at once; where something else speaks against a character (pale, lying under
 * something painted later or on its own colour, clipped, drawn through a form object, without a name), the page is drawn
 * with and without it.
 */
export function sortGlyphs(
  pdfium: Pdfium,
  scratch: Scratch,
  page: OpenPage,
  glyphs: readonly Glyph[],
  hidden: ReadonlySet<PageObject>,
): SortedGlyphs {
  const isGone = ({ set }: Glyph) => isInvisible(set) || hidden.has(set.object);
  const invisible = glyphs.filter(isGone);
  const visible = invisible.length === 0 ? glyphs : glyphs.filter(glyph => !isGone(glyph));
  const suspects = findSuspects(pdfium, scratch, page, visible);
  if (suspects.size === 0) return { shown: visible, unseen: invisible, doubts: new Map() };
  const sights = seeGlyphs(pdfium, scratch, page, [...suspects.keys()]);
  const undrawn = new Set<Glyph>();
  const doubts = new Map<Glyph, CellDoubt>();
  for (const [glyph, suspicion] of suspects) {
    const sight = sights.get(glyph) ?? 'unknown';
    if (sight === 'undrawn' || (sight === 'unknown' && isHiddenByPlace(glyph, suspicion))) undrawn.add(glyph);
    if (sight === 'partly') doubts.set(glyph, 'covered');
  }
  // A character without a name and without ink is white space.
  const named = [...undrawn].filter(({ text }) => text !== UNKNOWN);
  return { shown: visible.filter(glyph => !undrawn.has(glyph)), unseen: [...invisible, ...named], doubts };
}

const isInvisible = ({ isInvisible, size, colour }: Glyph['set']): boolean =>
  isInvisible || size < SMALLEST || (colour !== undefined && colour.alpha <= TRANSPARENT);
