import { now } from './adapters/clock.ts';
import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbLetters } from './adapters/dynamodb/dynamodb-letters.ts';
import { dynamodbReports } from './adapters/dynamodb/dynamodb-reports.ts';
import { setting } from './adapters/environment.ts';
import { lambdaStep, type Step, type StepInput } from './adapters/lambda/lambda-step.ts';
import { defaultReviewers, mendDays } from './adapters/mail/mail-settings.ts';
import { s3Documents } from './adapters/s3/s3-documents.ts';
import { siteSettings } from './adapters/site-settings.ts';
import { sqsLetterQueue } from './adapters/workflow/sqs-letters.ts';
import type { Agency } from './domain/agency/agency.ts';
import { sha256Hex } from './domain/bytes/sha256.ts';
import { executionName } from './domain/identify/execution-name.ts';
import { type Audience, letterLine } from './domain/letters/delivery/letter-line.ts';
import { changesSince, isForAgency, nameOfFinding } from './domain/letters/findings/news.ts';
import type { MendDays } from './domain/letters/mend-by.ts';
import { writeNews, writeReceipt } from './domain/letters/receipt.ts';
import type { ReportLetter } from './domain/letters/report-letter.ts';
import { writeReviewerLetter } from './domain/letters/reviewer-letter.ts';
import { type Life, versionIn } from './domain/lifecycle/life.ts';
import { isMisfiled, newestOwn, publicStanding } from './domain/lifecycle/public-standing.ts';
import type { Site } from './domain/pages/site.ts';
import { isReadForCertain } from './domain/record/unsure-figures.ts';
import type { Finding, Validation } from './domain/rules/finding.ts';
import { parseValidation } from './domain/rules/validation-schema.ts';
import { parseRecord } from './domain/store/parse-record.ts';
import type { Told } from './domain/store/told.ts';
import { uncheckedRules } from './domain/validate/unchecked-rules.ts';
import { type HandOverPorts, handOver } from './hand-over.ts';
import type { Agencies, Reports } from './ports.ts';
import { reviewersOf } from './reviewers-of.ts';
import { sameFileReports } from './same-file-reports.ts';
import { NothingStoredError, UnsettledLifeError } from './show-report.ts';

type Run = StepInput<'notify'>;

interface Ports extends HandOverPorts {
  readonly agencies: Agencies;
  readonly reports: Reports;
  readonly site: Site;
  /** Who reviews for an agency that names no reviewer of its own. */
  readonly reviewers: readonly string[];
  readonly mendDays: MendDays;
}

/** The register lost the agency between two steps. */
export class AgencyGoneError extends Error {
  override readonly name = 'AgencyGoneError';
}

/** Rounds of reading, writing letters and reading again. */
const MOST_ROUNDS = 8;

/**
 * Writes to the reviewers what they have not been told yet, and to the agency the receipt of its upload, or what a
 * re-check brought to light. What is told is what the store says, and it is looked up again afterwards: who tells last
 * tells what holds. A version that a newer one has replaced is nobody's business but its uploader's; one filed under the
 * wrong agency or year changes nothing that was told of the report.
 */
export const notify =
  (ports: Ports): Step<'notify'> =>
  async rendered => {
    const agency = await ports.agencies.find(rendered.agencyId);
    if (agency === undefined) throw new AgencyGoneError(rendered.agencyId);
    let telling: Telling = {
      told: await ports.letters.told(rendered),
      isReceiptDue: rendered.recheckFor === undefined,
    };
    let letters = 0;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const life = await ports.reports.life(rendered);
      const { sent, told } = await tellOf(ports, rendered, await contentOf(ports, rendered, life, agency), telling);
      letters += sent;
      if ((await ports.reports.life(rendered)).revision === life.revision) return { ...rendered, letters };
      telling = { told, isReceiptDue: false };
    }
    throw new UnsettledLifeError(`${rendered.agencyId} ${rendered.year} ${rendered.scope}`);
  };

/** What was told before, and whether the agency has its receipt. */
interface Telling {
  readonly told: Told | undefined;
  readonly isReceiptDue: boolean;
}

interface Content extends Omit<ReportLetter, 'changes' | 'findings'>, Validation {
  /** Of the versions that are this report and no other; an older one is told of to its uploader alone. */
  readonly isNewest: boolean;
  readonly isMisfiled: boolean;
}

/** What there is to tell of a version, as the life of its report says it now. */
async function contentOf(ports: Ports, run: Run, life: Life, agency: Agency): Promise<Content> {
  const { documents, reports, site } = ports;
  const { report } = life;
  const standing = publicStanding(life, run.order);
  const judged = versionIn(life, run.order);
  const version = await reports.version(report, run.order);
  if (standing === undefined || judged === undefined || version === undefined)
    throw new NothingStoredError(`version ${run.order}`);
  const [record, validation] = await Promise.all([
    documents.read(version.record, parseRecord),
    documents.read(judged.judgement.validation, parseValidation),
  ]);
  const isNewest = newestOwn(life)?.order === run.order;
  const ordinal = life.versions.indexOf(judged) + 1;
  const reviewers = await reviewersOf(ports.agencies, agency, ports.reviewers);
  const sameFileAs = await sameFileReports(ports, report, version.sha256);
  const about = { record, version, ordinal, agency, reviewers, sameFileAs, site, standing, mendDays: ports.mendDays };
  return { ...about, isNewest, isMisfiled: isMisfiled(judged), ...validation };
}

