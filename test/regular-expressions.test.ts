import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileEngines } from '../functions/adapters/file-engines.ts';
import type { checkReport } from '../functions/domain/check/check-report.ts';
import { generateReport } from '../infra/local/invented/generate-report.ts';
import { seededRandom } from '../infra/local/invented/random.ts';
import { writeReport } from '../infra/local/invented/write-report.ts';
import { inventedAgency } from './support/invented-report.ts';
import { recordPatterns } from './support/patterns/made-patterns.ts';
import { proveLinear } from './support/patterns/prove-linear.ts';
import { type Pattern, writtenPatterns } from './support/patterns/written-patterns.ts';
import { sourceFiles, sourceOf } from './support/sources.ts';

const files = sourceFiles('functions/**/*.ts');
const written = files.flatMap(writtenPatterns);
let made: readonly Pattern[];

/** Loads the domain and reads some reports with it: what it puts together, it puts together on the way. */
beforeAll(async () => {
  made = await recordPatterns(async () => {
    for (const file of sourceFiles('functions/domain/**/*.ts')) await import(join(import.meta.dirname, '..', file));
    const check: { checkReport: typeof checkReport } = await import('../functions/domain/check/check-report.ts');
    for (const format of ['txt', 'docx', 'pdf'] as const) {
      const bytes = writeReport(generateReport(7), format, seededRandom(7));
      await check.checkReport({ name: `a.${format}`, bytes }, { agency: inventedAgency() }, fileEngines);
    }
  });
});

const proveAll = async (patterns: readonly Pattern[]) => {
  const distinct = new Map(patterns.map(pattern => [`${pattern.source}/${pattern.flags}`, pattern]));
  const complaints: string[] = [];
  for (const pattern of distinct.values()) complaints.push(...[(await proveLinear(pattern)) ?? []].flat());
  return complaints;
};

describe('a regular expression', () => {
  it('that would be slow is found out', async () => {
    const slow = [
      ['\\s*\\n\\s*', 'g'],
      ['(?:a|ab|b)+$', ''],
      ['a(?:.*b)?', 'g'],
      ['(?<!x)\\d+[.]', ''],
      ['(\\d{1,3})*\\1', ''],
      ['x(?=.*y)', ''],
    ] as const;
    const verdicts = await Promise.all(slow.map(([source, flags]) => proveLinear({ source, flags, where: 'made' })));
    expect(verdicts.map(verdict => verdict !== null)).toEqual(slow.map(() => true));
  });

  it('written in a function takes linear time on any text', async () => {
    expect(written.length).toBeGreaterThan(300);
    expect(await proveAll(written)).toEqual([]);
  }, 600_000);

  it('put together takes linear time on any text', async () => {
    const makers = files.filter(file => /\bnew RegExp\(/.test(sourceOf(file)));
    expect(makers.filter(file => !made.some(({ where }) => where.startsWith(`${file}:`)))).toEqual([]);
    expect(await proveAll(made)).toEqual([]);
  }, 600_000);
});
