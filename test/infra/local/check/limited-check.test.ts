import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../functions/adapters/file-engines.ts';
import { checkReport } from '../../../../functions/domain/check/check-report.ts';
import { EXTRACT_LIMITS } from '../../../../infra/extract-limits.ts';
import { limitedCheck } from '../../../../infra/local/check/limited-check.ts';
import { inventReport } from '../../../../infra/local/invented/invented-report.ts';
import { seededRandom } from '../../../../infra/local/invented/random.ts';
import { writeReport } from '../../../../infra/local/invented/write-report.ts';

const file = { name: 'report.docx', bytes: writeReport(inventReport(), 'docx', seededRandom(1)) };

describe('a check within limits', () => {
  it('finds what the check finds', async () => {
    const limited = limitedCheck(EXTRACT_LIMITS);
    expect(await limited.check(file, { year: 2024 })).toEqual(await checkReport(file, { year: 2024 }, fileEngines));
    expect(await limited.read(file)).toMatchObject({ schema: 'gongkai/report/1' });
    await limited.end();
  });

  it.each([
    ['time', { ...EXTRACT_LIMITS, seconds: 0 }],
    ['memory', { ...EXTRACT_LIMITS, megabytes: 100 }],
  ])('ends a file that takes too much %s as too complex, and goes on with the next', async (_, limits) => {
    const limited = limitedCheck(limits);
    expect(await limited.check(file, {})).toMatchObject({ outcome: 'refused', refusal: { code: 'too_complex' } });
    expect(await limited.read(file)).toMatchObject({ outcome: 'refused', code: 'too_complex' });
    await limited.end();
  });
});
