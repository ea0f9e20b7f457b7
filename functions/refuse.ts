import { now } from './adapters/clock.ts';
import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbArrivals } from './adapters/dynamodb/dynamodb-arrivals.ts';
import { dynamodbLetters } from './adapters/dynamodb/dynamodb-letters.ts';
import { setting } from './adapters/environment.ts';
import { lambdaStep, type Step } from './adapters/lambda/lambda-step.ts';
import { defaultReviewers, operators } from './adapters/mail/mail-settings.ts';
import { s3Documents } from './adapters/s3/s3-documents.ts';
import { siteSettings } from './adapters/site-settings.ts';
import { sqsLetterQueue } from './adapters/workflow/sqs-letters.ts';
import { sqsListingRequests } from './adapters/workflow/sqs-requests.ts';
import { nearestAgencies } from './domain/agency/nearest-agencies.ts';
import { executionName } from './domain/identify/execution-name.ts';
import { parseRefusalCause } from './domain/identify/parse-refusal-cause.ts';
import { letterLine, OPERATORS_LINE } from './domain/letters/delivery/letter-line.ts';
import { writeRefusal } from './domain/letters/refusal-letter.ts';
import { writeStrayUpload } from './domain/letters/stray-upload-letter.ts';
import { arrivalOf } from './domain/lifecycle/arrival.ts';
import type { Site } from './domain/pages/site.ts';
import { type HandOverPorts, handOver } from './hand-over.ts';
import type { Agencies, Arrivals, ListingRequests } from './ports.ts';
import { reviewersOf } from './reviewers-of.ts';

interface Ports extends HandOverPorts {
  readonly arrivals: Arrivals;
  readonly agencies: Agencies;
  readonly listings: ListingRequests;
  readonly site: Site;
  /** Who reviews for an agency that names no reviewer of its own. */
  readonly reviewers: readonly string[];
  /** Who hears of a file that no registered agency can be told of. */
  readonly operators: readonly string[];
}

/** Nobody could be told of a refused file: the execution fails, so that the alarm rings. */
export class NobodyToTellError extends Error {
  override readonly name = 'NobodyToTellError';
}

/** A report that was read before is refused when it is read again: a fault of ours, which no agency should hear of. */
export class RecheckRefusedError extends Error {
  override readonly name = 'RecheckRefusedError';
}

/** Tells the agency why its file was not taken and what to do; where there is none to tell, the operators. */
export const refuse =
  (ports: Ports): Step<'refuse'> =>
  async ({ refusal: caught, ...uploaded }) => {
    const { agencies, arrivals, site, operators, clock } = ports;
    const { key, uploadedAt } = uploaded.upload;
    const refusal = parseRefusalCause(caught);
    if (uploaded.recheckFor !== undefined) throw new RecheckRefusedError(`${key}: ${refusal.code}`);
    const [, agencyId = ''] = key.split('/');
    const agency = await agencies.find(agencyId);
    const at = clock();
    const arrival = arrivalOf(uploaded.upload);
    await arrivals.end(
      arrival,
      refusal.code === 'already_received' ? { kind: 'repeated', at } : { kind: 'refused', code: refusal.code, at },
    );
    // Lists may say that the file is on its way.
    if (agency !== undefined && arrival.year !== null) await ports.listings.ask({ agencyId, year: arrival.year });
    const fileName = key.split('/').at(-1) ?? key;
    const letter =
      agency === undefined
        ? writeStrayUpload({
            ...{ upload: uploaded.upload, refusal, agencyId, operators, site },
            nearest: nearestAgencies(agencyId, await agencies.like(agencyId)),
          })
        : writeRefusal({
            ...{ agency, key, fileName, refusal, uploadedAt, site },
            reviewers: await reviewersOf(agencies, agency, ports.reviewers),
          });
    const to = letter.to.length > 0 ? letter.to : operators;
    if (to.length === 0) throw new NobodyToTellError(key);
    const line = agency === undefined ? OPERATORS_LINE : letterLine({ agencyId, year: arrival.year ?? 0 }, 'agency');
    const handedOver = await handOver(ports)(`${executionName(uploaded)}.refusal`, line, { ...letter, to });
    return { ...uploaded, code: refusal.code, letters: handedOver };
  };

export const handler = lambdaStep('refuse', () =>
  refuse({
    arrivals: dynamodbArrivals(setting('REPORTS_TABLE')),
    clock: now,
    agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
    letters: dynamodbLetters(setting('REPORTS_TABLE')),
    documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
    listings: sqsListingRequests(setting('LISTINGS_QUEUE_URL')),
    letterQueue: sqsLetterQueue(setting('LETTERS_QUEUE_URL')),
    site: siteSettings(),
    reviewers: defaultReviewers(),
    operators: operators(),
  }),
);
