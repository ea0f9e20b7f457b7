import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { boundsOf } from '../page/bounds-of.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { PageObject } from '../page/page-objects.ts';
import { mixings } from './can-draw.ts';
import { draw, frameOf } from './raster.ts';
import { without } from './switch-objects.ts';

/** Objects tried for each layer and form object, and layers tried on a page. */
const TRIED = 3;
const MAX_GROUPS = 200;
/** Pixels along the longer side in which an object is tried; thin lines must not vanish in them. */
const SIDE = 400;
/** A ground on which white, black and all colours of ink stand out. */
const GROUND = 131;
const INK = 6;
/** Objects that let through what lies beneath are drawn with every trial. */
const MAX_MIXINGS = 60;

/**
 * The objects of a page that its optional content keeps from being drawn, by marks or by the form objects they lie in. The
 * engine itself is asked: one object of each layer is drawn alone. What it cannot draw, such as Chinese characters whose
 * font the file does not hold, tells nothing, and counts as shown.
 */
export function hiddenLayers(pdfium: Pdfium, scratch: Scratch, page: OpenPage): ReadonlySet<PageObject> {
  const optional = page.objects.filter(({ kind, layer, parent }) => kind !== 'form' && (layer !== 0 || parent));
  if (optional.length === 0 || page.isCrowded || mixings(pdfium, page) > MAX_MIXINGS) return new Set();
  const groups = [...Map.groupBy(optional, ({ layer, parent }) => `${layer} ${parent?.handle ?? 0}`).values()];
  const leaves = page.objects.filter(({ kind }) => kind !== 'form');
  const hidden = without(pdfium, leaves, () =>
    groups.slice(0, MAX_GROUPS).filter(group => {
      const sights = triedOf(group).map(object => isDrawnAlone(pdfium, scratch, page, object));
      return sights.includes(false) && !sights.includes(true);
    }),
  );
  return new Set(hidden.flat());
}

/** Lines and areas first: they are drawn whatever the fonts. Pictures cost too much. */
function triedOf(group: readonly PageObject[]): readonly PageObject[] {
  const paths = group.filter(({ kind }) => kind === 'path').slice(0, 1);
  const texts = group.filter(({ kind }) => kind === 'text').slice(0, TRIED - paths.length);
  return [...paths, ...texts];
}

/** Null where it cannot be told. */
function isDrawnAlone(pdfium: Pdfium, scratch: Scratch, page: OpenPage, object: PageObject): boolean | null {
  const [left, bottom, right, top] = boundsOf(pdfium, scratch, object);
  const box = [left - 1, bottom - 1, right + 1, top + 1] as const;
  const side = Math.max(box[2] - box[0], box[3] - box[1]);
  const frame = frameOf(page, box, Math.min(2, SIDE / side));
  if (frame === null) return null;
  pdfium.api.FPDFPageObj_SetIsActive(object.handle, true);
  const { pixels } = draw(pdfium, page, frame, 1, GROUND);
  pdfium.api.FPDFPageObj_SetIsActive(object.handle, false);
  return pixels.some(value => Math.abs(value - GROUND) > INK);
}
