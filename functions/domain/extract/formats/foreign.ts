import { type Refusal, refuse } from '../../refusal.ts';
import { isContainer, type SniffedFile } from './given-file.ts';

/** Formats that agencies do send by mistake and that are not read, by the name they are told. */
const FOREIGN: readonly (readonly [name: string, recognises: (file: SniffedFile) => boolean])[] = [
  ['JPEG 图片', ({ start }) => /^\xff\xd8\xff/.test(start)],
  ['PNG 图片', ({ start }) => /^\x89PNG/.test(start)],
  ['GIF 图片', ({ start }) => /^GIF8/.test(start)],
  ['BMP 图片', ({ start }) => /^BM[\s\S]{4}\0\0\0\0/.test(start)],
  ['TIFF 图片', ({ start }) => /^(?:II\*\0|MM\0\*)/.test(start)],
  ['WEBP 图片', ({ start }) => /^RIFF[\s\S]{4}WEBP/.test(start)],
  ['RAR 压缩包', ({ start }) => /^Rar!/.test(start)],
  ['7Z 压缩包', ({ start }) => /^7z\xbc\xaf/.test(start)],
  ['GZIP 压缩包', ({ start }) => start.startsWith('\x1f\x8b')],
  ['视频', ({ start }) => /^[\s\S]{4}ftyp/.test(start)],
  ['音频', ({ start }) => /^ID3/.test(start)],
  ['可执行程序', ({ start }) => /^MZ/.test(start)],
  ['单个文件网页（MHT）', ({ start }) => /^MIME-Version:/i.test(start)],
  // Web pages of Word hold a <w:WordDocument>, written with another first letter.
  [
    'Word 的 XML 文档',
    ({ start, markup }) =>
      markup.startsWith('<') && /<(?:w:wordDocument|pkg:package)\b/.test(start.replaceAll('\0', '')),
  ],
  ['标文通（UOF）', ({ markup }) => markup.startsWith('<') && /<uof:|uof\.org/.test(markup)],
  ['OpenDocument（ODT、ODS）', ({ start }) => start.slice(0, 200).includes('application/vnd.oasis.opendocument')],
  ['EPUB 电子书', ({ start }) => start.slice(0, 200).includes('application/epub+zip')],
  ['演示文稿（PPTX）', ({ zipNames }) => zipNames.some(name => name.startsWith('ppt/'))],
  ['压缩包', ({ start }) => start.startsWith('PK\x03\x04')],
  ['旧版 Excel 工作簿（XLS）', ({ hasStream }) => hasStream('Workbook') || hasStream('Book')],
  ['演示文稿（PPT）', ({ hasStream }) => hasStream('PowerPoint Document')],
  ['Outlook 邮件（MSG）', ({ hasStream }) => hasStream('__properties_version1.0')],
];

/** Refuses a file that no format of the list takes, by the name of what it is; null where it may be markup or text. */
export function refuseForeign(file: SniffedFile): Refusal | null {
  if (file.hasStream('EncryptedPackage')) return refuse('encrypted');
  const [name] = FOREIGN.find(([, recognises]) => recognises(file)) ?? [];
  if (name !== undefined) return unsupported(name);
  return isContainer(file) ? refuse('corrupt') : null;
}

function unsupported(name: string): Refusal {
  return refuse(
    'unsupported_format',
    `这是${name}文件，暂不支持。请上传 PDF、Word、WPS、OFD、Excel、网页或文本格式的报告。`,
  );
}
