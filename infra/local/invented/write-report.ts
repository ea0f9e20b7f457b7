import type { InventedReport } from './invented-report.ts';
import type { Look, PrintedBlock } from './print/document.ts';
import { printReport } from './print/print-report.ts';
import type { Random } from './random.ts';
import { writeDocx } from './writers/docx.ts';
import { writeExcelXml } from './writers/excel-xml.ts';
import { writeHtml } from './writers/html.ts';
import { writeMht } from './writers/mht.ts';
import { writeOfd } from './writers/ofd.ts';
import { writePdf } from './writers/pdf.ts';
import { writeRtf } from './writers/rtf.ts';
import { writeText } from './writers/text.ts';
import { writeXlsx } from './writers/xlsx.ts';

/** How a document becomes a file. */
interface Writer {
  /** Writes it, with the choices the format leaves open made by `random`. */
  readonly write: (blocks: readonly PrintedBlock[], random: Random) => Uint8Array;
  /** The looks it can give a piece of text. */
  readonly carries: readonly (keyof Look)[];
}

const RUN_LOOKS = ['raised', 'struck', 'white', 'tiny'] as const satisfies readonly (keyof Look)[];
const FLOW_LOOKS = [...RUN_LOOKS, 'hidden', 'picture'] as const satisfies readonly (keyof Look)[];
const WEB_LOOKS = [
  ...FLOW_LOOKS,
  'unstyled',
  'transparent',
  'clipped',
  'outside',
  'control',
] as const satisfies readonly (keyof Look)[];
const PAGE_LOOKS = [
  ...FLOW_LOOKS,
  'transparent',
  'outside',
  'covered',
  'ghost',
] as const satisfies readonly (keyof Look)[];
const pageNumbers = (random: Random): boolean => random.chance(0.5);

/** A further format is its file and its line here. */
const WRITERS = {
  txt: {
    write: (blocks, random) =>
      writeText(blocks, random.pick(['commas', 'semicolons', 'tabs', 'markdown', 'cell-a-line'])),
    carries: [],
  },
  html: { write: writeHtml, carries: WEB_LOOKS },
  mht: { write: blocks => writeMht(blocks, 'quoted-printable'), carries: WEB_LOOKS },
  docx: { write: writeDocx, carries: [...FLOW_LOOKS, 'control'] },
  xlsx: { write: writeXlsx, carries: RUN_LOOKS },
  xls: { write: writeExcelXml, carries: ['raised', 'struck'] },
  rtf: { write: writeRtf, carries: FLOW_LOOKS },
  ofd: {
    write: (blocks, random) =>
      writeOfd(blocks, {
        pageNumbers: pageNumbers(random),
        prefix: random.chance(0.5),
        perCharacter: random.chance(0.3),
      }),
    carries: PAGE_LOOKS,
  },
  pdf: {
    write: (blocks, random) =>
      writePdf(blocks, { pageNumbers: pageNumbers(random), rulings: random.pick(['stroked', 'filled']) }),
    carries: [...PAGE_LOOKS, 'clipped'],
  },
} as const satisfies Readonly<Record<string, Writer>>;

export type WrittenFormat = keyof typeof WRITERS;
export const WRITTEN_FORMATS: readonly WrittenFormat[] = Object.keys(WRITERS) as WrittenFormat[];

/** A document asks a format for a look that it cannot give. */
export class LookNotCarriedError extends Error {
  override readonly name = 'LookNotCarriedError';
}

/** Writes a report in a format. Throws LookNotCarriedError. */
export function writeReport(report: InventedReport, format: WrittenFormat, random: Random): Uint8Array {
  const blocks = printReport(report);
  const wanted = looksOf(blocks).find(look => !carries(format, look));
  if (wanted !== undefined) throw new LookNotCarriedError(`${format} has no ${wanted} text`);
  return WRITERS[format].write(blocks, random);
}

/** Whether a format can give text that look. */
export const carries = (format: WrittenFormat, look: keyof Look): boolean =>
  (WRITERS[format].carries as readonly (keyof Look)[]).includes(look);

const looksOf = (blocks: readonly PrintedBlock[]): readonly (keyof Look)[] =>
  blocks
    .flatMap(block => (block.kind === 'paragraph' ? [block.drawn] : block.rows.flat().map(({ drawn }) => drawn)))
    .flat()
    .flatMap(({ look = {} }) => Object.keys(look) as (keyof Look)[]);
