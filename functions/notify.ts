import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbLetters } from './adapters/dynamodb/dynamodb-letters.ts';
import { dynamodbReports } from './adapters/dynamodb/dynamodb-reports.ts';
import { setting } from './adapters/environment.ts';
import { lambdaStep, type Step, type StepInput } from './adapters/lambda/lambda-step.ts';
import { defaultReviewers } from './adapters/mail/mail-settings.ts';
import { s3Documents } from './adapters/s3/s3-documents.ts';
import { siteSettings } from './adapters/site-settings.ts';
import { sqsLetterQueue } from './adapters/workflow/sqs-letters.ts';
import { executionName } from './domain/identify/execution-name.ts';
import { letterLine } from './domain/letters/delivery/letter-line.ts';
import { writeNews, writeReceipt } from './domain/letters/receipt.ts';
import { changesSince, type ReportLetter, writeReviewerLetter } from './domain/letters/reviewer-letter.ts';
import { publicStanding } from './domain/lifecycle/public-standing.ts';
import type { Site } from './domain/pages/site.ts';
import { isReadForCertain } from './domain/record/unsure-figures.ts';
import type { Validation } from './domain/rules/finding.ts';
import { parseValidation } from './domain/rules/validation-schema.ts';
import { parseRecord } from './domain/store/parse-record.ts';
import { reportVersion } from './domain/store/report-version.ts';
import type { Told } from './domain/store/told.ts';
import { uncheckedRules } from './domain/validate/unchecked-rules.ts';
import { type HandOverPorts, handOver } from './hand-over.ts';
import type { Agencies, Letter, Reports } from './ports.ts';
import { NothingStoredError } from './show-report.ts';

interface Ports extends HandOverPorts {
  readonly agencies: Agencies;
  readonly reports: Reports;
  readonly site: Site;
  /** Who reviews for an agency that names no reviewer of its own. */
  readonly reviewers: readonly string[];
}

/** The register lost the agency between two steps. */
export class AgencyGoneError extends Error {
  override readonly name = 'AgencyGoneError';
}

/**
 * Writes to the reviewers what they have not been told yet, and to the agency the receipt of its upload, or what a
 * re-check brought to light. What the public sees is looked up now. A version that a newer one has replaced is nobody's
 * business but its uploader's; one filed under the wrong agency or year changes nothing that was told of the report.
 */
export const notify =
  (ports: Ports): Step<'notify'> =>
  async rendered => {
    const { agencies, documents, letters, reports } = ports;
    const agency = await agencies.find(rendered.agencyId);
    if (agency === undefined) throw new AgencyGoneError(rendered.agencyId);
    const life = await reports.life(rendered);
    const standing = publicStanding(life, rendered.order);
    if (standing === undefined) throw new NothingStoredError(`version ${rendered.order}`);
    const record = await documents.read(rendered.record, parseRecord);
    const validation = await documents.read(rendered.validation, parseValidation);
    const content = {
      record,
      version: reportVersion(rendered, record),
      agency,
      site: ports.site,
      standing,
      ...validation,
    };
    const isMisfiled = standing.holds.includes('misfiled');
    const isNewest = life.versions.findLast(({ holds }) => !holds.includes('misfiled'))?.order === rendered.order;
    const told = isMisfiled ? undefined : await letters.told(rendered);
    let sent = 0;
    if (isMisfiled || isNewest) sent += await tellReviewers(ports, rendered, content, told);
    sent += await tellAgency(ports, rendered, content, isNewest ? told : undefined);
    if (isNewest && !isMisfiled) await letters.rememberTold(rendered, toldOf(rendered, content, told));
    return { ...rendered, letters: sent };
  };

type Content = ReportLetter & Validation;
const fingerprintsOf = ({ findings }: Content): readonly string[] => findings.map(({ fingerprint }) => fingerprint);

/** Short for where the version stands: another one is news by itself. */
const standingIn = ({ version, standing }: Content): string =>
  [version.order, standing.state, ...standing.holds].join(' ');

/** Reviewers know all findings of now, the agency those that it was ever told of. */
function toldOf({ recheckFor }: StepInput<'notify'>, content: Content, told: Told | undefined): Told {
  const now = fingerprintsOf(content);
  const agency = recheckFor === undefined ? now : [...new Set([...(told?.agency ?? []), ...now])];
  return { reviewers: now, agency, standing: standingIn(content) };
}

async function tellReviewers(
  ports: Ports,
  run: StepInput<'notify'>,
  content: Content,
  told: Told | undefined,
): Promise<number> {
  const changes = changesSince(told?.reviewers, content.findings);
  const toSee = content.findings.length > 0 || content.standing.holds.length > 0 || !isReadForCertain(content.record);
  const isMoved = told !== undefined && run.recheckFor !== undefined && told.standing !== standingIn(content);
  const isNews = isMoved || (changes === null ? toSee : changes.appeared.length + changes.resolved > 0);
  if (!isNews) return 0;
  const letter = writeReviewerLetter({ ...content, changes, unchecked: uncheckedRules(content.outcomes) });
  const to = letter.to.length > 0 ? letter.to : ports.reviewers;
  return handOver(ports)(`${executionName(run)}.reviewers`, letterLine(run, 'reviewers'), { ...letter, to });
}

async function tellAgency(
  ports: Ports,
  run: StepInput<'notify'>,
  content: Content,
  told: Told | undefined,
): Promise<number> {
  const handItOver = (letter: Letter) =>
    handOver(ports)(`${executionName(run)}.agency`, letterLine(run, 'agency'), letter);
  if (run.recheckFor === undefined) return handItOver(writeReceipt(content));
  const appeared = told === undefined ? [] : fingerprintsOf(content).filter(each => !told.agency.includes(each));
  const isMoved = told !== undefined && told.standing !== standingIn(content);
  return appeared.length === 0 && !isMoved ? 0 : handItOver(writeNews(content, appeared));
}

export const handler = lambdaStep('notify', () =>
  notify({
    agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
    documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
    letters: dynamodbLetters(setting('REPORTS_TABLE')),
    reports: dynamodbReports(setting('REPORTS_TABLE')),
    letterQueue: sqsLetterQueue(setting('LETTERS_QUEUE_URL')),
    clock: () => new Date().toISOString(),
    site: siteSettings(),
    reviewers: defaultReviewers(),
  }),
);
