import type { Agency } from './domain/agency/agency.ts';
import { sha256Hex } from './domain/bytes/sha256.ts';
import { beijingDate } from './domain/calendar/beijing-time.ts';
import { dayAfter, daysBetween } from './domain/calendar/deadline.ts';
import { letterLine, reviewersLine } from './domain/letters/delivery/letter-line.ts';
import type { MendDays } from './domain/letters/mend-by.ts';
import { type OpenMatter, type OverdueLetter, writeOverdue } from './domain/letters/overdue-letter.ts';
import { writeReminder } from './domain/letters/reminder-letter.ts';
import type { Life } from './domain/lifecycle/life.ts';
import { newestOwn } from './domain/lifecycle/public-standing.ts';
import { type Filing, filingName, filingsOf } from './domain/pages/listings/filings.ts';
import type { Site } from './domain/pages/site.ts';
import { filedReport } from './domain/store/filed-report.ts';
import { type HandOverPorts, handOver } from './hand-over.ts';
import type { Agencies, Arrivals, Reports } from './ports.ts';
import { reviewersOf } from './reviewers-of.ts';

export interface DeadlinePorts extends HandOverPorts {
  readonly agencies: Agencies;
  readonly arrivals: Arrivals;
  readonly reports: Reports;
  readonly site: Site;
  /** Who reviews for an agency that names no reviewer of its own. */
  readonly reviewers: readonly string[];
  readonly mendDays: MendDays;
}

/** So many days before the last one an agency is reminded. */
const REMINDED_DAYS = 5;
/** Days of a week. */
const DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Letters handed over at a time. */
const AT_ONCE = 20;

/** What a day asks for: agencies to remind, and what their reviewers have to hear of. */
interface Day {
  readonly today: string;
  readonly year: number;
  readonly agencies: readonly Agency[];
  readonly lives: readonly Life[];
  readonly filings: readonly Filing[];
}

/**
 * Reminds agencies whose report has not come, and tells reviewers whose deadline passed: the day after, and every week
 * while it is so; with them go the reports whose errors were not mended in time. A day that is looked at twice, or missed,
 * makes no letter more and none less. Gives how many letters were handed over.
 */
export async function keepDeadlines(ports: DeadlinePorts): Promise<number> {
  const day = await lookAt(ports);
  const letters = [...(await reminders(ports, day)), ...(await overdueLists(ports, day))];
  let handedOver = 0;
  for (let from = 0; from < letters.length; from += AT_ONCE) {
    const sent = await Promise.all(letters.slice(from, from + AT_ONCE).map(hand => hand()));
    handedOver += sent.reduce((sum, count) => sum + count, 0);
  }
  return handedOver;
}

async function lookAt({ agencies, arrivals, reports, clock }: DeadlinePorts): Promise<Day> {
  const today = beijingDate(clock());
  const year = Number(today.slice(0, 4)) - 1;
  const [register, open, lives] = await Promise.all([agencies.all(), arrivals.open(), reports.livesOfYear(year)]);
  const pending = open.flatMap(({ agencyId, year: of }) =>
    agencyId === null || of === null ? [] : { agencyId, year: of },
  );
  const filed = { reports: lives.map(life => filedReport(life, null)), pending };
  return { today, year, agencies: register, lives, filings: filingsOf(year, register, filed, today) };
}

type Hand = () => Promise<number>;

async function reminders(ports: DeadlinePorts, { year, agencies, filings }: Day): Promise<readonly Hand[]> {
  const byId = new Map(agencies.map(agency => [agency.id, agency]));
  return Promise.all(
    filings.flatMap(({ agencyId, scope, state }) => {
      const agency = byId.get(agencyId);
      if (agency === undefined || state.kind !== 'due' || state.daysLeft > REMINDED_DAYS) return [];
      const { deadline, daysLeft } = state;
      return [
        reviewersOf(ports.agencies, agency, ports.reviewers).then(reviewers => () => {
          const letter = writeReminder({ agency, reviewers, year, scope, deadline, daysLeft, site: ports.site });
          const id = `reminder.${agencyId}.${scope}.${deadline}`;
          return handOver(ports)(id, letterLine({ agencyId, year }, 'agency'), letter);
        }),
      ];
    }),
  );
}

/**
 * For each group of reviewers one list of those that miss the same deadline, in each week after it, and one of what was
 * not mended in time, in each week of the calendar.
 */
async function overdueLists(ports: DeadlinePorts, day: Day): Promise<readonly Hand[]> {
  const { year, today } = day;
  const lists = new Map<string, Omit<OverdueLetter, 'site'>>();
  for (const agency of day.agencies) {
    const [missing, unmended] = [missingOf(day, agency), unmendedOf(day, agency, ports.mendDays)];
    if (missing.length + unmended.length === 0) continue;
    const reviewers = await reviewersOf(ports.agencies, agency, ports.reviewers);
    const add = (time: string, more: Partial<Pick<OverdueLetter, 'missing' | 'unmended'>>): void => {
      const key = [...reviewers.toSorted(), time].join(' ');
      const list = lists.get(key) ?? { year, reviewers, missing: [], unmended: [] };
      const joined = {
        missing: [...list.missing, ...(more.missing ?? [])],
        unmended: [...list.unmended, ...(more.unmended ?? [])],
      };
      lists.set(key, { ...list, ...joined });
    };
    for (const each of missing) add(`${each.deadline} ${Math.floor((each.daysLate - 1) / DAYS)}`, { missing: [each] });
    if (unmended.length > 0) add(`unmended ${Math.floor(Date.parse(today) / (DAYS * DAY_MS))}`, { unmended });
  }
  return [...lists].map(([key, list]) => () => {
    const id = `overdue.${year}.${sha256Hex(key).slice(0, 32)}`;
    return handOver(ports)(id, reviewersLine(list.reviewers), writeOverdue({ ...list, site: ports.site }));
  });
}

const missingOf = ({ filings }: Day, { id, contact }: Agency): readonly OpenMatter[] =>
  filings.flatMap(({ agencyId, name, scope, state }) =>
    agencyId === id && state.kind === 'overdue'
      ? [{ name: filingName(name, scope), contact, deadline: state.deadline, daysLate: state.daysLate }]
      : [],
  );

/** Reports whose newest version has errors that were told, and whose time to mend them is over. */
function unmendedOf({ lives, today }: Day, agency: Agency, { error }: MendDays): OverdueLetter['unmended'] {
  return lives
    .filter(({ report }) => report.agencyId === agency.id)
    .flatMap(life => {
      const newest = newestOwn(life);
      const errors = newest?.judgement.counts.error ?? 0;
      if (newest === undefined || errors === 0 || newest.state === 'withdrawn') return [];
      const deadline = dayAfter(beijingDate(newest.upload.uploadedAt), error);
      const daysLate = daysBetween(deadline, today);
      const name = filingName(agency.name, life.report.scope);
      return daysLate > 0 ? [{ name, contact: agency.contact, deadline, daysLate, errors }] : [];
    });
}