/** Sends what is news; gives how many letters that were, and what is known of the report from now on. */
async function tellOf(ports: Ports, run: Run, content: Content, { told, isReceiptDue }: Telling) {
  const known = content.isMisfiled ? undefined : told;
  let sent = 0;
  if (content.isMisfiled || content.isNewest) sent += await tellReviewers(ports, run, content, known);
  sent += isReceiptDue
    ? await handOver(ports)(
        letterName(run, 'agency', content, undefined),
        letterLine(run, 'agency'),
        writeReceipt({ ...content, changes: content.isNewest ? changesSince(known, content.findings) : null }),
      )
    : await tellAgency(ports, run, content, content.isNewest ? known : undefined);
  if (content.isMisfiled || !content.isNewest) return { sent, told };
  const now = toldOf(content, told, isReceiptDue);
  await ports.letters.rememberTold(run, now);
  return { sent, told: now };
}

/**
 * Name under which a letter is sent once: what it says of which version, and after how many other news of the report, so
 * that saying it again is no second letter, and coming back to it later is one.
 */
function letterName({ upload }: Run, to: Audience, content: Content, told: Told | undefined): string {
  const said = [told?.count ?? 0, standingIn(content), fingerprintsOf(content).toSorted()];
  return `${executionName({ upload })}.${to}.${sha256Hex(JSON.stringify(said)).slice(0, 16)}`;
}

const fingerprintsOf = ({ findings }: Content): readonly string[] => findings.map(({ fingerprint }) => fingerprint);

/** Short for where the version stands: another one is news by itself. */
const standingIn = ({ version, standing }: Content): string =>
  [version.order, standing.state, ...standing.holds].join(' ');

/** Reviewers know all findings of now, the agency those that it was ever told of. */
function toldOf(content: Content, told: Told | undefined, isReceipt: boolean): Told {
  const now = fingerprintsOf(content);
  const agency = isReceipt ? now : [...new Set([...(told?.agency ?? []), ...now])];
  const names = Object.fromEntries(content.findings.map(each => [each.fingerprint, nameOfFinding(each)]));
  return { reviewers: now, agency, names, standing: standingIn(content), count: (told?.count ?? 0) + 1 };
}

async function tellReviewers(ports: Ports, run: Run, content: Content, told: Told | undefined): Promise<number> {
  const changes = changesSince(told, content.findings);
  // Told with the version once, not with every news of it.
  const isTwin = content.sameFileAs.length > 0 && (told === undefined || !isAbout(content, told));
  const toSee = content.findings.length > 0 || content.standing.holds.length > 0 || !isReadForCertain(content.record);
  const isMoved = told !== undefined && told.standing !== standingIn(content) && isAbout(content, told);
  const isNews =
    isMoved || isTwin || (changes === null ? toSee : changes.appeared.length + changes.resolved.length > 0);
  if (!isNews) return 0;
  const letter = writeReviewerLetter({ ...content, changes }, uncheckedRules(content.outcomes));
  return handOver(ports)(letterName(run, 'reviewers', content, told), letterLine(run, 'reviewers'), letter);
}

/** Whether it was this version that was told of: another one is no move. */
const isAbout = ({ version }: Content, { standing }: Told): boolean => standing.startsWith(`${version.order} `);

async function tellAgency(ports: Ports, run: Run, content: Content, told: Told | undefined): Promise<number> {
  const known = new Set(told?.agency);
  const isNew = (finding: Finding): boolean => isForAgency(finding) && !known.has(finding.fingerprint);
  const appeared = told === undefined ? [] : content.findings.filter(isNew).map(({ fingerprint }) => fingerprint);
  const isMoved = told !== undefined && told.standing !== standingIn(content);
  if (appeared.length === 0 && !isMoved) return 0;
  return handOver(ports)(
    letterName(run, 'agency', content, told),
    letterLine(run, 'agency'),
    writeNews({ ...content, changes: null }, appeared),
  );
}

export const handler = lambdaStep('notify', () =>
  notify({
    agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
    documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
    letters: dynamodbLetters(setting('REPORTS_TABLE')),
    reports: dynamodbReports(setting('REPORTS_TABLE')),
    letterQueue: sqsLetterQueue(setting('LETTERS_QUEUE_URL')),
    clock: now,
    site: siteSettings(),
    reviewers: defaultReviewers(),
    mendDays: mendDays(),
  }),
);
