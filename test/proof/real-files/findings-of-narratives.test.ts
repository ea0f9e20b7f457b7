import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../functions/domain/extract/extract-report.ts';
import type { FigurePath } from '../../../functions/domain/record/figure.ts';
import type { ReportRecord } from '../../../functions/domain/record/record.ts';
import { exampleRecord } from '../../../functions/domain/rules/examples/example-record.ts';
import type { Finding } from '../../../functions/domain/rules/finding.ts';
import { contradictedAbsence } from '../../../functions/domain/rules/narrative/contradicted-absence.ts';
import { contradictedApplications } from '../../../functions/domain/rules/narrative/contradicted-applications.ts';
import { contradictedCarryOver } from '../../../functions/domain/rules/narrative/contradicted-carry-over.ts';
import { contradictedDecisions } from '../../../functions/domain/rules/narrative/contradicted-decisions.ts';
import { contradictedDisputes } from '../../../functions/domain/rules/narrative/contradicted-disputes.ts';
import { contradictedDocuments } from '../../../functions/domain/rules/narrative/contradicted-documents.ts';
import { contradictedFee } from '../../../functions/domain/rules/narrative/contradicted-fee.ts';
import { contradictedOutcomes } from '../../../functions/domain/rules/narrative/contradicted-outcomes.ts';
import { deniedApplicability } from '../../../functions/domain/rules/narrative/denied-applicability.ts';
import { miscountedList } from '../../../functions/domain/rules/narrative/miscounted-list.ts';
import { unequalParts } from '../../../functions/domain/rules/narrative/unequal-parts.ts';
import { wrongGrowth } from '../../../functions/domain/rules/narrative/wrong-growth.ts';
import { wrongPercentage } from '../../../functions/domain/rules/narrative/wrong-percentage.ts';
import { unequalBreakdown } from '../../../functions/domain/rules/rollup/unequal-breakdown.ts';
import { subjectOf } from '../../../functions/domain/rules/subject.ts';
import { validateReport } from '../../../functions/domain/validate/validate-report.ts';

const RULES = [
  contradictedApplications,
  contradictedAbsence,
  contradictedOutcomes,
  contradictedCarryOver,
  contradictedDisputes,
  contradictedDocuments,
  contradictedDecisions,
  contradictedFee,
  unequalParts,
  unequalBreakdown,
  wrongPercentage,
  wrongGrowth,
  miscountedList,
  deniedApplicability,
];

const shared = new URL('../../../../shared/', import.meta.url);
const narratives = new URL('narratives/', shared);
const reports = new URL('reports/', shared);
const findingsOf = (record: ReportRecord): readonly Finding[] => validateReport(subjectOf(record), {}, RULES).findings;
const rulesOf = (record: ReportRecord): readonly string[] => findingsOf(record).map(({ rule }) => rule);

/** What LABELS.md knows of an opening and a narrative rule covers; every other opening must stay without a finding. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  '032': ['unequal-parts'],
  '042': ['unequal-parts'],
  '054': ['miscounted-list'],
  '074': ['unequal-parts'],
  '094': ['wrong-percentage'],
  '098': ['contradicted-carry-over'],
  '116': ['unequal-parts'],
};
/** Figures that openings print in a table which the file cuts short, and what they contradict. */
const PRINTED: readonly (readonly [string, Readonly<Record<FigurePath, number>>, string])[] = [
  ['058', { 'applications.newlyReceived.total': 3, 'applications.carriedIn.total': 0 }, 'contradicted-applications'],
  ['072', { 'disclosure.procurement.projects': 53 }, 'contradicted-decisions'],
];

const openings = existsSync(narratives) ? readdirSync(narratives).filter(file => file.endsWith('.txt')) : [];
const textOf = (file: string): string => readFileSync(new URL(file, narratives), 'utf8');

/** An opening as a report with nothing but an overview: its text up to the first table. */
function overviewRecord(file: string, figures: Readonly<Record<FigurePath, number>> = {}): ReportRecord {
  const text = textOf(file);
  const table = text.search(/第二十条\s*第/);
  const year = /(20\d\d)\s*年/.exec(text)?.[1];
  return exampleRecord({
    agencyName: '某地某机关',
    titleYear: year === undefined ? null : Number(year),
    texts: { preamble: [], problems: [], other: [], overview: (table < 0 ? text : text.slice(0, table)).split('\n') },
    ...(Object.keys(figures).length > 0 ? { figures } : { without: ['disclosure', 'applications', 'disputes'] }),
  });
}

describe.runIf(openings.length > 0)('openings of real reports', () => {
  it('are all here', () => {
    expect(openings.length).toBeGreaterThanOrEqual(60);
  });

  it.each(openings)('%s raises what is known of it and nothing else', file => {
    expect(rulesOf(overviewRecord(file))).toEqual(KNOWN[file.slice(0, 3)] ?? []);
  });

  it.each(openings)('%s raises nothing else when it is read as a file', async file => {
    const record = await extractReport(
      readFileSync(new URL(file, narratives)),
      file,
      ['organ', 'government'],
      fileEngines,
    );
    const found = 'schema' in record ? rulesOf(record) : [];
    expect(found.filter(rule => !(KNOWN[file.slice(0, 3)] ?? []).includes(rule))).toEqual([]);
  });

  it.each(PRINTED)('%s contradicts the table it prints', (name, figures, rule) => {
    expect(rulesOf(overviewRecord(`${name}.txt`, figures))).toEqual([rule]);
  });

  it('says what is wrong with the number it is about', () => {
    const finding = (name: string) => findingsOf(overviewRecord(`${name}.txt`))[0];
    expect(finding('042')?.message).toContain('16949');
    expect(finding('116')?.message).toContain('10480');
    expect(finding('094')).toMatchObject({ expected: '3.51%' });
    expect(finding('098')?.message).toContain('5件');
    expect(finding('032')?.message).toContain('55');
  });
});

describe.runIf(existsSync(reports))('real reports', () => {
  const read = async (file: string): Promise<ReportRecord> => {
    const record = await extractReport(
      readFileSync(new URL(file, reports)),
      file,
      ['organ', 'government'],
      fileEngines,
    );
    if (!('schema' in record)) throw new Error(`${file} was refused`);
    return record;
  };

  it('finds nothing in the summary of a city whose eleven parts add up', async () => {
    expect(rulesOf(await read('docx/suqian2023.docx'))).toEqual([]);
  });

  it('asks what the requests of the office are against those of the district', async () => {
    const [finding, ...others] = findingsOf(await read('pdf/hongze2024.wps-office.pdf'));
    expect(finding).toMatchObject({ rule: 'contradicted-applications', severity: 'warning' });
    expect(finding?.message).toMatch(/17件.*95/);
    expect(others).toEqual([]);
  });

  it('names the denial of an organ that requests concern it', async () => {
    expect(rulesOf(await read('docx/jianxi2021.docx'))).toEqual(['denied-applicability']);
  });

  it.each(['docx/syn_blank2022.docx', 'docx/syn_old2020.docx'])('finds nothing in %s', async file => {
    expect(rulesOf(await read(file))).toEqual([]);
  });
});
