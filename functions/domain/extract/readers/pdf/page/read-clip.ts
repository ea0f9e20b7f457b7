import type { Ruling } from '../../../document.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { widen } from './lines-of-path.ts';
import { apply, type Matrix } from './matrix.ts';

const MAX_CORNERS = 200;

/**
 * The box to which an object is clipped; null where it is not. Chromium draws the borders of a cell in full on each of its
 * pages and clips them to the page.
 */
export function readClip({ api }: Pdfium, scratch: Scratch, object: number, outer: Matrix): Ruling | null {
  const clip = api.FPDFPageObj_GetClipPath(object);
  const count = clip === 0 ? 0 : api.FPDFClipPath_CountPaths(clip);
  let box: Ruling | null = null;
  for (let path = 0; path < Math.min(count, MAX_CORNERS); path++) {
    const corners = Math.min(api.FPDFClipPath_CountPathSegments(clip, path), MAX_CORNERS);
    if (corners <= 0) continue;
    const around = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
    for (let index = 0; index < corners; index++) {
      const segment = api.FPDFClipPath_GetPathSegment(clip, path, index);
      api.FPDFPathSegment_GetPoint(segment, scratch.at(0), scratch.at(1));
      widen(around, apply(outer, scratch.point()));
    }
    box = intersection(box, around);
  }
  return box;
}

/** What both boxes have in common; one of negative size where they have nothing. */
export function intersection(one: Ruling | null, other: Ruling): Ruling {
  if (one === null) return other;
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
