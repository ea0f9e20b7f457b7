import { editionOf } from '../../../../functions/domain/form/editions/edition-of.ts';
import { EDITIONS, type FormYear } from '../../../../functions/domain/form/editions/editions.ts';
import type { Random } from '../random.ts';
import type { Values } from './values.ts';

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

/** Most requests end here, or are chosen otherwise. */
const NOT_MINOR = new Set(['granted', 'otherwise.feeUnpaid', 'otherwise.other', 'otherwise.all']);
const RESULTS = EDITIONS.flatMap(({ applications }) => applications.rows).filter(({ role }) => role === 'result');
const MINOR_OUTCOMES = new Set(RESULTS.map(({ key }) => key).filter(key => !NOT_MINOR.has(key)));

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
    for (const [path, value] of disputes(random, profile, form, values, before)) values.set(path, value);
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

type Entry = readonly [string, number];

function disclosure(random: Random, profile: Profile, form: FormYear, before: Values | null): readonly Entry[] {
  return editionOf(form).disclosure.flatMap(({ key: row, columns }) => {
    const path = (column: string): string => `disclosure.${row}.${column}`;
    const own = row === 'normativeDocuments' ? documents(random, profile, before) : undefined;
    return columns.map(({ key }): Entry => {
      if (row === 'regulations') return [path(key), 0];
      return [path(key), own?.[key] ?? decided(random, profile, row, key)];
    });
  });
}

/** What the columns of any edition count of documents made, repealed and in force. */
function documents(random: Random, { documents: usual }: Profile, before: Values | null): Record<string, number> {
  const last = (column: string): number | undefined => before?.get(`disclosure.normativeDocuments.${column}`);
  const stock = last('inForce') ?? last('publishedTotal') ?? usual;
  const made = stock === 0 ? 0 : random.whole(0, 9);
  const repealed = random.whole(0, Math.min(4, stock));
  return {
    issued: made,
    repealed,
    inForce: stock + made - repealed,
    newlyMade: made,
    newlyPublished: made,
    publishedTotal: stock + made,
  };
}

function decided(random: Random, profile: Profile, row: string, column: string): number {
  if (column === 'amount') return about(random, profile.fees * 10_000) / 10_000;
  if (column === 'amountPrinted') return about(random, profile.fees * 100) / 100;
  if (column === 'change') return random.whole(-3, 3);
  if (column === 'previousYear') return random.whole(5, 9);
  return about(random, profile.decisions.get(row) ?? 0);
}

function applications(random: Random, profile: Profile, form: FormYear, before: Values | null): readonly Entry[] {
  const { rows, columns } = editionOf(form).applications;
  const results = rows.filter(({ role }) => role === 'result').map(({ key }) => key);
  const applicants = columns.filter(({ isTotal }) => isTotal !== true).map(({ key }) => key);
  const cells = applicants.map((key, index) => {
    const received = about(random, profile.requests[index] ?? 0);
    const carriedIn = before?.get(`applications.carriedOut.${key}`) ?? 0;
    return handle(random, profile, results, { received, carriedIn });
  });
  return rows.flatMap(({ key: row }) => {
    const own = cells.map(column => column.get(row) ?? 0);
    const sum = own.reduce((all, value) => all + value, 0);
    return columns.map(({ key, isTotal }): Entry => {
      const value = isTotal === true ? sum : (own[applicants.indexOf(key)] ?? 0);
      return [`applications.${row}.${key}`, value];
    });
  });
}

/** What became of the requests of one kind of applicant, by row of table 3. */
function handle(
  random: Random,
  { waiting, outcomes }: Profile,
  results: readonly string[],
  { received, carriedIn }: { readonly received: number; readonly carriedIn: number },
): ReadonlyMap<string, number> {
  const carriedOut = Math.min(received, about(random, (received + carriedIn) * waiting));
  const handledTotal = received + carriedIn - carriedOut;
  const cells = new Map(Object.entries({ newlyReceived: received, carriedIn, handledTotal, carriedOut }));
  let left = handledTotal;
  for (const row of results.filter(each => each !== 'granted')) {
    const share = Math.min(left, Math.round(handledTotal * (outcomes.get(row) ?? 0)));
    cells.set(row, share);
    left -= share;
  }
  return cells.set('granted', left);
}

/** Shares of the results of a dispute other than that the decision was upheld. */
const DISPUTED = { corrected: 0.2, otherResult: 0.1, pending: 0.1 } as const;
/** Disputes of a group for each reconsideration. */
const SUITS: Readonly<Record<string, number>> = { litigationDirect: 0.5, litigationAfterReconsideration: 0.3 };

function disputes(
  random: Random,
  profile: Profile,
  form: FormYear,
  values: Values,
  before: Values | null,
): readonly Entry[] {
  const { groups, results } = editionOf(form).disputes;
  const handled = values.get('applications.handledTotal.total') ?? 0;
  const reconsidered = Math.round(about(random, handled) * profile.disputed);
  return groups.flatMap(({ key: group }) => {
    const size = Math.round(reconsidered * (SUITS[group] ?? 1));
    const total = Math.max(size, before?.get(`disputes.${group}.pending`) ?? 0);
    const shares = Object.entries(DISPUTED).map(([key, share]) => [key, Math.round(total * share)] as const);
    const upheld = total - shares.reduce((sum, [, share]) => sum + share, 0);
    const cells = new Map<string, number>([...shares, ['upheld', upheld], ['total', total]]);
    return results.map(({ key }): Entry => [`disputes.${group}.${key}`, cells.get(key) ?? 0]);
  });
}
