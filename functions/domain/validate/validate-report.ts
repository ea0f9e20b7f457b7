import { isOfOtherForm } from '../form/figure-name.ts';
import { certainFigure, figuresByPath, isTableCertain, tableOfFigure } from '../record/certain-figures.ts';
import type { FigurePath } from '../record/figure.ts';
import { tellUnsure } from '../record/unsure-figures.ts';
import { basisInYear } from '../rules/basis-in-year.ts';
import { CATALOGUE } from '../rules/catalogue.ts';
import { evidenceAt } from '../rules/evidence.ts';
import type { Finding, RuleOutcome, Severity, Validation } from '../rules/finding.ts';
import { type Break, notApplicable, type Rule, unchecked, type Verdict } from '../rules/rule.ts';
import { reportingYear, type Subject } from '../rules/subject.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type FoundBreak, foldFindings } from './fold-findings.ts';
import { isOutsideSums } from './hear-witnesses.ts';
import { maskFinding } from './mask-finding.ts';
import { type RuleSettings, settingOf } from './rule-settings.ts';

/** Runs the catalogue over one report. Never throws because of a rule: one that fails hurts only itself. */
export function validateReport(
  subject: Subject,
  settings: RuleSettings = {},
  catalogue: readonly Rule[] = CATALOGUE,
): Validation {
  const results = catalogue.map(rule => runRule(rule, subject, settings));
  const outside = catalogue.filter(isOutsideSums);
  return {
    findings: foldFindings(
      subject,
      results.flatMap(({ found }) => found),
      other => outside.flatMap(rule => runRule(rule, other, settings).found.map(({ finding }) => finding)),
    ).map(maskFinding),
    outcomes: results.map(({ outcome }) => outcome),
  };
}

interface RuleResult {
  readonly outcome: RuleOutcome;
  readonly found: readonly FoundBreak[];
}

function runRule(rule: Rule, subject: Subject, settings: RuleSettings): RuleResult {
  const { severity, thresholds } = settingOf(rule, settings, subject.agency?.region ?? null);
  const verdict = severity === 'off' ? notApplicable('本规则在本地未启用。') : judge(rule, subject, thresholds);
  const { id, title } = rule;
  if (verdict.outcome === 'holds') return { outcome: { rule: id, title, outcome: 'holds' }, found: [] };
  if (verdict.outcome !== 'breaks') return { outcome: { rule: id, title, ...verdict }, found: [] };
  const usual = severity === 'off' ? rule.severity : severity;
  return {
    outcome: { rule: id, title, outcome: 'breaks' },
    found: verdict.breaks.map(each => ({
      rule,
      finding: describe(rule, subject, each, usual),
      identities: each.identities ?? [],
    })),
  };
}

/** Verdict of one rule, after the checks every rule shares. */
function judge(rule: Rule, subject: Subject, thresholds: Rule['thresholds']): Verdict {
  const year = reportingYear(subject);
  const { from, to = Number.POSITIVE_INFINITY } = rule.inForce;
  if (year === null && (from > 2019 || to < Number.POSITIVE_INFINITY))
    return unchecked('报告年度不明，无法确定适用的要求。');
  if (year !== null && (year < from || year > to)) return notApplicable(`${year}年度的报告不适用本规则。`);
  const gap = missingReading(rule.reads ?? [], subject);
  if (gap !== undefined) return gap;
  try {
    return rule.judge(subject, thresholds ?? {});
  } catch (error) {
    // A fault of ours, not of the report; it must be seen, and must not cost the other rules.
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'unchecked', reason: '本规则运行出错，未能核验。', fault };
  }
}

function missingReading(reads: readonly FigurePath[], { record }: Subject): Verdict | undefined {
  const absent = reads.filter(path => !figuresByPath(record).has(path));
  if (absent.some(path => isOfOtherForm(path, record.forms))) return notApplicable('本报告所用表式没有这些项目。');
  if (absent.length > 0) return unchecked('表中没有找到需要核对的项目。');
  const unsure = reads.filter(path => certainFigure(record, path) === undefined);
  if (unsure.length === 0) return undefined;
  const told = unsure.every(path => isTableCertain(record, tableOfFigure(path))) ? tellUnsure(record, unsure) : [];
  return unchecked(told.length === 0 ? '有关数字未能可靠识别，不作判断。' : `${told.join('；')}，不作判断。`);
}

const isOnTrial = ({ group }: Rule): boolean => group === 'trial';

function describe(rule: Rule, subject: Subject, found: Break, usual: Severity): Finding {
  const figures =
    found.figures ?? (found.evidence === undefined && found.quote === undefined ? (rule.reads ?? []) : []);
  const evidence = [...evidenceAt(subject.record, figures), ...(found.evidence ?? [])];
  return {
    rule: rule.id,
    title: rule.title,
    severity: isOnTrial(rule)
      ? 'notice'
      : found.severity === undefined || found.severity === rule.severity
        ? usual
        : found.severity,
    message: found.message,
    remedy: found.remedy ?? rule.remedy,
    evidence,
    expected: found.expected ?? null,
    quote: found.quote ?? null,
    basis: basisInYear(rule.basis, reportingYear(subject)),
    fingerprint: fingerprintOf(subject, rule.id, found, evidence),
    ...(isOnTrial(rule) ? { trial: true } : {}),
  };
}
