import { describe, expect, it } from 'vitest';
import { exampleSubject } from '../../../../functions/domain/rules/examples/example-record.ts';
import { parseRuleSettings } from '../../../../functions/domain/validate/parse-rule-settings.ts';
import { holdsOf } from '../../../../functions/domain/validate/publication.ts';
import { validateReport } from '../../../../functions/domain/validate/validate-report.ts';

describe('rule settings', () => {
  it('set severity for everybody and for one jurisdiction', () => {
    const settings = {
      rules: { 'unbalanced-applications': { severity: 'warning' } },
      jurisdictions: { '3201': { 'unbalanced-applications': { severity: 'off' } } },
    };
    expect(parseRuleSettings(JSON.stringify(settings))).toEqual(settings);
  });

  it.each([
    ['{', 'no JSON'],
    ['{"rules":{"unbalanced":{"severity":"off"}}}', 'an unknown rule'],
    ['{"rules":{"unbalanced-applications":{"severity":"loud"}}}', 'an unknown severity'],
    ['{"rules":{"unbalanced-applications":{"thresholds":{"x":1}}}}', 'an unknown threshold'],
    ['{"rules":{"personal-data":{"severity":"off"}}}', 'a switched off rule that holds publication'],
    ['{"jurisdictions":{"32":{"personal-data":{"severity":"notice"}}}}', 'a lowered rule that holds publication'],
    ['{"jurisdictions":{"江苏":{}}}', 'a jurisdiction that is no code'],
    ['{"rule":{}}', 'an unknown key'],
  ])('refuse %s: %s', json => {
    expect(() => parseRuleSettings(json)).toThrow(expect.objectContaining({ name: 'RuleSettingsError' }));
  });

  it('cannot lower a rule that holds publication even where nobody parsed them', () => {
    const example = { texts: { other: '申请人李某（110101199003074872）。' } };
    const { findings } = validateReport(exampleSubject(example), { rules: { 'personal-data': { severity: 'off' } } });
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'personal-data', severity: 'error' }));
    expect(holdsOf(findings)).toContain('personal-data');
  });
});
