import { describe, expect, it } from 'vitest';
import { type Example, exampleSubject } from '../../../../functions/domain/rules/examples/example-record.ts';
import { validateReport } from '../../../../functions/domain/validate/validate-report.ts';

const at = (path: string) => `applications.${path}`;
/** Texts of the example speak of its figures; here only the tables are looked at. */
const quiet: Example = {
  texts: { overview: '2023年，青禾县林业局主动公开林权公示3批，监督保障、申请公开、信息管理、平台建设如常。' },
};
const check = (example: Example) => validateReport(exampleSubject({ ...quiet, ...example }));

describe('folding findings that have one cause', () => {
  it('tells one wrong cell once, with the cell, its value and the other breaks', () => {
    const { findings, outcomes } = check({ figures: { [at('granted.total')]: 80 } });
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({
      rule: 'unequal-applicant-total',
      severity: 'error',
      expected: 8,
      foldedRules: ['unequal-handled-total'],
      explanations: [[{ figure: at('granted.total'), needed: 8 }]],
    });
    expect(finding?.message).toContain('为8而非80，有关勾稽全部成立');
    expect(finding?.evidence[0]).toMatchObject({ figure: at('granted.total'), printed: '80' });
    expect(finding?.folded?.[0]).toContain('各项结果之和');
    const broken = outcomes.filter(({ outcome }) => outcome === 'breaks').map(({ rule }) => rule);
    expect(broken).toEqual(['unequal-handled-total', 'unequal-applicant-total']);
  });

  it('names no figure that would mend a sum while a row of the table has no place', () => {
    const added = [{ table: 'applications', kind: 'row', label: '撤回申请', at: null, figures: {} }] as const;
    const { findings } = check({ figures: { [at('granted.total')]: 80 }, reading: { added } });
    const broken = findings.find(({ rule }) => rule.startsWith('unequal'));
    expect(broken).toMatchObject({ explanations: [] });
    expect(broken?.message).not.toContain('有关勾稽全部成立');
  });

  it('leaves sums open that a number in a blank cell would mend', () => {
    const { findings, outcomes } = check({ figures: { [at('granted.business')]: null } });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'blank-figure', severity: 'error' });
    expect(findings[0]?.message).toContain('为2而非空白');
    expect(outcomes.filter(({ outcome }) => outcome === 'breaks').map(({ rule }) => rule)).toEqual(['blank-figure']);
  });

  it('makes one finding of any number of blank totals', () => {
    const rows = ['granted', 'partlyGranted', 'unavailable.notHeld', 'newlyReceived', 'carriedIn'];
    const { findings } = check({ figures: Object.fromEntries(rows.map(row => [at(`${row}.total`), null])) });
    expect(findings.map(({ rule }) => rule)).toEqual(['blank-figure']);
    expect(findings[0]?.message).not.toContain('总计为0');
  });

  it('only notes blank applicants beside totals that balance', () => {
    const { findings } = check({
      figures: { [at('newlyReceived.research')]: null, [at('carriedOut.legalService')]: null },
    });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['blank-figure', 'notice']]);
  });

  it('keeps independent faults apart', () => {
    const { findings } = check({ figures: { [at('granted.total')]: 80, 'disputes.reconsideration.total': 9 } });
    expect(findings.map(({ rule }) => rule)).toEqual(['unequal-applicant-total', 'unequal-dispute-total']);
    expect(findings[1]?.message).toContain('也可能是');
  });

  it('tells of a carry-over that only last year could mend once for all columns', () => {
    const { findings } = check({
      previous: { figures: { [at('carriedOut.total')]: 7, [at('carriedOut.naturalPerson')]: 7 } },
    });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['broken-carry-over', 'error']]);
  });

  it('accuses nobody when three columns break in the same way', () => {
    const zero = Object.fromEntries(['naturalPerson', 'business', 'total'].map(column => [at(`granted.${column}`), 0]));
    const { findings, outcomes } = check({ figures: zero });
    expect(findings).toEqual([]);
    const reasons = outcomes.filter(({ rule }) => rule.startsWith('un') && rule.includes('-total'));
    expect(reasons.find(({ rule }) => rule === 'unequal-handled-total')?.reason).toContain('识别有误');
  });
});
