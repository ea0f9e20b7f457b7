import type { Ruling } from '../../../document.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { finderNear } from '../page/finder-near.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { PageBox } from '../page/page-box.ts';
import type { PageObject } from '../page/page-objects.ts';
import { intersection, readClip } from '../page/read-clip.ts';
import { brightness, isAlike, isPale } from '../page/read-colour.ts';
import type { Shape } from '../page/read-drawings.ts';
import { type Glyph, type TextSetting, UNKNOWN } from '../page/read-glyphs.ts';

/** What speaks against a character: it lies under or on shapes, or its own setting is doubtful. */
export interface Suspicion {
  readonly isClipped: boolean;
  /** Painted over it, so far as that may hide it. */
  readonly above: readonly Shape[];
  /** Painted beneath it, so dark that not every colour stands out. */
  readonly beneath: readonly Shape[];
}

/** Share of a character that must be covered or cut off for it to be suspected, and for it to be gone. */
const TOUCHED = 0.15;
const GONE = 0.85;

/** What speaks against the characters of a page, character by character; those without are absent. */
export function findSuspects(
  pdfium: Pdfium,
  scratch: Scratch,
  page: OpenPage,
  glyphs: readonly Glyph[],
): ReadonlyMap<Glyph, Suspicion> {
  const near = finderNear(page.shapes);
  const clipOf = clipFinder(pdfium, scratch);
  const throughGlass = transparencyFinder(pdfium);
  const suspects = new Map<Glyph, Suspicion>();
  for (const run of runsOf(glyphs)) {
    const set = run[0]?.set;
    if (set === undefined) continue;
    const clip = clipOf(set.object);
    const shapes = near(around(run)).filter(shape => threatens(shape, set));
    const isSuspect = set.colour === undefined || isPale(set.colour) || throughGlass(set.object);
    for (const glyph of run) {
      const here = shapes.filter(shape => shared(glyph.reserved, shape) > TOUCHED);
      const visible = clip === null ? 1 : shared(glyph.reserved, clip);
      if (!isSuspect && here.length === 0 && visible > GONE && glyph.text !== UNKNOWN) continue;
      const above = here.filter(({ object }) => object.order > set.object.order);
      const beneath = here.filter(({ object }) => object.order < set.object.order);
      suspects.set(glyph, { isClipped: visible < TOUCHED, above, beneath });
    }
  }
  return suspects;
}

/** Whether a shape hides the character where the engine cannot draw it: one that covers it, or nothing under white. */
export function isHiddenByPlace({ reserved, set }: Glyph, { above, beneath, isClipped }: Suspicion): boolean {
  const covered = above.some(shape => shape.covering && isOpaque(shape) && shared(reserved, shape) > GONE);
  const white = set.colour !== undefined && brightness(set.colour) > NEARLY_WHITE && beneath.length === 0;
  return isClipped || covered || white;
}

const NEARLY_WHITE = 245;
const isOpaque = ({ colour }: Shape) => colour === undefined || colour.alpha > 230;

/** Painted later it may cover; painted before it may have the same colour. */
function threatens({ object, kind, colour }: Shape, set: TextSetting): boolean {
  if (object.order > set.object.order) return kind !== 'drawing' && (colour === undefined || colour.alpha > 25);
  if (set.colour === undefined || colour === undefined) return kind !== 'picture';
  return isAlike(colour, set.colour);
}

/** Characters that follow each other in one text object. */
function runsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = runs.at(-1);
    if (last?.[0]?.set === glyph.set) last.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

function around(glyphs: readonly Glyph[]): PageBox {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { reserved } of glyphs) {
    left = Math.min(left, reserved[0]);
    bottom = Math.min(bottom, reserved[1]);
    right = Math.max(right, reserved[2]);
    top = Math.max(top, reserved[3]);
  }
  return [left, bottom, right, top];
}

/** The share of a box that lies within another. */
function shared([left, bottom, right, top]: PageBox, other: Ruling): number {
  const across = Math.min(right, other.right) - Math.max(left, other.left);
  const down = Math.min(top, other.top) - Math.max(bottom, other.bottom);
  return across <= 0 || down <= 0 ? 0 : (across * down) / ((right - left) * (top - bottom));
}

/** The box to which an object and the form objects around it are clipped; null where they are not. */
function clipFinder(pdfium: Pdfium, scratch: Scratch): (object: PageObject) => Ruling | null {
  const clips = new Map<PageObject, Ruling | null>();
  return function clipOf(object): Ruling | null {
    const known = clips.get(object);
    if (known !== undefined) return known;
    const own = readClip(pdfium, scratch, object.handle, object.outer);
    const outer = object.parent === undefined ? null : clipOf(object.parent);
    const clip = own === null || outer === null ? (own ?? outer) : intersection(own, outer);
    clips.set(object, clip);
    return clip;
  };
}

/** Whether an object is drawn through a form object that lets through what lies beneath. */
function transparencyFinder({ api }: Pdfium): (object: PageObject) => boolean {
  const known = new Map<PageObject, boolean>();
  return function throughGlass({ parent }): boolean {
    if (parent === undefined) return false;
    const found = known.get(parent) ?? (api.FPDFPageObj_HasTransparency(parent.handle) || throughGlass(parent));
    known.set(parent, Boolean(found));
    return Boolean(found);
  };
}
