import type { DocumentFormat, ReadingNotice } from '../record/record.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { ReadDocument } from './document.ts';
import type { Engines } from './engines.ts';
import { MAX_UPLOAD_BYTES } from './limits.ts';
import type { Reader } from './reader.ts';
import { type SniffedFormat, sniffFormat } from './sniff-format.ts';

const FORMAT_NAMES: Readonly<Record<DocumentFormat, string>> = {
  text: '纯文本',
  html: '网页（HTML）',
  pdf: 'PDF',
  docx: 'Word（DOCX）',
  doc: 'Word（DOC）',
  wps: 'WPS 文字',
  rtf: 'RTF',
  xlsx: 'Excel（XLSX）',
  ofd: 'OFD',
};

/** Loaded when needed, so that a text report does not pay for the PDF code. */
const READERS: Readonly<Record<SniffedFormat, () => Promise<{ readonly read: Reader }>>> = {
  text: () => import('./readers/text.ts'),
  html: () => import('./readers/html.ts'),
  pdf: () => import('./readers/pdf.ts'),
  docx: () => import('./readers/docx.ts'),
  doc: () => import('./readers/doc.ts'),
  rtf: () => import('./readers/rtf.ts'),
  xlsx: () => import('./readers/xlsx.ts'),
  ofd: () => import('./readers/ofd.ts'),
};

/** Reads a file of whatever format it proves to be; the name only serves to notice a wrong extension. */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  engines: Engines,
): Promise<ReadDocument | Refusal> {
  if (bytes.byteLength > MAX_UPLOAD_BYTES) return refuse('too_large');
  const sniffed = sniffFormat(bytes);
  if (typeof sniffed !== 'string') return sniffed;
  const { read } = await READERS[sniffed]();
  const document = await read(bytes, engines);
  if (isRefusal(document)) return document;
  const extension = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase();
  const format = sniffed === 'doc' && extension === 'wps' ? 'wps' : document.format;
  return { ...document, format, notices: [...wrongExtension(extension, sniffed), ...document.notices] };
}

/** What may stand behind an extension; WPS saves both Word containers under its own. */
const EXTENSIONS: Readonly<Record<string, readonly SniffedFormat[]>> = {
  txt: ['text'],
  md: ['text'],
  csv: ['text'],
  htm: ['html'],
  html: ['html'],
  shtml: ['html'],
  xhtml: ['html'],
  pdf: ['pdf'],
  docx: ['docx'],
  docm: ['docx'],
  doc: ['doc'],
  dot: ['doc'],
  wps: ['doc', 'docx'],
  wpt: ['doc', 'docx'],
  rtf: ['rtf'],
  xlsx: ['xlsx'],
  xlsm: ['xlsx'],
  et: ['xlsx'],
  ofd: ['ofd'],
};

function wrongExtension(extension: string | undefined, sniffed: SniffedFormat): readonly ReadingNotice[] {
  if (extension === undefined) return [];
  const expected = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
  if (expected?.includes(sniffed)) return [];
  const detail = `文件扩展名是“.${extension}”，内容实际是${FORMAT_NAMES[sniffed]}格式，请改用正确的扩展名。`;
  return [{ kind: 'wrong-extension', detail }];
}
