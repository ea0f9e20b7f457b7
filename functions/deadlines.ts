import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { now } from './adapters/clock.ts';
import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbArrivals } from './adapters/dynamodb/dynamodb-arrivals.ts';
import { dynamodbLetters } from './adapters/dynamodb/dynamodb-letters.ts';
import { dynamodbReports } from './adapters/dynamodb/dynamodb-reports.ts';
import { setting } from './adapters/environment.ts';
import { logger } from './adapters/lambda/telemetry.ts';
import { defaultReviewers, mendDays } from './adapters/mail/mail-settings.ts';
import { s3Documents } from './adapters/s3/s3-documents.ts';
import { siteSettings } from './adapters/site-settings.ts';
import { sqsLetterQueue } from './adapters/workflow/sqs-letters.ts';
import { type DeadlinePorts, keepDeadlines } from './keep-deadlines.ts';

/** Once a day: reminds agencies, and tells reviewers what is overdue. */
export const deadlines = (ports: DeadlinePorts) => async (): Promise<void> => {
  logger.info('done', { step: 'deadlines', letters: await keepDeadlines(ports) });
};

let run: ReturnType<typeof deadlines> | undefined;
export const handler = middy<unknown, void, Error, Context>()
  .use(injectLambdaContext(logger))
  .handler(() => {
    run ??= deadlines({
      agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
      arrivals: dynamodbArrivals(setting('REPORTS_TABLE')),
      reports: dynamodbReports(setting('REPORTS_TABLE')),
      letters: dynamodbLetters(setting('REPORTS_TABLE')),
      documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
      letterQueue: sqsLetterQueue(setting('LETTERS_QUEUE_URL')),
      site: siteSettings(),
      reviewers: defaultReviewers(),
      mendDays: mendDays(),
      clock: now,
    });
    return run();
  });
