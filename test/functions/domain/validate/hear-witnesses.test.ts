import { describe, expect, it } from 'vitest';
import type { Example } from '../../../../functions/domain/rules/examples/example-record.ts';
import { exampleSubject } from '../../../../functions/domain/rules/examples/example-record.ts';
import { validateReport } from '../../../../functions/domain/validate/validate-report.ts';

const findingsOf = (example: Example) => validateReport(exampleSubject(example)).findings;

describe('findings outside the sums', () => {
  it('are folded under the wrong cell they come from', () => {
    const findings = findingsOf({ figures: { 'applications.newlyReceived.total': 150 } });
    expect(findings.map(({ rule }) => rule)).toEqual(['unbalanced-applications']);
    expect(findings[0]?.foldedRules).toContain('contradicted-applications');
  });

  it('tell which of several explanations is the likeliest', () => {
    const wrong: Example = { figures: { 'disputes.reconsideration.total': 5 } };
    const said: Example = { ...wrong, texts: { overview: '2023年因政府信息公开引发行政复议5件。' } };
    const first = (example: Example) =>
      findingsOf(example).find(({ rule }) => rule === 'unequal-dispute-total')?.explanations?.[0]?.[0]?.figure;
    expect(first(wrong)).toBe('disputes.reconsideration.total');
    expect(first(said)).not.toBe('disputes.reconsideration.total');
  });

  it('stay when the mended cell does not answer them', () => {
    const findings = findingsOf({
      figures: { 'applications.newlyReceived.total': 150 },
      texts: { overview: '2023年共收到政府信息公开申请77件。' },
    });
    expect(findings.map(({ rule }) => rule)).toContain('contradicted-applications');
  });
});
