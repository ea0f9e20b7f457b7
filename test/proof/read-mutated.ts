import { fileEngines } from '../../functions/adapters/file-engines.ts';
import { extractReport } from '../../functions/domain/extract/extract-report.ts';
import { figuresOf } from '../../functions/domain/record/figures.ts';
import type { ReportRecord } from '../../functions/domain/record/record.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { generateReport } from '../../infra/local/invented/generate-report.ts';
import { type InventedReport, truthOf } from '../../infra/local/invented/invented-report.ts';
import { seededRandom } from '../../infra/local/invented/random.ts';
import { type WrittenFormat, writeReport } from '../../infra/local/invented/write-report.ts';
import { countSteps } from '../support/count-steps.ts';
import { BYTE_MUTATIONS, LAYOUT_MUTATIONS, mutateBytes, mutateLayout } from './mutate.ts';

export interface MutatedReading {
  readonly mutation: string;
  readonly outcome: 'read' | 'refused' | 'crashed';
  /** Figures marked certain whose number is not the one printed under that label. */
  readonly wrong: readonly string[];
  /**
   * Figures of the whole report that are certain blanks in the damaged one. Damage may erase what it hits: a digit inside
   * a tag, a drawing operator that is none, a cell taken out are shown by no program, so that this is no fault by itself.
   */
  readonly erased: readonly string[];
  /** Steps that reading took. */
  readonly steps: number;
}

/** Formats whose checksums tell a changed byte; in the others a changed digit is another number. */
const FIXED_LAYOUT: ReadonlySet<WrittenFormat> = new Set(['pdf', 'ofd', 'xlsx', 'xls']);
const CHECKSUMMED: ReadonlySet<WrittenFormat> = new Set(['docx', 'xlsx', 'ofd']);

const WITHOUT_DROPPED_CELLS = ['drop-column', 'swap-rows', 'drop-row', 'drop-header'] as const;

/** Damages the report of a seed in the way the seed chooses, reads it, and looks for figures that are wrong. */
export async function readMutated(seed: number, format: WrittenFormat): Promise<MutatedReading> {
  const random = seededRandom(seed * 7919);
  const report = generateReport(seed);
  // A changed byte of a full-width digit may make another digit: a document as good as the first.
  const byLayout = random.chance(0.4) || (report.style.fullWidth && !CHECKSUMMED.has(format));
  // On a page and in a sheet a row that lost a cell is printed one column further: it really stands there, under another head.
  const layouts = FIXED_LAYOUT.has(format) ? WITHOUT_DROPPED_CELLS : LAYOUT_MUTATIONS;
  const mutation = byLayout ? random.pick(layouts) : undefined;
  const rework: InventedReport['rework'] = blocks =>
    mutation === undefined ? blocks : mutateLayout(blocks, mutation, random);
  const whole = writeReport({ ...report, rework }, format, seededRandom(seed + 1));
  const damage = random.pick(BYTE_MUTATIONS);
  const bytes = mutation === undefined ? mutateBytes(whole, damage, random, !CHECKSUMMED.has(format)) : whole;
  let reading: Reading = { outcome: 'crashed', wrong: [], erased: [] };
  const steps = await countSteps(async () => {
    reading = await readDamaged(bytes, format, truthOf(report));
  });
  return { mutation: mutation ?? damage, steps, ...reading };
}

type Reading = Pick<MutatedReading, 'outcome' | 'wrong' | 'erased'>;

async function readDamaged(
  bytes: Uint8Array,
  format: WrittenFormat,
  truth: ReadonlyMap<string, number | null>,
): Promise<Reading> {
  try {
    const record = await extractReport(bytes, `report.${format}`, ['organ'], fileEngines);
    if (isRefusal(record)) return { outcome: 'refused', wrong: [], erased: [] };
    return { outcome: 'read', wrong: wrongFigures(record, truth), erased: erasedFigures(record, truth) };
  } catch (error) {
    return { outcome: 'crashed', wrong: [String(error)], erased: [] };
  }
}

function wrongFigures(record: ReportRecord, truth: ReadonlyMap<string, number | null>): readonly string[] {
  return [...figuresOf(record)].flatMap(([path, figure]) => {
    const faithful = figure.kind !== 'number' || figure.value === truth.get(path);
    return figure.confidence !== 'certain' || faithful
      ? []
      : [`${path}: ${figure.printed} instead of ${truth.get(path)}`];
  });
}

const erasedFigures = (record: ReportRecord, truth: ReadonlyMap<string, number | null>): readonly string[] =>
  [...figuresOf(record)].flatMap(([path, figure]) => {
    const isPrinted = typeof truth.get(path) === 'number';
    return isPrinted && figure.kind === 'blank' && figure.confidence === 'certain'
      ? [`${path}: blank instead of ${truth.get(path)}`]
      : [];
  });
