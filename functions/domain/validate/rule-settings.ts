import type { Severity } from '../rules/finding.ts';
import type { Rule, Thresholds } from '../rules/rule.ts';

/** How one rule is to be applied where it differs from its defaults. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly thresholds?: Thresholds;
}

/** Settings by rule id, for everybody and by jurisdiction (leading digits of the 行政区划代码; the longest wins). */
export interface RuleSettings {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly jurisdictions?: Readonly<Record<string, Readonly<Record<string, RuleSetting>>>>;
}

/** Whether a rule decides what may be public at all: that is no matter of local settings. */
export const isUnalterable = ({ holdsPublication, withholdsOriginal }: Rule): boolean =>
  holdsPublication !== undefined || withholdsOriginal === true;

/**
 * The setting of a rule for an agency of a region; `region` is null where the agency is not known. A rule that holds
 * publication keeps its severity whatever the settings say.
 */
export function settingOf(rule: Rule, settings: RuleSettings, region: string | null): Required<RuleSetting> {
  const layers = [settings.rules?.[rule.id], ...localSettings(rule.id, settings, region)];
  const usual = rule.offByDefault ? 'off' : rule.severity;
  const set = isUnalterable(rule) ? undefined : layers.findLast(layer => layer?.severity !== undefined)?.severity;
  return {
    severity: set ?? usual,
    thresholds: Object.assign({}, rule.thresholds, ...layers.map(layer => layer?.thresholds)),
  };
}

function localSettings(
  id: string,
  { jurisdictions = {} }: RuleSettings,
  region: string | null,
): (RuleSetting | undefined)[] {
  if (region === null) return [];
  return Object.entries(jurisdictions)
    .filter(([prefix]) => region.startsWith(prefix))
    .toSorted(([one], [other]) => one.length - other.length)
    .map(([, rules]) => rules[id]);
}
