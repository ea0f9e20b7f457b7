import * as v from 'valibot';
import { CATALOGUE } from '../rules/catalogue.ts';
import { isUnalterable, type RuleSettings } from './rule-settings.ts';

const Rules = v.record(
  v.string(),
  v.strictObject({
    severity: v.optional(v.picklist(['error', 'warning', 'notice', 'off'])),
    thresholds: v.optional(v.record(v.string(), v.number())),
  }),
);
const Settings = v.strictObject({
  rules: v.optional(Rules),
  /** By leading digits of the 行政区划代码. */
  jurisdictions: v.optional(v.record(v.pipe(v.string(), v.regex(/^\d{2,6}$/, 'takes 2 to 6 digits')), Rules)),
});

/** Settings that name an unknown rule or threshold, or are no settings at all. */
export class RuleSettingsError extends Error {
  override readonly name = 'RuleSettingsError';
}

/**
 * Reads rule settings from JSON, such as `{"rules":{"overlong-overview":{"severity":"notice"}}}`. Throws
 * RuleSettingsError: a misspelt rule must not pass for one that is switched off.
 */
export function parseRuleSettings(json: string): RuleSettings {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Settings), json);
  if (!parsed.success) throw new RuleSettingsError(v.summarize(parsed.issues));
  const { rules = {}, jurisdictions = {} } = parsed.output;
  for (const layer of [rules, ...Object.values(jurisdictions)])
    for (const [id, setting] of Object.entries(layer)) {
      const rule = CATALOGUE.find(candidate => candidate.id === id);
      if (rule === undefined) throw new RuleSettingsError(`no rule is called ${id}`);
      if (isUnalterable(rule) && setting.severity !== undefined && setting.severity !== rule.severity)
        throw new RuleSettingsError(`${id} keeps reports off the site and cannot be switched off or lowered`);
      for (const threshold of Object.keys(setting.thresholds ?? {}))
        if (rule.thresholds?.[threshold] === undefined)
          throw new RuleSettingsError(`${id} has no threshold ${threshold}`);
    }
  return parsed.output as RuleSettings;
}
