import type { FormYear } from '../../../../functions/domain/form/editions.ts';
import {
  APPLICANT_COLUMNS,
  APPLICATION_ROWS,
  DISCLOSURE_ROWS,
  DISPUTE_GROUPS,
  DISPUTE_RESULTS,
} from '../../../../functions/domain/form/form.ts';
import type { Random } from '../random.ts';

/** Figures by dotted path. */
export type Values = ReadonlyMap<string, number>;

/** How busy an agency is, year after year. */
export interface Profile {
  /** Requests a year by kind of applicant. */
  readonly requests: readonly number[];
  /** Share of requests that waits for the next year. */
  readonly waiting: number;
  /** Share of the requests handled by row of table 3. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly disputed: number;
  readonly documents: number;
  readonly decisions: ReadonlyMap<string, number>;
  /** 万元 a year. */
  readonly fees: number;
}

const STOCK_ROWS = new Set(['newlyReceived', 'carriedIn', 'handledTotal', 'carriedOut']);
const MINOR_OUTCOMES = APPLICATION_ROWS.map(({ key }) => key).filter(
  key => !STOCK_ROWS.has(key) && !['granted', 'otherwise.feeUnpaid', 'otherwise.other', 'otherwise.all'].includes(key),
);

export function chooseProfile(random: Random): Profile {
  const persons = random.pick([0, 4, 9, 15, 40, 120, 500]);
  const others = [4, 12, 10, 8, 12].map(part => (random.chance(0.6) ? Math.floor(persons / part) : 0));
  const outcomes = new Map([['otherwise.other', random.pick([0, 0.03])]]);
  for (const key of MINOR_OUTCOMES) if (random.chance(0.4)) outcomes.set(key, random.whole(1, 6) / 100);
  return {
    requests: [persons, ...others],
    waiting: random.whole(4, 16) / 100,
    outcomes,
    disputed: random.pick([0, 0.04, 0.1]),
    documents: random.pick([0, 5, 30, 150]),
    decisions: new Map(
      ['licensing', 'penalties', 'coercion', 'otherServices'].map(key => [key, random.pick([0, 20, 60, 300, 2000])]),
    ),
    fees: random.pick([0.5, 8, 120]),
  };
}

/** Figures of one year as this agency would have them: everything adds up, and nothing strange happened since last year. */
export function plausibleFigures(random: Random, profile: Profile, form: FormYear, before: Values | null): Values {
  for (let tries = 0; tries < 50; tries += 1) {
    const values = new Map([
      ...disclosure(random, profile, form, before),
      ...applications(random, profile, form, before),
    ]);
    for (const [path, value] of disputes(random, profile, values, before)) values.set(path, value);
    if (before === null || followsOn(values, before)) return values;
  }
  throw new Error('No plausible figures found');
}

/** Whether no figure jumps and table 2 is not last year's. */
export function followsOn(values: Values, before: Values): boolean {
  const shared = [...values].filter(([path]) => before.has(path));
  const jumps = shared.some(([path, value]) => {
    const earlier = before.get(path) ?? 0;
    return Math.min(value, earlier) >= 10 && Math.max(value, earlier) > 4 * Math.min(value, earlier);
  });
  const flows = shared.filter(([path, value]) => path.startsWith('disclosure.') && value !== 0);
  return !jumps && (flows.length === 0 || flows.some(([path, value]) => before.get(path) !== value));
}

const about = (random: Random, usual: number): number => Math.round(usual * (0.75 + 0.5 * random.next()));

function disclosure(random: Random, profile: Profile, form: FormYear, before: Values | null): [string, number][] {
  return DISCLOSURE_ROWS.filter(row => row.form === form).flatMap(row => {
    const path = (column: string) => `disclosure.${row.key}.${column}`;
    const usual = profile.decisions.get(row.key) ?? 0;
    if (row.key === 'regulations') return row.columns.map(({ key }): [string, number] => [path(key), 0]);
    if (row.key === 'normativeDocuments') {
      const stock = before?.get(path('inForce')) ?? before?.get(path('publishedTotal')) ?? profile.documents;
      const made = stock === 0 ? 0 : random.whole(0, 9);
      const repealed = random.whole(0, Math.min(4, stock));
      return form === '2021'
        ? [
            [path('issued'), made],
            [path('repealed'), repealed],
            [path('inForce'), stock + made - repealed],
          ]
        : [
            [path('newlyMade'), made],
            [path('newlyPublished'), made],
            [path('publishedTotal'), stock + made],
          ];
    }
    return row.columns.map(({ key }): [string, number] => {
      if (key === 'amount') return [path(key), about(random, profile.fees * 10_000) / 10_000];
      if (key === 'amountPrinted') return [path(key), about(random, profile.fees * 100) / 100];
      if (key === 'change') return [path(key), random.whole(-3, 3)];
      if (key === 'previousYear') return [path(key), random.whole(5, 9)];
      return [path(key), about(random, usual)];
    });
  });
}

function applications(random: Random, profile: Profile, form: FormYear, before: Values | null): [string, number][] {
  const rows = APPLICATION_ROWS.filter(row => row.forms.includes(form)).map(({ key }) => key);
  const cells = new Map<string, number>();
  APPLICANT_COLUMNS.forEach(({ key: column }, index) => {
    const at = (row: string) => `applications.${row}.${column}`;
    const received = about(random, profile.requests[index] ?? 0);
    const carriedIn = before?.get(at('carriedOut')) ?? 0;
    const carriedOut = Math.min(received, about(random, (received + carriedIn) * profile.waiting));
    const handled = received + carriedIn - carriedOut;
    let left = handled;
    for (const row of rows.filter(each => !STOCK_ROWS.has(each) && each !== 'granted')) {
      const share = Math.min(left, Math.round(handled * (profile.outcomes.get(row) ?? 0)));
      cells.set(at(row), share);
      left -= share;
    }
    cells.set(at('granted'), left);
    cells.set(at('newlyReceived'), received);
    cells.set(at('carriedIn'), carriedIn);
    cells.set(at('handledTotal'), handled);
    cells.set(at('carriedOut'), carriedOut);
  });
  return rows.flatMap(row => {
    const own = APPLICANT_COLUMNS.map(({ key }): [string, number] => {
      const path = `applications.${row}.${key}`;
      return [path, cells.get(path) ?? 0];
    });
    return [...own, [`applications.${row}.total`, own.reduce((sum, [, value]) => sum + value, 0)]];
  });
}

function disputes(random: Random, profile: Profile, values: Values, before: Values | null): [string, number][] {
  const handled = values.get('applications.handledTotal.total') ?? 0;
  const reconsidered = Math.round(about(random, handled) * profile.disputed);
  const size = (group: string): number =>
    group === 'reconsideration' ? reconsidered : Math.round(reconsidered * (group === 'litigationDirect' ? 0.5 : 0.3));
  return DISPUTE_GROUPS.flatMap(({ key: group }) => {
    const total = Math.max(size(group), before?.get(`disputes.${group}.pending`) ?? 0);
    const [corrected, otherResult, pending] = [0.2, 0.1, 0.1].map(share => Math.round(total * share));
    const upheld = total - (corrected ?? 0) - (otherResult ?? 0) - (pending ?? 0);
    const cells = [upheld, corrected, otherResult, pending, total];
    return DISPUTE_RESULTS.map(({ key }, index): [string, number] => [`disputes.${group}.${key}`, cells[index] ?? 0]);
  });
}
