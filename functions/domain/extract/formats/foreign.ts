import { type Refusal, refuse } from '../../refusal.ts';
import { isContainer, type SniffedFile } from './given-file.ts';

/** A format that is not read: what it is called, and what the agency does instead. */
type Foreign = readonly [name: string, remedy: string, recognises: (file: SniffedFile) => boolean];

const FROM_DOCUMENT = '请上传由文档直接导出的电子版（PDF、Word、WPS 或 OFD），不要上传照片、截图或扫描件。';
const UNPACK = '请先解压，再上传其中的报告文件。';
const AS_PDF = '请用原来的软件打开，另存或打印为 PDF 后重新上传。';
const AS_DOCX = '请用 WPS 或 Word 打开，另存为“Word 文档（.docx）”后重新上传。';
const AS_XLSX = '请用 Excel 或 WPS 表格打开，另存为“Excel 工作簿（.xlsx）”后重新上传。';
const ATTACHMENT = '请把邮件中的报告附件另存出来，再上传那份文件。';
const NO_DOCUMENT = '请上传 PDF、Word、WPS、OFD、Excel、网页或文本格式的报告。';

const starting =
  (pattern: RegExp) =>
  ({ start }: SniffedFile): boolean =>
    pattern.test(start);
const beginning =
  (bytes: string) =>
  ({ start }: SniffedFile): boolean =>
    start.startsWith(bytes);
const marked =
  (pattern: RegExp) =>
  ({ markup }: SniffedFile): boolean =>
    markup.startsWith('<') && pattern.test(markup);
const holding =
  (pattern: RegExp) =>
  ({ zipNames }: SniffedFile): boolean =>
    zipNames.some(name => pattern.test(name));
const declaring =
  (type: string) =>
  ({ start }: SniffedFile): boolean =>
    start.slice(0, 200).includes(type);

/** Formats that agencies do send by mistake, in the order in which a file is tried. */
const FOREIGN: readonly Foreign[] = [
  ['JPEG 图片', FROM_DOCUMENT, starting(/^\xff\xd8\xff/)],
  ['PNG 图片', FROM_DOCUMENT, starting(/^\x89PNG/)],
  ['GIF 图片', FROM_DOCUMENT, starting(/^GIF8/)],
  ['BMP 图片', FROM_DOCUMENT, starting(/^BM[\s\S]{4}\0\0\0\0/)],
  ['TIFF 图片', FROM_DOCUMENT, starting(/^(?:II\*\0|MM\0\*)/)],
  ['WEBP 图片', FROM_DOCUMENT, starting(/^RIFF[\s\S]{4}WEBP/)],
  ['HEIC 图片', FROM_DOCUMENT, starting(/^[\s\S]{4}ftyp(?:hei[cfsx]|mif1|avif)/)],
  ['PSD 图片', FROM_DOCUMENT, starting(/^8BPS/)],
  ['SVG 图片', FROM_DOCUMENT, ({ markup }) => /^(?:<\?xml [^>]{0,100}> ?)?<svg\b/.test(markup)],
  ['DJVU 扫描件', FROM_DOCUMENT, starting(/^AT&TFORM/)],
  ['RAR 压缩包', UNPACK, starting(/^Rar!/)],
  ['7Z 压缩包', UNPACK, starting(/^7z\xbc\xaf/)],
  ['GZIP 压缩包', UNPACK, beginning('\x1f\x8b')],
  ['TAR 压缩包', UNPACK, ({ start }) => start.startsWith('ustar', 257)],
  ['CAJ', AS_PDF, starting(/^(?:CAJ|KDH )/)],
  ['CEB', AS_PDF, starting(/^Founder CEB/)],
  ['PostScript', AS_PDF, starting(/^%!PS/)],
  ['CAD 图纸', AS_PDF, starting(/^AC10[0-9]{2}/)],
  ['视频', NO_DOCUMENT, starting(/^(?:[\s\S]{4}ftyp|RIFF[\s\S]{4}AVI )/)],
  ['音频', NO_DOCUMENT, starting(/^(?:ID3|RIFF[\s\S]{4}WAVE|fLaC|#!AMR)/)],
  ['可执行程序', NO_DOCUMENT, starting(/^MZ/)],
  ['电子邮件（EML）', ATTACHMENT, ({ markup }) => /^(?:received|return-path|delivered-to|message-id):/.test(markup)],
  // Web pages of Word hold a <w:WordDocument>, written with another first letter.
  ['Word 2003 的 XML 文档', AS_DOCX, ({ start, markup }) => markup.startsWith('<') && isWord2003(start)],
  ['XML 格式的文稿', AS_DOCX, marked(/<(?:pkg:package|office:document)\b/)],
  ['标文通（UOF）', AS_DOCX, marked(/<uof:|uof\.org/)],
  ['标文通（UOF）', AS_DOCX, holding(/^(?:uof\.xml|_meta\/meta\.xml)$/)],
  ['OpenDocument 表格（ODS）', AS_XLSX, declaring('application/vnd.oasis.opendocument.spreadsheet')],
  ['OpenDocument 演示文稿（ODP）', AS_PDF, declaring('application/vnd.oasis.opendocument.presentation')],
  ['OpenDocument 文稿（ODT）', AS_DOCX, declaring('application/vnd.oasis.opendocument')],
  ['EPUB 电子书', AS_PDF, declaring('application/epub+zip')],
  [
    '苹果 Pages、Numbers 文稿',
    '请在苹果电脑上选“文件—导出为”，导出 PDF 或 Word 后重新上传。',
    holding(/^(?:Index\/|Index\.zip$|index\.apxl$)/),
  ],
  ['XPS', AS_PDF, holding(/\.fdseq$/i)],
  ['演示文稿（PPTX）', AS_PDF, holding(/^ppt\//)],
  ['Visio 图', AS_PDF, holding(/^visio\//)],
  ['压缩包', UNPACK, beginning('PK\x03\x04')],
  ['旧版 Excel 工作簿（XLS）或 WPS 表格（ET）', AS_XLSX, ({ hasStream }) => hasStream('Workbook') || hasStream('Book')],
  ['演示文稿（PPT）', AS_PDF, ({ hasStream }) => hasStream('PowerPoint Document')],
  ['Outlook 邮件（MSG）', ATTACHMENT, ({ hasStream }) => hasStream('__properties_version1.0')],
  ['Visio 图', AS_PDF, ({ hasStream }) => hasStream('VisioDocument')],
  ['早期 WPS 或 Works 文稿', AS_DOCX, file => isContainer(file) && /^(?:wps|wpt|wks|et|ett)$/.test(file.extension)],
  ['XML', NO_DOCUMENT, ({ markup }) => /^<\?xml\b/.test(markup) && !/<(?:html|body|table|div|p|h[1-6])\b/.test(markup)],
];

const isWord2003 = (start: string): boolean => /<w:wordDocument\b/.test(start.replaceAll('\0', ''));

/** Refuses a file that no format of the list takes, by the name of what it is; null where it may be markup or text. */
export function refuseForeign(file: SniffedFile): Refusal | null {
  if (file.hasStream('EncryptedPackage')) return refuse('encrypted');
  const [name, remedy] = FOREIGN.find(([, , recognises]) => recognises(file)) ?? [];
  if (name !== undefined && remedy !== undefined)
    return refuse('unsupported_format', `这是${name}文件，暂不支持。${remedy}`);
  return isContainer(file) ? refuse('corrupt') : null;
}
