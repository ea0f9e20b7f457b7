import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbArrivals } from './adapters/dynamodb/dynamodb-arrivals.ts';
import { dynamodbLetters } from './adapters/dynamodb/dynamodb-letters.ts';
import { setting } from './adapters/environment.ts';
import { lambdaStep, type Step } from './adapters/lambda/lambda-step.ts';
import { chosenMail } from './adapters/mail/chosen-mail.ts';
import { defaultReviewers } from './adapters/mail/mail-settings.ts';
import { siteSettings } from './adapters/site-settings.ts';
import { executionName } from './domain/identify/execution-name.ts';
import { parseRefusalCause } from './domain/identify/parse-refusal-cause.ts';
import { writeRefusal } from './domain/letters/refusal-letter.ts';
import { sendOnce } from './domain/letters/send-once.ts';
import { arrivalOf } from './domain/lifecycle/arrival.ts';
import type { Site } from './domain/pages/site.ts';
import type { Agencies, Arrivals, Letters, Mail } from './ports.ts';

interface Ports {
  readonly arrivals: Arrivals;
  readonly agencies: Agencies;
  readonly letters: Letters;
  readonly mail: Mail;
  readonly site: Site;
  /** Who hears of a file that no registered agency can be told of. */
  readonly reviewers: readonly string[];
  /** Now, ISO 8601 UTC. */
  readonly clock: () => string;
}

/** Nobody could be told of a refused file: the execution fails, so that the alarm rings. */
export class NobodyToTellError extends Error {
  override readonly name = 'NobodyToTellError';
}

/** A report that was read before is refused when it is read again: a fault of ours, which no agency should hear of. */
export class RecheckRefusedError extends Error {
  override readonly name = 'RecheckRefusedError';
}

/** Tells the agency why its file was not taken and what to do; where the agency is unknown, the reviewers. */
export const refuse =
  ({ agencies, arrivals, letters, mail, site, reviewers, clock }: Ports): Step<'refuse'> =>
  async ({ refusal: caught, ...uploaded }) => {
    const { key, uploadedAt } = uploaded.upload;
    const refusal = parseRefusalCause(caught);
    if (uploaded.recheckFor !== undefined) throw new RecheckRefusedError(`${key}: ${refusal.code}`);
    const [, agencyId = ''] = key.split('/');
    const agency = (await agencies.find(agencyId)) ?? null;
    const letter = writeRefusal({ agency, key, fileName: key.split('/').at(-1) ?? key, refusal, uploadedAt, site });
    const at = clock();
    await arrivals.end(
      arrivalOf(uploaded.upload),
      refusal.code === 'already_received' ? { kind: 'repeated', at } : { kind: 'refused', code: refusal.code, at },
    );
    const to = letter.to.length > 0 ? letter.to : reviewers;
    if (to.length === 0) throw new NobodyToTellError(key);
    const sent = await sendOnce({ letters, mail })(`${executionName(uploaded)} refusal`, { ...letter, to });
    return { ...uploaded, code: refusal.code, letters: sent };
  };

export const handler = lambdaStep('refuse', () =>
  refuse({
    arrivals: dynamodbArrivals(setting('REPORTS_TABLE')),
    clock: () => new Date().toISOString(),
    agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
    letters: dynamodbLetters(setting('REPORTS_TABLE')),
    mail: chosenMail(),
    site: siteSettings(),
    reviewers: defaultReviewers(),
  }),
);
