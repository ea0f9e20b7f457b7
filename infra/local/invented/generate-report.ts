import type { FormYear } from '../../../functions/domain/form/editions.ts';
import { type GeneratedFigures, generateFigures } from './figures/generate-figures.ts';
import { type Narrative, writeNarrative } from './narrative/narrative.ts';
import type { PrintedBlock } from './print/blocks.ts';
import { chooseTableLayout } from './print/layout.ts';
import { printReport } from './print/print-report.ts';
import { choosePrintStyle, type PrintStyle } from './print/print-style.ts';
import { seededRandom } from './random.ts';

/** A made-up report: what it says, and how one agency prints it. */
export interface GeneratedReport {
  readonly seed: number;
  readonly title: string;
  readonly agencyName: string;
  readonly year: number;
  readonly form: FormYear;
  readonly figures: GeneratedFigures;
  readonly narrative: Narrative;
  readonly style: PrintStyle;
  readonly blocks: readonly PrintedBlock[];
}

const PLACES = ['云栖', '临溪', '松原口', '白沙', '石桥', '青禾', '双河', '望江', '南屏', '北湖'] as const;
const OFFICES = [
  '教育局',
  '民政局',
  '水务局',
  '交通运输局',
  '文化和旅游局',
  '林业局',
  '统计局',
  '审计局',
  '卫生健康委员会',
] as const;

/** The report of this seed: the same seed gives the same report. `change` tampers with the figures before printing. */
export function generateReport(
  seed: number,
  options: { readonly form?: FormYear; readonly change?: (values: Map<string, number>) => void } = {},
): GeneratedReport {
  const random = seededRandom(seed);
  const form = options.form ?? (random.chance(0.75) ? '2021' : '2019');
  const year = form === '2021' ? random.whole(2021, 2025) : random.whole(2019, 2020);
  const agencyName = `${random.pick(PLACES)}${random.pick(['县', '区', '市'])}${random.pick(OFFICES)}`;
  const style = choosePrintStyle(random);
  const title = `${agencyName}${year}${style.yearWord}政府信息公开工作年度报告`;
  const clean = generateFigures(random, form);
  const narrative = writeNarrative(random, { agencyName, year, form, values: clean.values });
  const values = new Map(clean.values);
  options.change?.(values);
  const figures = { forms: clean.forms, values };
  const layout = chooseTableLayout(random);
  const blocks = printReport({ title, narrative, printing: { figures, form, style }, layout });
  return { seed, title, agencyName, year, form, figures, narrative, style, blocks };
}

/** What a reader must find: value per path, null where the style prints a blank. */
export function truthOf({ figures, style }: GeneratedReport): ReadonlyMap<string, number | null> {
  const blank = style.nothing !== '0';
  return new Map(
    [...figures.values].map(([path, value]) => {
      const always = path.endsWith('.amount') || path.endsWith('.amountPrinted');
      return [path, value === 0 && blank && !always ? null : value] as const;
    }),
  );
}
