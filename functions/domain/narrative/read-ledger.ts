import type { SectionKey } from '../form/sections.ts';
import { oncePer } from '../record/once-per.ts';
import type { ReportRecord } from '../record/record.ts';
import { findDenials } from './absences/find-denials.ts';
import { readAbsences } from './absences/read-absences.ts';
import type { Ledger } from './ledger.ts';
import { coverageOf } from './passages/find-scope.ts';
import { type ReadSection, readSection } from './passages/read-section.ts';
import { findBreakdowns } from './relations/find-breakdowns.ts';
import { findFees } from './relations/find-fees.ts';
import { findGrowths } from './relations/find-growths.ts';
import { findLists } from './relations/find-lists.ts';
import { findRequestStatements } from './relations/find-request-statements.ts';
import { findShares } from './relations/find-shares.ts';
import { findSums } from './relations/find-sums.ts';
import { linkNumbers } from './relations/link-numbers.ts';
import { sumsOf } from './topics/topic-figures.ts';
import { findUniversals } from './universals/find-universals.ts';

const SECTIONS: readonly SectionKey[] = [
  'preamble',
  'overview',
  'disclosure',
  'applications',
  'disputes',
  'problems',
  'other',
];

/**
 * Every number and every denial in the narrative of a report, with what it counts and what it is tied to. Read once per
 * record. Linear in the length of the text; sections beyond LONGEST_SECTION characters are cut.
 */
export const readLedger: (record: ReportRecord) => Ledger = oncePer(record => {
  const coverage = coverageOf(record);
  const year = record.year ?? yearOfText(record);
  const sections: ReadSection[] = [];
  let first = 0;
  for (const key of SECTIONS) {
    const section = readSection({ record, key, coverage, year, first });
    sections.push(section);
    first += section.numbers.length;
  }
  const breakdowns = sections.flatMap(section => [...findBreakdowns(section), ...findSums(section)]);
  const requests = sections.flatMap(findRequestStatements);
  const numbers = linkNumbers(
    record,
    sections.flatMap(section => section.numbers),
    breakdowns,
    requests,
  );
  return {
    numbers,
    absences: sections.flatMap(section => readAbsences(section, record, year)),
    universals: sections.flatMap(section => findUniversals(section, year)),
    breakdowns,
    shares: sections.flatMap(section => findShares(section, breakdowns)),
    growths: sections.flatMap(section => findGrowths(section, topic => sumsOf(topic, record))),
    requests,
    lists: sections.flatMap(findLists),
    fees: sections.flatMap(findFees),
    denials: sections.flatMap(section => findDenials(section, record)),
    cut: sections.some(({ folded }) => folded.cut),
  };
});

/** The year a report without one in its title names most often at the head of its text. */
function yearOfText({ sections }: ReportRecord): number | null {
  const head = [...sections.preamble.paragraphs, ...sections.overview.paragraphs].join('').slice(0, 3000);
  const counts = new Map<string, number>();
  for (const [, year = ''] of head.matchAll(/((?:19|20)\d{2})\s?年/g)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most === undefined ? null : Number(most[0]);
}
