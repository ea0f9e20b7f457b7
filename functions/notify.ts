import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbLetters } from './adapters/dynamodb/dynamodb-letters.ts';
import { setting } from './adapters/environment.ts';
import { lambdaStep, type Step } from './adapters/lambda/lambda-step.ts';
import { chosenMail } from './adapters/mail/chosen-mail.ts';
import { defaultReviewers } from './adapters/mail/mail-settings.ts';
import { s3Documents } from './adapters/s3/s3-documents.ts';
import { siteSettings } from './adapters/site-settings.ts';
import { executionName } from './domain/identify/execution-name.ts';
import { writeReceipt } from './domain/letters/receipt.ts';
import { changesSince, writeReviewerLetter } from './domain/letters/reviewer-letter.ts';
import { sendOnce } from './domain/letters/send-once.ts';
import type { Site } from './domain/pages/site.ts';
import type { ReportRecord } from './domain/record/record.ts';
import { parseValidation } from './domain/rules/validation-schema.ts';
import { parseRecord } from './domain/store/parse-record.ts';
import { reportVersion } from './domain/store/report-version.ts';
import { uncheckedRules } from './domain/validate/unchecked-rules.ts';
import type { Agencies, Documents, Letters, Mail } from './ports.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly documents: Documents;
  readonly letters: Letters;
  readonly mail: Mail;
  readonly site: Site;
  /** Who reviews for an agency that names no reviewer of its own. */
  readonly reviewers: readonly string[];
}

/** The register lost the agency between two steps. */
export class AgencyGoneError extends Error {
  override readonly name = 'AgencyGoneError';
}

/**
 * Writes to the reviewers what they have not been told yet, and to the agency the receipt of its upload. A re-check
 * writes only to reviewers, and only where findings came or went; a superseded version is nobody's business.
 */
export const notify =
  ({ agencies, documents, letters, mail, site, reviewers }: Ports): Step<'notify'> =>
  async rendered => {
    const agency = await agencies.find(rendered.agencyId);
    if (agency === undefined) throw new AgencyGoneError(rendered.agencyId);
    const record = await documents.read(rendered.record, parseRecord);
    const { findings, outcomes } = await documents.read(rendered.validation, parseValidation);
    const version = reportVersion(rendered, record);
    const { page, held } = rendered;
    const content = { record, version, agency, findings, site, page, held };
    const run = executionName(rendered);
    const send = sendOnce({ letters, mail });
    let sent = 0;
    if (rendered.latest) {
      const changes = changesSince(await letters.told(version), findings);
      const toSee = findings.length > 0 || !isReadForCertain(record);
      const news = changes === null ? toSee : changes.appeared.length + changes.resolved > 0;
      if (news) {
        const letter = writeReviewerLetter({ ...content, changes, unchecked: uncheckedRules(outcomes) });
        sent += await send(`${run} reviewers`, { ...letter, to: letter.to.length > 0 ? letter.to : reviewers });
      }
      await letters.rememberTold(
        version,
        findings.map(finding => finding.fingerprint),
      );
    }
    if (rendered.recheckFor === undefined) sent += await send(`${run} agency`, writeReceipt(content));
    return { ...rendered, letters: sent };
  };

/** A table in doubt goes to a person even where no rule found anything. */
const isReadForCertain = ({ reading }: ReportRecord): boolean =>
  Object.values(reading.tables).every(({ confidence }) => confidence === 'certain');

export const handler = lambdaStep('notify', () =>
  notify({
    agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
    documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
    letters: dynamodbLetters(setting('REPORTS_TABLE')),
    mail: chosenMail(),
    site: siteSettings(),
    reviewers: defaultReviewers(),
  }),
);
