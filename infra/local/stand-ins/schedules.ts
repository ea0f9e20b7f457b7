import * as v from 'valibot';
import type { ResolvedTemplate } from '../template/resolve-template.ts';
import type { Queues } from './sqs/queues.ts';

const ScheduleProperties = v.object({
  ScheduleExpression: v.string(),
  State: v.optional(v.string(), 'ENABLED'),
  Targets: v.array(v.object({ Arn: v.string(), Input: v.string() })),
});

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 24 * 60 };

/**
 * Fires the scheduled rules of the template: once at the start, as the first deployment does within its first period,
 * then at their rate. Gives the function that stops them.
 */
export function startSchedules(template: ResolvedTemplate, queues: Queues): () => void {
  const timers = template
    .ofType('AWS::Events::Rule')
    .filter(({ properties }) => properties['ScheduleExpression'] !== undefined)
    .map(({ properties }) => v.parse(ScheduleProperties, properties))
    .filter(({ State }) => State === 'ENABLED')
    .map(({ ScheduleExpression, Targets }) => {
      const fire = () => {
        for (const { Arn, Input } of Targets) {
          const queue = queues.byArn(Arn);
          if (queue !== undefined) queues.send(queue, Input);
        }
      };
      fire();
      return setInterval(fire, periodOf(ScheduleExpression)).unref();
    });
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

/** Milliseconds of `rate(1 day)`. */
function periodOf(expression: string): number {
  const [, count = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const minutes = MINUTES[unit];
  if (minutes === undefined) throw new Error(`the local stack does not know the schedule ${expression}`);
  return Number(count) * minutes * 60_000;
}
