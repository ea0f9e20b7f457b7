import type { ReportRecord, Scope } from '../record/record.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { Engines } from './engines.ts';
import type { Format } from './formats/format.ts';
import { FORMATS } from './formats/formats.ts';
import { readDocument } from './read-document.ts';
import { readReport } from './statutory/record/read-report.ts';

/** From the bytes of a file to the canonical record of the report in it, or the reason why it is not taken. */
export async function extractReport(
  bytes: Uint8Array,
  fileName: string,
  scopes: readonly Scope[],
  engines: Engines,
  formats: readonly Format[] = FORMATS,
): Promise<ReportRecord | Refusal> {
  const document = await readDocument(bytes, fileName, engines, formats);
  return isRefusal(document) ? document : readReport(document, scopes);
}
