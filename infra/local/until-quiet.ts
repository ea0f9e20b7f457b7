import { setTimeout as pause } from 'node:timers/promises';
import type { LocalStack } from './stack.ts';

/** Waits until no execution runs and no queue holds a message (dead letters apart). False when `limitMs` passed before. */
export async function untilQuiet({ queues, executions }: LocalStack, limitMs: number): Promise<boolean> {
  const deadLetterQueues = new Set(queues.all.map(({ deadLetters }) => deadLetters?.arn));
  const working = queues.all.filter(({ arn }) => !deadLetterQueues.has(arn));
  const isQuiet = (): boolean =>
    executions.running() === 0 &&
    working.every(queue => Object.values(queues.counts(queue)).every(count => count === 0));
  const end = performance.now() + limitMs;
  while (!isQuiet()) {
    if (performance.now() > end) return false;
    await pause(25);
  }
  return true;
}
