import type { Pdfium } from '../engine/pdfium.ts';
import type { PageObject } from '../page/page-objects.ts';

/** Does `work` while these objects are not drawn. */
export function without<Result>({ api }: Pdfium, objects: Iterable<PageObject>, work: () => Result): Result {
  const off = [...objects];
  for (const { handle } of off) api.FPDFPageObj_SetIsActive(handle, false);
  const result = work();
  for (const { handle } of off) api.FPDFPageObj_SetIsActive(handle, true);
  return result;
}
