import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { CHECK_PROGRAMS, type CheckPrograms } from '../domain/check/check-page.ts';

const Manifest = v.object({
  programs: v.object({ page: v.string(), worker: v.string(), inPage: v.string(), pdfium: v.string() }),
  files: v.array(v.string()),
});

export interface BundledPrograms {
  readonly programs: CheckPrograms;
  readonly files: readonly string[];
  /** A file, gzipped. */
  readonly read: (file: string) => Promise<Uint8Array>;
}

/** The programs of the check page in a folder, as `bundleBrowser` leaves them: the one bundled with the function. */
export async function bundledPrograms(
  folder: URL = new URL(`${CHECK_PROGRAMS}/`, import.meta.url),
): Promise<BundledPrograms> {
  const read = (file: string) => readFile(new URL(file, folder));
  const manifest = v.parse(Manifest, JSON.parse(String(await read('programs.json'))));
  return { ...manifest, read };
}
