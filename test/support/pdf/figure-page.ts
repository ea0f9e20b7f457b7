import type { ReadContent, TableCell } from '../../../functions/domain/extract/document.ts';
import { read } from '../../../functions/domain/extract/readers/pdf.ts';
import { readWith } from '../read-with.ts';
import { type PdfObject, pdfOf, showAt, stream } from './odd-pdf.ts';

/**
 * A page with a table of labels and figures. The cell of interest, from 300, 660 to 360, 680, holds what the test draws in it; the
 * others hold 11, 22 and 33.
 */
export interface FigurePage {
  /** Content that is drawn before the table, and after it. */
  readonly before?: string;
  readonly after?: string;
  /** Further entries of the page, its resources and the catalogue. */
  readonly page?: string;
  readonly resources?: string;
  readonly fonts?: string;
  readonly catalogue?: string;
  /** Further objects, numbered from 9. */
  readonly more?: readonly PdfObject[];
}

const TITLE = '某某局政府信息公开工作年度报告的说明文字，本机关认真贯彻落实各项规定，推进政务公开。';
const SENTENCES = [720, 600, 580].map(y => showAt(TITLE, 60, y)).join('');
const RULINGS = [
  ...[640, 660, 680, 700].map(y => `200 ${y} m 360 ${y} l S`),
  ...[200, 300, 360].map(x => `${x} 640 m ${x} 700 l S`),
].join('\n');

/** Text in Helvetica, which the engine brings with it. */
export const figure = (text: string, x: number, y: number, size = 10): string =>
  `BT /F2 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;

const TABLE = `${RULINGS}
${showAt('收到申请', 210, 686)}${figure('11', 325, 686)}${showAt('办结申请', 210, 666)}${showAt('结转申请', 210, 646)}${figure('33', 325, 646)}`;

/** The file of such a page. */
function figurePage({
  before = '',
  after = '',
  page = '',
  resources = '',
  fonts = '',
  catalogue = '',
  more = [],
}: FigurePage): Buffer {
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} /Resources << /Font << /F1 4 0 R /F2 7 0 R ${fonts} >> ${resources} >> /Contents 6 0 R >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] >>',
    stream([before, SENTENCES, TABLE, after].join('\n')),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /ExtGState >>',
    ...more,
  ]);
}

/** The cell of interest as read, and the document it stands in. */
export async function readFigurePage(page: FigurePage): Promise<{ cell: TableCell; document: ReadContent }> {
  const document = await readWith(read, figurePage(page));
  const table = document.blocks.find(block => block.kind === 'table');
  const cell = table?.cells.find(({ row, column }) => row === 1 && column === 1);
  if (cell === undefined) throw new Error('The page has no table');
  return { cell, document };
}
