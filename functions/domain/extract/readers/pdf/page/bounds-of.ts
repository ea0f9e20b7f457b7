import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { mapBounds } from './matrix.ts';
import type { PageBox } from './page-box.ts';
import type { PageObject } from './page-objects.ts';

/** Left, bottom, right, top of an object in the coordinates of the page. */
export function boundsOf({ api, memory }: Pdfium, scratch: Scratch, { handle, outer }: PageObject): PageBox {
  api.FPDFPageObj_GetBounds(handle, scratch.at(0), scratch.at(1), scratch.at(2), scratch.at(3));
  const view = memory();
  const side = (slot: number) => view.getFloat32(scratch.at(slot), true);
  return mapBounds(outer, [side(0), side(1), side(2), side(3)]);
}
