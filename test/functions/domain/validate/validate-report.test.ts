import { describe, expect, it } from 'vitest';
import { exampleSubject } from '../../../../functions/domain/rules/examples/example-record.ts';
import { defineRule, type Rule } from '../../../../functions/domain/rules/rule.ts';
import { subjectOf } from '../../../../functions/domain/rules/subject.ts';
import { validateReport } from '../../../../functions/domain/validate/validate-report.ts';

const TOTAL = 'applications.granted.total';
const rule = (changes: Partial<Rule> = {}): Rule => ({
  ...defineRule({
    id: 'made-up',
    group: 'balance',
    severity: 'warning',
    title: '虚构规则',
    explanation: '只用于测试。',
    basis: '无',
    inForce: { from: 2019 },
    reads: [TOTAL],
    thresholds: { most: 3 },
    judge: () => ({ outcome: 'breaks', breaks: [{ message: '超过了限度。' }] }),
    remedy: '请核对。',
    examples: { holds: [], breaks: [] },
  }),
  ...changes,
});
const run = (subject = exampleSubject(), changes: Partial<Rule> = {}, settings = {}) =>
  validateReport(subject, settings, [rule(changes)]);

describe('running a rule', () => {
  it('gives the figures it reads as evidence, as printed and with their place', () => {
    const { findings, outcomes } = run();
    expect(outcomes).toEqual([{ rule: 'made-up', title: '虚构规则', outcome: 'breaks' }]);
    const eight = { kind: 'number', value: 8, printed: '8', note: null };
    expect(findings[0]?.evidence).toEqual([{ figure: TOTAL, ...eight, place: { line: 1 } }]);
    expect(findings[0]).toMatchObject({ severity: 'warning', expected: null, quote: null, remedy: '请核对。' });
  });

  it('leaves unchecked what it needs and was not read for certain', () => {
    const doubtful = { confidence: 'doubtful', doubts: [] } as const;
    const tables = { disclosure: doubtful, applications: doubtful, disputes: doubtful };
    const { findings, outcomes } = run(exampleSubject({ reading: { tables } }));
    expect(findings).toEqual([]);
    expect(outcomes[0]).toMatchObject({ outcome: 'unchecked', reason: expect.stringContaining('未能可靠识别') });
    expect(run(exampleSubject({ without: ['applications.granted'] })).outcomes[0]?.outcome).toBe('unchecked');
  });

  it('does not apply a row of one form to the other', () => {
    const reads = ['applications.otherwise.other.total'];
    const old = exampleSubject({ form: '2019', year: 2020, titleYear: 2020 });
    expect(run(old, { reads }).outcomes[0]?.outcome).toBe('notApplicable');
  });

  it('applies from the first to the last year in force, and not without a year', () => {
    expect(run(exampleSubject(), { inForce: { from: 2024 } }).outcomes[0]?.outcome).toBe('notApplicable');
    expect(run(exampleSubject(), { inForce: { from: 2019, to: 2022 } }).outcomes[0]?.outcome).toBe('notApplicable');
    const undated = exampleSubject({ year: null, titleYear: null });
    expect(run(undated, { inForce: { from: 2021 } }).outcomes[0]?.outcome).toBe('unchecked');
    expect(run(undated).outcomes[0]?.outcome).toBe('breaks');
  });

  it('hurts only itself when it fails, and is seen', () => {
    const failing = rule({
      id: 'failing',
      judge: () => {
        throw new TypeError('a fault of ours');
      },
    });
    const { findings, outcomes } = validateReport(exampleSubject(), {}, [failing, rule()]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unchecked', 'breaks']);
    expect(outcomes[0]?.fault).toContain('a fault of ours');
    expect(findings).toHaveLength(1);
  });

  it('takes severity and thresholds from settings, the nearest jurisdiction first', () => {
    const judge: Rule['judge'] = (_, { most }) => ({ outcome: 'breaks', breaks: [{ message: `限度${most}` }] });
    const settings = {
      rules: { 'made-up': { thresholds: { most: 4 } } },
      jurisdictions: {
        '99': { 'made-up': { severity: 'notice' as const } },
        '9901': { 'made-up': { severity: 'error' as const, thresholds: { most: 9 } } },
        '88': { 'made-up': { severity: 'off' as const } },
      },
    };
    expect(run(exampleSubject(), { judge }, settings).findings[0]).toMatchObject({
      severity: 'error',
      message: '限度9',
    });
    expect(run(exampleSubject({ agency: null }), { judge }, settings).findings[0]).toMatchObject({
      severity: 'warning',
      message: '限度4',
    });
    const off = { rules: { 'made-up': { severity: 'off' as const } } };
    expect(run(exampleSubject(), {}, off).outcomes[0]?.outcome).toBe('notApplicable');
    expect(run(exampleSubject(), { offByDefault: true }).outcomes[0]?.outcome).toBe('notApplicable');
  });

  it('finds nothing in a report of which only itself is known, and says what it could not check', () => {
    const { record } = exampleSubject();
    const { findings, outcomes } = validateReport(subjectOf(record));
    expect(findings).toEqual([]);
    expect(outcomes.filter(({ outcome }) => outcome === 'breaks')).toEqual([]);
    for (const { outcome, reason } of outcomes)
      if (outcome === 'unchecked' || outcome === 'notApplicable') expect(reason).toMatch(/。$/);
  });
});

describe('the fingerprint of a finding', () => {
  const print = (example: Parameters<typeof exampleSubject>[0], changes: Partial<Rule> = {}) =>
    run(exampleSubject(example), changes).findings[0]?.fingerprint;

  it('stays while agency, scope, year, rule and figures stay', () => {
    expect(print({})).toMatch(/^[0-9a-f]{32}$/);
    expect(print({ texts: { overview: '2023年，青禾县林业局公开公示40条。' } })).toBe(print({}));
    expect(print({}, { title: '改了名称', severity: 'error' })).toBe(print({}));
  });

  it.each([
    ['agency', { agency: { id: 'another' } }, {}],
    ['scope', { scope: 'government' as const }, {}],
    ['year', { year: 2022 }, {}],
    ['figure', { figures: { [TOTAL]: 9 } }, {}],
    ['rule', {}, { id: 'another' }],
  ])('changes with the %s', (_, example, changes) => {
    expect(print(example, changes)).not.toBe(print({}));
  });
});
