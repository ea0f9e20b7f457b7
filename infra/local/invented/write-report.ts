import type { PrintedBlock } from './print/blocks.ts';
import type { Random } from './random.ts';
import { writeDocx } from './writers/docx.ts';
import { writeHtml } from './writers/html.ts';
import { writeOfd } from './writers/ofd.ts';
import { writePdf } from './writers/pdf.ts';
import { writeRtf } from './writers/rtf.ts';
import { writeText } from './writers/text.ts';
import { writeXlsx } from './writers/xlsx.ts';

export const WRITTEN_FORMATS = ['txt', 'html', 'docx', 'xlsx', 'rtf', 'ofd', 'pdf'] as const;
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

/** Writes a report in a format, with the choices the format leaves open made by `random`. */
export function writeReport(blocks: readonly PrintedBlock[], format: WrittenFormat, random: Random): Uint8Array {
  const pageNumbers = random.chance(0.5);
  switch (format) {
    case 'txt':
      return writeText(blocks, random.pick(['tabs', 'markdown', 'cell-a-line']));
    case 'html':
      return writeHtml(blocks);
    case 'docx':
      return writeDocx(blocks);
    case 'xlsx':
      return writeXlsx(blocks);
    case 'rtf':
      return writeRtf(blocks);
    case 'ofd':
      return writeOfd(blocks, { pageNumbers, prefix: random.chance(0.5), perCharacter: random.chance(0.3) });
    case 'pdf':
      return writePdf(blocks, { pageNumbers, rulings: random.pick(['stroked', 'filled']) });
  }
}
