import { doc } from './doc.ts';
import { docx } from './docx.ts';
import { excelXml } from './excel-xml.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { mhtml } from './mhtml.ts';
import { ofd } from './ofd.ts';
import { pdf } from './pdf.ts';
import { rtf } from './rtf.ts';
import { text } from './text.ts';
import { wordXml } from './word-xml.ts';
import { wps } from './wps.ts';
import { xlsx } from './xlsx.ts';

/** Every format that is read, in the order in which a file is tried: the first that recognises it has it. */
export const FORMATS = [
  pdf,
  docx,
  xlsx,
  ofd,
  wps,
  doc,
  rtf,
  mhtml,
  wordXml,
  excelXml,
  html,
  text,
] as const satisfies readonly Format[];

export type DocumentFormat = (typeof FORMATS)[number]['key'];

/** A record names a format that is not, or no longer, in the list. */
export class UnknownFormatError extends Error {
  override readonly name = 'UnknownFormatError';
}

/** The format of that key. Throws UnknownFormatError. */
export function formatOf(key: string, formats: readonly Format[] = FORMATS): Format {
  const format = formats.find(known => known.key === key);
  if (format === undefined) throw new UnknownFormatError(key);
  return format;
}
