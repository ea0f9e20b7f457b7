import { describe, expect, it } from 'vitest';
import { parseRuleSettings } from '../../../../functions/domain/validate/parse-rule-settings.ts';

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
    ['{"jurisdictions":{"江苏":{}}}', 'a jurisdiction that is no code'],
    ['{"rule":{}}', 'an unknown key'],
  ])('refuse %s: %s', json => {
    expect(() => parseRuleSettings(json)).toThrow(expect.objectContaining({ name: 'RuleSettingsError' }));
  });
});
