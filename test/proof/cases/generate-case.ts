import type { Agency } from '../../../functions/domain/agency/agency.ts';
import { editionInForce } from '../../../functions/domain/form/editions/edition-in-force.ts';
import type { FormYear } from '../../../functions/domain/form/editions/editions.ts';
import type { PeerText, SameFile } from '../../../functions/domain/rules/subject.ts';
import type { RuleSettings } from '../../../functions/domain/validate/rule-settings.ts';
import { chooseProfile, followsOn, plausibleFigures } from '../../../infra/local/invented/figures/plausible-figures.ts';
import type { Values } from '../../../infra/local/invented/figures/values.ts';
import { chooseForm, chooseYear } from '../../../infra/local/invented/generate-report.ts';
import { chooseOffice, choosePlace, inventAgency, OFFICES } from '../../../infra/local/invented/invent-agency.ts';
import { type InventedReport, inventReport } from '../../../infra/local/invented/invented-report.ts';
import { writeNarrative } from '../../../infra/local/invented/narrative/write-narrative.ts';
import { choosePrintStyle } from '../../../infra/local/invented/print/print-style.ts';
import { chooseTableLayout } from '../../../infra/local/invented/print/table-layout.ts';
import { type Random, seededRandom } from '../../../infra/local/invented/random.ts';

/** A report that is told in the words of a seed. */
export interface CaseReport extends InventedReport {
  readonly narrativeSeed: number;
}

export interface CasePart {
  readonly id: string;
  readonly name: string;
  readonly values: Values;
}

/** A report with everything it is compared with. */
export interface ReportCase {
  readonly seed: number;
  readonly kind: 'organ' | 'first' | 'government';
  readonly agency: Agency;
  /** Year it is handed in for. */
  readonly year: number;
  readonly uploadedAt: string;
  readonly report: CaseReport;
  readonly previous: CaseReport | null;
  /** Parts of a government's summary; `in` of them have reported. */
  readonly parts: readonly CasePart[];
  readonly missingParts: readonly string[];
  readonly ownFees: readonly { readonly year: number; readonly amount: number }[];
  readonly similarTexts: readonly PeerText[];
  readonly sameFiles: readonly SameFile[];
  readonly supersedes: Values | null;
  readonly settings: RuleSettings;
  /** Format the reports are read from. */
  readonly format: 'html' | 'text';
}

/** Most cases are in the newest edition. */
const NEWEST = 0.85;

export interface CaseOptions {
  readonly kind?: ReportCase['kind'];
  readonly form?: FormYear;
}

/** A clean case: the report adds up, follows on last year, is the sum of its parts, and its text agrees with its tables. */
export function generateCase(seed: number, options: CaseOptions = {}): ReportCase {
  const random = seededRandom(seed * 2_654_435_761);
  const kind = options.kind ?? random.pick(['organ', 'organ', 'organ', 'first', 'government']);
  const year = chooseYear(random, options.form ?? chooseForm(random, NEWEST));
  const agency = chooseAgency(random, kind, seed);
  const years = chooseYears(random, kind, year);
  const [earlier, now] = years;
  const style = { ...choosePrintStyle(random), nothing: '0', yearWord: '年' } as const;
  const print = (own: number, { values, parts }: Figures, before: Values | null, offset: number): CaseReport => {
    const facts = { name: agency.name, year: own, values, before, parts };
    return caseReport(facts, { style, layout: chooseTableLayout(random), narrativeSeed: seed * 2 + offset });
  };
  const previous = earlier === null ? null : print(year - 1, earlier, null, 1);
  const amount = now.values.get('disclosure.fees.amount') ?? 0;
  return {
    seed,
    kind,
    agency,
    year,
    uploadedAt: `${year + 1}-01-${random.whole(10, 28)}T02:00:00.000Z`,
    report: print(year, now, earlier?.values ?? null, 0),
    previous,
    parts: now.parts,
    missingParts: [],
    ownFees: amount > 0 && year > 2022 ? [{ year: year - 1, amount: amount * 0.9 }] : [],
    similarTexts: [],
    sameFiles: [],
    supersedes: random.chance(0.2) ? now.values : null,
    settings: {},
    format: seed % 3 === 0 ? 'text' : 'html',
  };
}

interface Figures {
  readonly values: Values;
  readonly parts: readonly CasePart[];
}

function chooseYears(random: Random, kind: ReportCase['kind'], year: number): readonly [Figures | null, Figures] {
  for (let tries = 0; tries < 50; tries += 1) {
    const names = kind === 'government' ? OFFICES.slice(0, random.whole(3, 6)) : [''];
    const parts = names.map((name, index) => {
      const profile = chooseProfile(random);
      const before = kind === 'first' ? null : plausibleFigures(random, profile, editionInForce(year - 1).key, null);
      const values = plausibleFigures(random, profile, editionInForce(year).key, before);
      return { id: `part-${index}`, name, values, before };
    });
    const sum = addUp(parts.map(({ values }) => values));
    const kept = kind === 'government' ? parts : [];
    const now = { values: sum, parts: kept };
    if (kind === 'first') return [null, now];
    const before = addUp(parts.map(part => part.before ?? new Map()));
    if (followsOn(sum, before)) return [{ values: before, parts: [] }, now];
  }
  throw new Error('No plausible years found');
}

/** Sum of reports, figure by figure; amounts of money to four decimals. */
function addUp(reports: readonly Values[]): Values {
  const sums = new Map<string, number>();
  for (const values of reports)
    for (const [path, value] of values) sums.set(path, Math.round(((sums.get(path) ?? 0) + value) * 10_000) / 10_000);
  return sums;
}

function chooseAgency(random: Random, kind: ReportCase['kind'], seed: number): Agency {
  const regionName = choosePlace(random);
  const own = { id: `case-${seed}`, otherNames: [], regionName };
  return kind === 'government'
    ? inventAgency({ ...own, name: `${regionName}人民政府`, kind: 'county-government', scopes: ['government'] })
    : inventAgency({ ...own, name: `${regionName}${chooseOffice(random)}` });
}

interface ReportFacts {
  readonly name: string;
  readonly year: number;
  readonly values: Values;
  readonly before: Values | null;
  readonly parts: readonly CasePart[];
}

function caseReport(
  { name, year, values, before, parts }: ReportFacts,
  looks: Pick<CaseReport, 'style' | 'layout' | 'narrativeSeed'>,
): CaseReport {
  const form = editionInForce(year).key;
  const facts = { agencyName: name, year, form, values, before, parts: receivedBy(parts) };
  const { style, layout, narrativeSeed } = looks;
  const narrative = writeNarrative(narrativeSeed, facts);
  return { ...inventReport({ agencyName: name, year, form, values, narrative, style, layout }), narrativeSeed };
}

export const receivedBy = (parts: readonly CasePart[]) =>
  parts.map(part => ({ name: part.name, received: part.values.get('applications.newlyReceived.total') ?? 0 }));
