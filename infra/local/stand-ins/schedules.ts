import * as v from 'valibot';
import type { ResolvedTemplate } from '../template/resolve-template.ts';
import type { Queues } from './sqs/queues.ts';

const ScheduleProperties = v.object({
  ScheduleExpression: v.string(),
  State: v.optional(v.string(), 'ENABLED'),
  Targets: v.array(v.object({ Arn: v.string(), Input: v.string() })),
});

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 24 * 60 };

/** The scheduled rules of the template. */
export interface Schedules {
  /** Fires all of them now, as if a day had passed. */
  readonly fire: () => void;
  readonly stop: () => void;
}

/** Fires the scheduled rules of the template in their time, the first time after a whole period: as AWS does. */
export function startSchedules(template: ResolvedTemplate, queues: Queues): Schedules {
  const rules = template
    .ofType('AWS::Events::Rule')
    .filter(({ properties }) => properties['ScheduleExpression'] !== undefined)
    .map(({ properties }) => v.parse(ScheduleProperties, properties))
    .filter(({ State }) => State === 'ENABLED')
    .map(({ ScheduleExpression, Targets }) => ({
      next: nextTime(ScheduleExpression),
      fire: () => {
        for (const { Arn, Input } of Targets) {
          const queue = queues.byArn(Arn);
          if (queue !== undefined) queues.send(queue, Input);
        }
      },
    }));
  const stopping = rules.map(({ next, fire }) => repeat(next, fire));
  return {
    fire: () => {
      for (const { fire } of rules) fire();
    },
    stop: () => {
      for (const stop of stopping) stop();
    },
  };
}

/** Longest pause a timer can take, in milliseconds; longer ones are made of several. */
const LONGEST_MS = 2 ** 31 - 1;

/** Runs something at every next time, until it is stopped. */
function repeat(next: (now: number) => number, run: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (until: number): void => {
    const now = Date.now();
    timer = setTimeout(
      () => {
        if (Date.now() < until) return wait(until);
        run();
        wait(next(until));
      },
      Math.min(LONGEST_MS, Math.max(0, until - now)),
    ).unref();
  };
  wait(next(Date.now()));
  return () => clearTimeout(timer);
}

const DAY_MS = 24 * 60 * 60_000;

/** When an expression is due after a time, both in milliseconds since 1970: `rate(1 day)`, or once a day by `cron(1 16 * * ? *)`. */
export function nextTime(expression: string): (after: number) => number {
  const [, count = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const minutes = MINUTES[unit];
  if (minutes !== undefined) return after => after + Number(count) * minutes * 60_000;
  const [, minute, hour] = /^cron\((\d{1,2}) (\d{1,2}) \* \* \? \*\)$/.exec(expression) ?? [];
  if (minute === undefined || hour === undefined)
    throw new Error(`the local stack does not know the schedule ${expression}`);
  const ofDay = (Number(hour) * 60 + Number(minute)) * 60_000;
  return after => {
    const today = Math.floor(after / DAY_MS) * DAY_MS + ofDay;
    return today > after ? today : today + DAY_MS;
  };
}
