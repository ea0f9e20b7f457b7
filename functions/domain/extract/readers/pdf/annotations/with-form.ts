import type { Pdfium } from '../engine/pdfium.ts';

/** Does `work` with the form of a document, by which the values of its fields are read; 0 for a document without one. */
export function withForm<Result>({ api }: Pdfium, document: number, work: (form: number) => Result): Result {
  if (api.FPDF_GetFormType(document) === 0) return work(0);
  const info = api.PDFiumExt_OpenFormFillInfo();
  const form = api.PDFiumExt_InitFormFillEnvironment(document, info);
  const result = work(form);
  api.PDFiumExt_ExitFormFillEnvironment(form);
  api.PDFiumExt_CloseFormFillInfo(info);
  return result;
}
