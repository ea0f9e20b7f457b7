/**
 * `npm run simulate -- --rule ID[=SEVERITY] [--set ID.THRESHOLD=NUMBER]`: runs a changed catalogue over every report
 * that the running stack has published and says whom it would hit. SEVERITY is error, warning, notice or off; a rule
 * named without one gets its own severity, even where it is off by default. Nothing is stored and nobody is told.
 */
import { dynamodbAgencies } from '../../../functions/adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbReports } from '../../../functions/adapters/dynamodb/dynamodb-reports.ts';
import { dynamodbSimilarTexts } from '../../../functions/adapters/dynamodb/dynamodb-similar-texts.ts';
import { s3Documents } from '../../../functions/adapters/s3/s3-documents.ts';
import { CATALOGUE } from '../../../functions/domain/rules/catalogue.ts';
import type { Finding } from '../../../functions/domain/rules/finding.ts';
import type { ReportVersion } from '../../../functions/domain/store/report-version.ts';
import type { RuleSetting, RuleSettings } from '../../../functions/domain/validate/rule-settings.ts';
import { validateReport } from '../../../functions/domain/validate/validate-report.ts';
import { gatherSubject } from '../../../functions/gather-subject.ts';
import { connectToStack } from '../connect.ts';
import { DATA_OPTION, dataFolderOf, readArguments, runCommand, UsageError } from '../console/command.ts';

const USAGE = {
  call: 'npm run simulate -- --rule ID[=error|warning|notice|off] [--set ID.THRESHOLD=NUMBER] [--data FOLDER]',
  about: 'Runs a changed catalogue over every report the running stack has published, and says whom it would hit.',
};
const OPTIONS = {
  ...DATA_OPTION,
  rule: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
} as const;
const SEVERITIES = ['error', 'warning', 'notice', 'off'] as const;

await runCommand(USAGE, async () => {
  const { values } = readArguments(OPTIONS, 0);
  const changed = changedSettings(values.rule ?? [], values.set ?? []);
  const { settings } = connectToStack(dataFolderOf(values));
  const reports = dynamodbReports(settings('REPORTS_TABLE'));
  const ports = {
    reports,
    agencies: dynamodbAgencies(settings('REPORTS_TABLE')),
    texts: dynamodbSimilarTexts(settings('REPORTS_TABLE')),
    documents: s3Documents({ records: settings('RECORDS_BUCKET') }),
  };
  const years = await reports.years();
  const lives = (await Promise.all(years.map(year => reports.livesOfYear(year)))).flat();
  const shown = await Promise.all(
    lives.map(({ report, shown: order }) => (order === null ? undefined : reports.version(report, order))),
  );
  const versions = shown.filter(version => version !== undefined);
  let hit = 0;
  for (const version of versions.toSorted(byYearAndName)) {
    const { subject } = await gatherSubject(ports, version);
    const lines = differences(validateReport(subject).findings, validateReport(subject, changed).findings);
    if (lines.length === 0) continue;
    hit += 1;
    process.stdout.write(`${version.year} ${version.agencyName}（${version.agencyId}）\n${lines.join('\n')}\n`);
  }
  process.stdout.write(`核对 ${versions.length} 份报告，影响 ${hit} 份。\n`);
  return 0;
});

function byYearAndName(one: ReportVersion, other: ReportVersion): number {
  return one.year - other.year || one.agencyId.localeCompare(other.agencyId);
}

/** What the change adds, takes away or judges otherwise. */
function differences(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const old = new Map(before.map(finding => [finding.fingerprint, finding]));
  const now = new Map(after.map(finding => [finding.fingerprint, finding]));
  return [
    ...after.flatMap(finding => {
      const known = old.get(finding.fingerprint);
      if (known === undefined) return [`  + ${finding.severity} ${finding.rule}：${finding.message}`];
      return known.severity === finding.severity
        ? []
        : [`  ~ ${known.severity} → ${finding.severity} ${finding.rule}：${finding.message}`];
    }),
    ...before.flatMap(({ fingerprint, severity, rule, message }) =>
      now.has(fingerprint) ? [] : [`  - ${severity} ${rule}：${message}`],
    ),
  ];
}

/** Settings of the changed catalogue. Throws UsageError. */
function changedSettings(rules: readonly string[], thresholds: readonly string[]): RuleSettings {
  if (rules.length + thresholds.length === 0)
    throw new UsageError('Name a rule with --rule, or a threshold with --set.');
  const changed: Record<string, RuleSetting> = {};
  for (const text of rules) {
    const [id = '', given] = text.split('=');
    const severity = given === undefined ? ruleNamed(id).severity : SEVERITIES.find(known => known === given);
    if (severity === undefined) throw new UsageError(`${given} is no severity; use ${SEVERITIES.join(', ')}.`);
    changed[ruleNamed(id).id] = { ...changed[id], severity };
  }
  for (const text of thresholds) {
    const [, id = '', name = '', number = ''] = /^([\w-]+)\.(\w+)=(-?[\d.]+)$/.exec(text) ?? [];
    const rule = ruleNamed(id);
    if (rule.thresholds?.[name] === undefined) throw new UsageError(`${text} names no threshold of ${rule.id}.`);
    changed[id] = { ...changed[id], thresholds: { ...changed[id]?.thresholds, [name]: Number(number) } };
  }
  return { rules: changed };
}

function ruleNamed(id: string) {
  const rule = CATALOGUE.find(candidate => candidate.id === id);
  if (rule === undefined) throw new UsageError(`No rule is called “${id}”; npm run rules lists them all.`);
  return rule;
}
