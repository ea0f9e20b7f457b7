import { editionInForce } from '../../../functions/domain/form/editions/edition-in-force.ts';
import { editionOf } from '../../../functions/domain/form/editions/edition-of.ts';
import type { FormYear } from '../../../functions/domain/form/editions/editions.ts';
import { figuresOfEdition } from '../../../functions/domain/form/figure-name.ts';
import type { FigurePath } from '../../../functions/domain/record/figure.ts';
import { EXAMPLE_FIGURES } from '../../../functions/domain/rules/examples/example-content.ts';
import { EXAMPLE_AGENCY } from '../../../functions/domain/rules/examples/example-record.ts';
import { EXAMPLE_YEAR } from '../../../functions/domain/rules/examples/example-year.ts';
import type { Values } from './figures/values.ts';
import { type Narrative, writeNarrative } from './narrative/write-narrative.ts';
import type { PrintedBlock, PrintedText } from './print/document.ts';
import { PLAIN_STYLE, type PrintStyle } from './print/print-style.ts';
import { PLAIN_LAYOUT, type TableLayout } from './print/table-layout.ts';

/** A report of an agency that does not exist: what it says, and how it prints it. */
export interface InventedReport {
  readonly title: string;
  readonly agencyName: string;
  readonly year: number;
  /** Edition of the form, and of table 2 where that is another. */
  readonly form: FormYear;
  readonly disclosureForm: FormYear;
  /** Figures that are not named are 0. */
  readonly values: Values;
  readonly narrative: Narrative;
  readonly style: PrintStyle;
  readonly layout: TableLayout;
  /** What is drawn in a cell instead of its figure. */
  readonly overprints: ReadonlyMap<FigurePath, PrintedText>;
  /** Wordings of labels in place of the official ones, by path of the row or of the column of table 2. */
  readonly labels: ReadonlyMap<FigurePath, string>;
  /** Rows that are not printed, by path. */
  readonly without: ReadonlySet<FigurePath>;
  /** What a reader must make of a cell where it is not the figure that was meant: a number, or null for a blank. */
  readonly truth: ReadonlyMap<FigurePath, number | null>;
  /** Changes the laid out document. */
  readonly rework: (blocks: readonly PrintedBlock[]) => readonly PrintedBlock[];
}

/** What may be said of a report; collections may be given as plain objects and lists. */
export interface ReportPlan
  extends Partial<Omit<InventedReport, 'values' | 'narrative' | 'overprints' | 'labels' | 'without' | 'truth'>> {
  readonly values?: Values | Readonly<Record<FigurePath, number>>;
  readonly narrative?: Partial<Narrative>;
  readonly overprints?: ReadonlyMap<FigurePath, PrintedText>;
  readonly labels?: Readonly<Record<FigurePath, string>>;
  readonly without?: readonly FigurePath[];
  readonly truth?: ReadonlyMap<FigurePath, number | null>;
}

/** The report of that plan; what the plan does not say is that of a small clean report in the plainest print. */
export function inventReport(plan: ReportPlan = {}): InventedReport {
  const { agencyName = EXAMPLE_AGENCY.name, year = EXAMPLE_YEAR, style = PLAIN_STYLE } = plan;
  const { form = editionInForce(year).key, layout = PLAIN_LAYOUT } = plan;
  const values = plan.values === undefined ? EXAMPLE_FIGURES : plan.values;
  const map: Values = values instanceof Map ? values : new Map(Object.entries(values));
  const facts = { agencyName, year, form, values: map, before: null, parts: [] };
  return {
    title: plan.title ?? `${agencyName}${year}${style.yearWord}政府信息公开工作年度报告`,
    agencyName,
    year,
    form,
    disclosureForm: plan.disclosureForm ?? form,
    values: map,
    narrative: { ...writeNarrative(1, facts), ...plan.narrative },
    style,
    layout,
    overprints: plan.overprints ?? new Map(),
    labels: new Map(Object.entries(plan.labels ?? {})),
    without: new Set(plan.without),
    truth: plan.truth ?? new Map(),
    rework: plan.rework ?? (blocks => blocks),
  };
}

/** Paths of all figures the report prints, in printed order. */
export function pathsOf({ form, disclosureForm, without }: InventedReport): readonly FigurePath[] {
  const paths = (edition: FormYear): readonly FigurePath[] => [...figuresOfEdition(editionOf(edition)).keys()];
  const isDisclosure = (path: FigurePath): boolean => path.startsWith('disclosure.');
  return [...paths(disclosureForm).filter(isDisclosure), ...paths(form).filter(path => !isDisclosure(path))].filter(
    path => ![...without].some(gone => path.startsWith(`${gone}.`)),
  );
}

/** What a reader must find: value by path, null where a blank is printed. */
export function truthOf(report: InventedReport): ReadonlyMap<FigurePath, number | null> {
  const { values, style, truth } = report;
  return new Map(
    pathsOf(report).map(path => {
      const value = values.get(path) ?? 0;
      const known = truth.get(path);
      return [
        path,
        known !== undefined ? known : value === 0 && style.nothing !== '0' && !isAmount(path) ? null : value,
      ];
    }),
  );
}

/** Amounts of money are printed in full even where they are 0. */
const isAmount = (path: FigurePath): boolean => path.endsWith('.amount') || path.endsWith('.amountPrinted');
