import {
  Alarm as CloudWatchAlarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface AlarmProps {
  readonly topic: ITopic;
  readonly metric: IMetric;
  /** The alarm rings above this value. */
  readonly above: number;
  /** Who is worse off, and how. */
  readonly impact: string;
  /** Heading in the README under which it says what to do. */
  readonly runbook: string;
}

/** Tells people that something is wrong, whom it hurts and where to read on. */
export class Alarm extends Construct {
  constructor(scope: Construct, id: string, { topic, metric, above, impact, runbook }: AlarmProps) {
    super(scope, id);
    const alarm = new CloudWatchAlarm(this, 'Alarm', {
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${impact} What to do: README, “${runbook}”.`,
    });
    alarm.addAlarmAction(new SnsAction(topic));
  }
}
