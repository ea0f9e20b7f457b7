import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { type FlowFunction, type FunctionName, METRICS_NAMESPACE } from './flow-function.ts';
import type { WorkQueue } from './work-queue.ts';
import type { Workflow } from './workflow.ts';

export interface OverviewProps {
  readonly uploads: WorkQueue;
  readonly workflow: Workflow;
  readonly letters: WorkQueue;
  readonly listings: WorkQueue;
  readonly functions: readonly FlowFunction[];
}

const period = Duration.minutes(5);
const WIDTH = 12;

/** A dashboard in the order of the flow: what comes in, what becomes of it, how the machinery fares. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, { uploads, workflow, letters, listings, functions }: OverviewProps) {
    super(scope, id);
    const { machine } = workflow;
    const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
      new GraphWidget({ title, left, right, width: WIDTH });
    new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.days(1),
      widgets: [
        [
          graph(
            'Uploads waiting (count, age of the oldest in seconds)',
            [uploads.queue.metricApproximateNumberOfMessagesVisible({ period })],
            [uploads.queue.metricApproximateAgeOfOldestMessage({ period })],
          ),
          graph('Reports', [
            counted('ReportsPublished', 'render'),
            counted('ReportsHeld', 'render'),
            counted('ReportsRefused', 'refuse'),
          ]),
        ],
        [
          graph('Findings', [
            counted('FindingsError', 'validate'),
            counted('FindingsWarning', 'validate'),
            counted('FindingsNotice', 'validate'),
          ]),
          graph(
            'Letters (count, age of the oldest in seconds)',
            [counted('LettersSent', 'post'), counted('LettersDelayed', 'post'), counted('LettersFailed', 'post')],
            [letters.queue.metricApproximateAgeOfOldestMessage({ period })],
          ),
        ],
        [
          graph(
            'Executions (count, duration)',
            [machine.metricStarted({ period }), machine.metricSucceeded({ period }), machine.metricFailed({ period })],
            [machine.metricTime({ period, statistic: 'p95' })],
          ),
          graph('Dead letters', [
            uploads.deadLetters.metricApproximateNumberOfMessagesVisible({ period, label: 'uploads' }),
            letters.deadLetters.metricApproximateNumberOfMessagesVisible({ period, label: 'letters' }),
            listings.deadLetters.metricApproximateNumberOfMessagesVisible({ period, label: 'listings' }),
          ]),
        ],
        [
          graph('Functions: duration, p95', durations(functions)),
          graph(
            'Functions: errors and throttles',
            functions.flatMap(step => [
              step.function.metricErrors({ period, label: `${step.node.id} errors` }),
              step.function.metricThrottles({ period, label: `${step.node.id} throttles` }),
            ]),
          ),
        ],
      ],
    });
  }
}

const counted = (metricName: string, service: FunctionName): Metric =>
  new Metric({ namespace: METRICS_NAMESPACE, metricName, dimensionsMap: { service }, statistic: 'Sum', period });

const durations = (functions: readonly FlowFunction[]): IMetric[] =>
  functions.map(step => step.function.metricDuration({ period, statistic: 'p95', label: step.node.id }));
