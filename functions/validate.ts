import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbReports } from './adapters/dynamodb/dynamodb-reports.ts';
import { dynamodbSimilarTexts } from './adapters/dynamodb/dynamodb-similar-texts.ts';
import { optionalSetting, setting } from './adapters/environment.ts';
import { lambdaStep, type Step } from './adapters/lambda/lambda-step.ts';
import { logger } from './adapters/lambda/telemetry.ts';
import { s3Documents } from './adapters/s3/s3-documents.ts';
import { validationKey } from './domain/locations.ts';
import type { Validation } from './domain/rules/finding.ts';
import { parseRuleSettings } from './domain/validate/parse-rule-settings.ts';
import { countBySeverity, holdsOf, withholdsOriginal } from './domain/validate/publication.ts';
import type { RuleSettings } from './domain/validate/rule-settings.ts';
import { validateReport } from './domain/validate/validate-report.ts';
import { gatherSubject } from './gather-subject.ts';
import type { Agencies, Documents, Reports, SimilarTexts } from './ports.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly texts: SimilarTexts;
  readonly rules: RuleSettings;
}

/** Runs the catalogue over the report, beside last year's, its parts, its peers and the version it corrects. */
export const validate =
  (ports: Ports): Step<'validate'> =>
  async extracted => {
    const { subject, context } = await gatherSubject(ports, extracted);
    const validation = validateReport(subject, ports.rules);
    reportBrokenRules(validation);
    const key = validationKey(extracted, extracted.order, context);
    return {
      ...extracted,
      validation: await ports.documents.write(key, validation),
      counts: countBySeverity(validation.findings),
      holds: holdsOf(validation.findings),
      withholdsOriginal: withholdsOriginal(validation.findings),
      context,
    };
  };

/** A rule that failed costs no report its validation, but it is a fault of ours. */
function reportBrokenRules({ outcomes }: Validation): void {
  for (const { rule, fault } of outcomes) if (fault !== undefined) logger.error('a rule failed', { rule, fault });
}

export const handler = lambdaStep('validate', () =>
  validate({
    agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
    documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
    reports: dynamodbReports(setting('REPORTS_TABLE')),
    texts: dynamodbSimilarTexts(setting('REPORTS_TABLE')),
    rules: parseRuleSettings(optionalSetting('RULE_SETTINGS') ?? '{}'),
  }),
);
