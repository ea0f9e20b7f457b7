import { APPLICANT_COLUMNS } from '../../../functions/domain/form/form.ts';
import type { Values } from '../../../infra/local/invented/figures/values.ts';
import type { Narrative } from '../../../infra/local/invented/narrative/write-narrative.ts';
import { writeNarrative } from '../../../infra/local/invented/narrative/write-narrative.ts';
import { type PrintedBlock, paragraph, plain, textOf } from '../../../infra/local/invented/print/document.ts';
import type { Random } from '../../../infra/local/invented/random.ts';
import { type CaseReport, type ReportCase, receivedBy } from '../cases/generate-case.ts';

export const changeReport = (each: ReportCase, change: Partial<CaseReport>): ReportCase => ({
  ...each,
  report: { ...each.report, ...change },
});

/** Other figures in the tables; the text stays. */
export const setValues = (each: ReportCase, changes: Readonly<Record<string, number>>): ReportCase =>
  changeReport(each, { values: new Map([...each.report.values, ...Object.entries(changes)]) });

/** Words printed in cells instead of figures. */
export const overprint = (each: ReportCase, texts: Readonly<Record<string, string>>): ReportCase =>
  changeReport(each, {
    overprints: new Map([
      ...each.report.overprints,
      ...Object.entries(texts).map(([path, text]) => [path, plain(text)] as const),
    ]),
  });

export const rework = (each: ReportCase, change: CaseReport['rework']): ReportCase => {
  const { rework: before } = each.report;
  return changeReport(each, { rework: blocks => change(before(blocks)) });
};

/** Changes paragraphs; other blocks stay. Null leaves a paragraph out. */
export const editParagraphs = (
  each: ReportCase,
  edit: (text: string, role: 'title' | 'heading' | 'text') => string | null,
): ReportCase =>
  rework(each, blocks =>
    blocks.flatMap((block): PrintedBlock[] => {
      if (block.kind !== 'paragraph') return [block];
      const text = edit(textOf(block.drawn), block.role);
      return text === null ? [] : [paragraph(text, block.role)];
    }),
  );

export const setTexts = (each: ReportCase, texts: Partial<Narrative>): ReportCase =>
  changeReport(each, { narrative: { ...each.report.narrative, ...texts } });

/** Replaces one paragraph of the overview: 0 opening, 1 disclosure, 2 requests, 3 management, 4 platform, 5 oversight. */
export const setOverview = (each: ReportCase, index: number, text: string): ReportCase =>
  setTexts(each, { overview: each.report.narrative.overview.map((old, place) => (place === index ? text : old)) });

/** Says something in place of everything said of requests and disputes. */
export const sayOfRequests = (each: ReportCase, text: string): ReportCase =>
  setOverview(each, 2, `（二）依申请公开。${text}`);

/** Says something in place of everything said of what was published. */
export const sayOfDisclosure = (each: ReportCase, text: string): ReportCase =>
  setOverview(each, 1, `（一）主动公开。${text}`);

export const setPrevious = (each: ReportCase, changes: Readonly<Record<string, number>>): ReportCase =>
  each.previous === null
    ? each
    : {
        ...each,
        previous: { ...each.previous, values: new Map([...each.previous.values, ...Object.entries(changes)]) },
      };

/** The same narrative with the figures that now stand in the tables. */
export function retell(each: ReportCase): ReportCase {
  const { year, form, values, narrativeSeed } = each.report;
  const facts = { agencyName: each.agency.name, year, form, values, before: each.previous?.values ?? null };
  return setTexts(each, writeNarrative(narrativeSeed, { ...facts, parts: receivedBy(each.parts) }));
}

/** Changes what applicants asked for and got; sums and text follow. */
export const rebalance = (each: ReportCase, changes: Readonly<Record<string, number>>): ReportCase =>
  retell(setValues(each, rebalanced(each.report.values, changes)));

const NOT_OUTCOMES = /^(?:newlyReceived|carriedIn|handledTotal|carriedOut)$/;

function rebalanced(values: Values, changes: Readonly<Record<string, number>>): Record<string, number> {
  const cells: Record<string, number> = { ...Object.fromEntries(values), ...changes };
  const rows = [
    ...new Set(
      [...values.keys()]
        .filter(path => path.startsWith('applications.'))
        .map(path => path.split('.').slice(1, -1).join('.')),
    ),
  ];
  const at = (row: string, column: string): number => cells[`applications.${row}.${column}`] ?? 0;
  for (const { key } of APPLICANT_COLUMNS)
    cells[`applications.handledTotal.${key}`] = rows
      .filter(row => !NOT_OUTCOMES.test(row))
      .reduce((sum, row) => sum + at(row, key), 0);
  for (const row of rows)
    cells[`applications.${row}.total`] = APPLICANT_COLUMNS.reduce((sum, { key }) => sum + at(row, key), 0);
  return cells;
}

export const valueAt = (each: ReportCase, path: string): number => each.report.values.get(path) ?? 0;
export const previousAt = (each: ReportCase, path: string): number => each.previous?.values.get(path) ?? 0;

/** Another count than this: off by some, a digit more, or two digits exchanged. */
export function otherCount(random: Random, value: number): number {
  const digits = String(value);
  const swapped = Number([...digits.slice(0, -2), digits.at(-1), digits.at(-2)].join(''));
  const choices = [
    value + random.whole(1, 20),
    Math.max(0, value - random.whole(1, 9)),
    value * 10 + random.whole(0, 9),
  ];
  const other = random.pick([choices[0] ?? 0, ...choices, digits.length > 1 ? swapped : value + 1]);
  return other === value ? value + 1 : other;
}

export function pickFrom<T>(random: Random, choices: readonly T[]): T | undefined {
  return choices[random.whole(0, choices.length - 1)];
}
