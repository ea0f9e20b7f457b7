import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { Alarm } from './alarm.ts';
import { METRICS_NAMESPACE } from './flow-function.ts';
import type { WorkQueue } from './work-queue.ts';
import type { Workflow } from './workflow.ts';

export interface AlarmsProps {
  readonly topic: ITopic;
  readonly uploads: WorkQueue;
  readonly workflow: Workflow;
  readonly letters: WorkQueue;
  readonly deadlines: WorkQueue;
  readonly listings: WorkQueue;
}

const period = Duration.minutes(5);

/** Everything that wakes somebody. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, { topic, uploads, workflow, letters, deadlines, listings }: AlarmsProps) {
    super(scope, id);
    new Alarm(this, 'UploadNotTakenIn', {
      topic,
      metric: uploads.deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
      above: 0,
      impact: 'An uploaded report was not taken in: it is not published, and its agency hears nothing.',
      runbook: 'Uploads that were not taken in',
    });
    new Alarm(this, 'UploadWaiting', {
      topic,
      metric: uploads.queue.metricApproximateAgeOfOldestMessage({ period }),
      above: Duration.minutes(15).toSeconds(),
      impact: 'Uploaded reports wait for more than a quarter of an hour: agencies at a deadline get no receipt.',
      runbook: 'Uploads that wait',
    });
    new Alarm(this, 'ExecutionFailed', {
      topic,
      metric: unfinished(workflow),
      above: 0,
      impact: 'A report was taken in but is stuck between two steps: its page or its letters are missing.',
      runbook: 'Executions that failed',
    });
    new Alarm(this, 'ManyRefusals', {
      topic,
      metric: refusals(),
      above: 20,
      impact: 'Unusually many files are refused: agencies may be misled, or a format they all use is not read.',
      runbook: 'Unusually many refusals',
    });
    new Alarm(this, 'LetterNotTaken', {
      topic,
      metric: letters.deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
      above: 0,
      impact: 'A letter will never reach an agency or a reviewer: the mail system refused it for good.',
      runbook: 'Letters that were not taken',
    });
    new Alarm(this, 'LetterWaiting', {
      topic,
      metric: letters.queue.metricApproximateAgeOfOldestMessage({ period }),
      above: Duration.minutes(30).toSeconds(),
      impact: 'Letters wait for more than half an hour: agencies get no receipt, reviewers do not hear of findings.',
      runbook: 'Letters that wait',
    });
    new Alarm(this, 'DeadlineNotKept', {
      topic,
      metric: deadlines.deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
      above: 0,
      impact: 'Agencies were not reminded of a deadline, or reviewers did not hear what is overdue.',
      runbook: 'Deadlines that were not looked at',
    });
    new Alarm(this, 'ListingNotRebuilt', {
      topic,
      metric: listings.deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
      above: 0,
      impact: 'Home, year or agency pages do not list a report that is published.',
      runbook: 'Listings that were not rebuilt',
    });
  }
}

/** Executions that ended without a result, however they ended. */
function unfinished({ machine }: Workflow): MathExpression {
  const usingMetrics = {
    failed: machine.metricFailed({ period }),
    timedOut: machine.metricTimedOut({ period }),
    aborted: machine.metricAborted({ period }),
  };
  return new MathExpression({ expression: 'failed + timedOut + aborted', usingMetrics, period });
}

const refusals = (): Metric =>
  new Metric({
    namespace: METRICS_NAMESPACE,
    metricName: 'ReportsRefused',
    dimensionsMap: { service: 'refuse' },
    statistic: 'Sum',
    period: Duration.hours(1),
  });
