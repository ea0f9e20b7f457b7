import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { dynamodbArrivals } from './adapters/dynamodb/dynamodb-arrivals.ts';
import { setting } from './adapters/environment.ts';
import { logger } from './adapters/lambda/telemetry.ts';
import { sfnExecutions } from './adapters/workflow/sfn-executions.ts';
import { executionName } from './domain/identify/execution-name.ts';
import { parseUploadEvent } from './domain/identify/parse-upload-event.ts';
import { arrivalOf } from './domain/lifecycle/arrival.ts';
import type { Arrivals, Executions } from './ports.ts';

/**
 * Writes down what arrived, before anything can fail, and starts one execution per object version. A message that fails goes back to the queue alone, so that throttling delays
 * an upload and never loses it; one that fails for good ends as a dead letter with an alarm.
 */
export const intake =
  ({ arrivals, executions }: { readonly arrivals: Arrivals; readonly executions: Executions }) =>
  async ({ Records }: Pick<SQSEvent, 'Records'>): Promise<SQSBatchResponse> => {
    const failures = await Promise.all(
      Records.map(async ({ messageId, body }) => {
        try {
          const uploaded = parseUploadEvent(body);
          const name = executionName(uploaded);
          if (uploaded.recheckFor === undefined) await arrivals.receive(arrivalOf(uploaded.upload));
          await executions.start(name, uploaded);
          logger.info('started', { execution: name, upload: uploaded.upload.key });
          return [];
        } catch (error) {
          logger.error('not started', error as Error);
          return [{ itemIdentifier: messageId }];
        }
      }),
    );
    return { batchItemFailures: failures.flat() };
  };

let run: ReturnType<typeof intake> | undefined;
export const handler = middy<SQSEvent, SQSBatchResponse, Error, Context>()
  .use(injectLambdaContext(logger))
  .handler(event => {
    run ??= intake({
      arrivals: dynamodbArrivals(setting('REPORTS_TABLE')),
      executions: sfnExecutions(setting('WORKFLOW_ARN')),
    });
    return run(event);
  });
