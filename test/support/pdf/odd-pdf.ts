/** A PDF object: its source, or a stream with the entries of its dictionary. */
export type PdfObject = string | { readonly entries: string; readonly data: Uint8Array };

/** A file of these objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const offsets = objects.map((object, index) => {
    const offset = length();
    parts.push(Buffer.from(`${index + 1} 0 obj\n`, 'latin1'), ...bodyOf(object), Buffer.from('\nendobj\n', 'latin1'));
    return offset;
  });
  const start = length();
  const entries = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + end, 'latin1')]);
}

function bodyOf(object: PdfObject): readonly Buffer[] {
  if (typeof object === 'string') return [Buffer.from(object, 'latin1')];
  const head = Buffer.from(`<< ${object.entries} /Length ${object.data.length} >>\nstream\n`, 'latin1');
  return [head, Buffer.from(object.data), Buffer.from('\nendstream', 'latin1')];
}

export const stream = (content: string, entries = ''): PdfObject => ({ entries, data: Buffer.from(content, 'latin1') });

export interface PageStyle {
  /** Further entries of the page, such as /Rotate 90. */
  readonly page?: string;
  readonly resources?: string;
  readonly pageCount?: number;
  readonly more?: readonly PdfObject[];
}

/** A4 pages that all show the same content, with the Chinese font /F1; further objects are numbered from 7. */
export function pageOf(content: PdfObject, style: PageStyle = {}): Buffer {
  const kids = Array.from({ length: style.pageCount ?? 1 }, () => '3 0 R');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${style.page ?? ''} /Resources << /Font << /F1 4 0 R >> ${style.resources ?? ''} >> /Contents 6 0 R >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] >>',
    content,
    ...(style.more ?? []),
  ]);
}

/** Draws text in the font /F1 with a text matrix. */
export function show(
  text: string,
  size: number,
  matrix: readonly [number, number, number, number, number, number],
): string {
  const hex = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
  return `BT /F1 ${size} Tf ${matrix.join(' ')} Tm <${hex.join('')}> Tj ET\n`;
}

export const showAt = (text: string, x: number, y: number, size = 10): string => show(text, size, [1, 0, 0, 1, x, y]);

export const lineFromTo = (x1: number, y1: number, x2: number, y2: number): string => `${x1} ${y1} m ${x2} ${y2} l S\n`;
