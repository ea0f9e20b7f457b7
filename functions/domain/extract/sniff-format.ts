import { indexOfBytes } from '../bytes/find-bytes.ts';
import { bytesOfLatin1, latin1Of } from '../bytes/latin1.ts';
import { utf16Bytes } from '../bytes/utf16.ts';
import type { DocumentFormat } from '../record/record.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** What the bytes are; a WPS document is Word's container or a zip inside, so only its name tells it apart. */
export type SniffedFormat = Exclude<DocumentFormat, 'wps'>;

const OLE = '\xd0\xcf\x11\xe0';
const ZIP = 'PK\x03\x04';

/** Formats that agencies do send by mistake, by their first bytes (Latin-1), with the name they are told. */
const FOREIGN: readonly (readonly [start: RegExp, name: string])[] = [
  [/^\xff\xd8\xff/, 'JPEG 图片'],
  [/^\x89PNG/, 'PNG 图片'],
  [/^GIF8/, 'GIF 图片'],
  [/^BM[\s\S]{4}\0\0\0\0/, 'BMP 图片'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF 图片'],
  [/^RIFF[\s\S]{4}WEBP/, 'WEBP 图片'],
  [/^Rar!/, 'RAR 压缩包'],
  [/^7z\xbc\xaf/, '7Z 压缩包'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: first bytes of a gzip file
  [/^\x1f\x8b/, 'GZIP 压缩包'],
  [/^[\s\S]{4}ftyp/, '视频'],
  [/^ID3/, '音频'],
  [/^MZ/, '可执行程序'],
  [/^MIME-Version:/i, '单个文件网页（MHT）'],
];

/** The format of a file by its content alone; refuses empty files and formats this product does not read. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat | Refusal {
  if (isBlank(bytes)) return refuse('empty');
  const start = latin1Of(bytes.subarray(0, 4096));
  if (start.slice(0, 1024).includes('%PDF')) return 'pdf';
  if (start.startsWith(ZIP)) return sniffZip(bytes, start);
  if (start.startsWith(OLE)) return sniffOle(bytes);
  if (/^\s*\{\\rtf/.test(start)) return 'rtf';
  for (const [pattern, name] of FOREIGN) if (pattern.test(start)) return unsupported(name);
  return sniffMarkup(start.replaceAll('\0', ''));
}

/** Nothing but white space, zero bytes and byte order marks; stops at the first other byte. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe);
}

function unsupported(name: string): Refusal {
  return refuse(
    'unsupported_format',
    `这是${name}文件，暂不支持。请上传 PDF、Word、WPS、OFD、Excel、网页或文本格式的报告。`,
  );
}

const ZIP_PARTS: readonly (readonly [part: string, format: SniffedFormat])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['OFD.xml', 'ofd'],
];
const FOREIGN_ZIP_PARTS: readonly (readonly [part: string, name: string])[] = [
  ['ppt/', '演示文稿（PPTX）'],
  ['application/vnd.oasis.opendocument', 'OpenDocument（ODT、ODS）'],
  ['application/epub+zip', 'EPUB 电子书'],
];

/** Entry names stand uncompressed in a zip, in the local headers and again in the directory. */
function sniffZip(bytes: Uint8Array, start: string): SniffedFormat | Refusal {
  for (const [part, name] of FOREIGN_ZIP_PARTS) if (start.slice(0, 200).includes(part)) return unsupported(name);
  const names = zipNames(bytes);
  for (const [part, format] of ZIP_PARTS) if (names.some(name => name.startsWith(part))) return format;
  for (const [part, name] of FOREIGN_ZIP_PARTS)
    if (names.some(entry => entry.startsWith(part))) return unsupported(name);
  return unsupported('压缩包');
}

const DIRECTORY_ENTRY = bytesOfLatin1('PK\x01\x02');
const LOCAL_HEADER = bytesOfLatin1(ZIP);

/** Up to 500 names from the directory; from the local headers where a cut file has lost its directory. */
function zipNames(bytes: Uint8Array): readonly string[] {
  const inDirectory = namesAfter(bytes, DIRECTORY_ENTRY, 28, 46);
  return inDirectory.length > 0 ? inDirectory : namesAfter(bytes, LOCAL_HEADER, 26, 30);
}

function namesAfter(bytes: Uint8Array, signature: Uint8Array, lengthAt: number, nameAt: number): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (
    let at = indexOfBytes(bytes, signature);
    at >= 0 && names.length < 500;
    at = indexOfBytes(bytes, signature, at + 4)
  ) {
    if (at + nameAt > bytes.length) break;
    const length = view.getUint16(at + lengthAt, true);
    const name = latin1Of(bytes.subarray(at + nameAt, at + nameAt + length));
    names.push(name.replaceAll('\\', '/').replace(/^\.?\//, ''));
  }
  return names;
}

const OLE_STREAMS: readonly (readonly [stream: string, outcome: SniffedFormat | Refusal])[] = [
  ['EncryptedPackage', refuse('encrypted')],
  ['WordDocument', 'doc'],
  ['Workbook', unsupported('旧版 Excel 工作簿（XLS）')],
  ['PowerPoint Document', unsupported('演示文稿（PPT）')],
  ['__properties_version1.0', unsupported('Outlook 邮件（MSG）')],
  ['Book', unsupported('旧版 Excel 工作簿（XLS）')],
];

/** Stream names of a compound file are UTF-16 in its directory, wherever that lies. */
function sniffOle(bytes: Uint8Array): SniffedFormat | Refusal {
  for (const [stream, outcome] of OLE_STREAMS) if (indexOfBytes(bytes, utf16Bytes(`${stream}\0`)) >= 0) return outcome;
  return refuse('corrupt');
}

const HTML_TAG =
  /<(?:!doctype\s+html|html|head|body|meta|title|style|script|table|tbody|tr|td|div|p|span|h[1-6]|font|center|section|article|main|br|b|strong)\b/i;

function sniffMarkup(start: string): SniffedFormat | Refusal {
  const head = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  if (head.startsWith('<')) {
    if (/<w:wordDocument\b|<pkg:package\b/.test(head)) return unsupported('Word 的 XML 文档');
    if (/<uof:|uof\.org/.test(head)) return unsupported('标文通（UOF）');
    return HTML_TAG.test(head) ? 'html' : 'text';
  }
  return /<(?:!doctype\s+html|html|body|table)\b/i.test(head) ? 'html' : 'text';
}
