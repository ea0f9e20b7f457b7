import { describe, expect, it } from 'vitest';
import { nextTime } from '../../../../infra/local/stand-ins/schedules.ts';

const at = (text: string): number => Date.parse(text);
const dueAfter = (expression: string, text: string): string => new Date(nextTime(expression)(at(text))).toISOString();

describe('a schedule', () => {
  it('of a rate is due after its first whole period', () => {
    expect(dueAfter('rate(1 day)', '2025-01-20T03:00:00Z')).toBe('2025-01-21T03:00:00.000Z');
    expect(dueAfter('rate(5 minutes)', '2025-01-20T03:00:00Z')).toBe('2025-01-20T03:05:00.000Z');
  });

  it('of a time of day is due at the next such time', () => {
    expect(dueAfter('cron(1 16 * * ? *)', '2025-01-20T15:59:00Z')).toBe('2025-01-20T16:01:00.000Z');
    expect(dueAfter('cron(1 16 * * ? *)', '2025-01-20T16:01:00Z')).toBe('2025-01-21T16:01:00.000Z');
  });

  it('that is not known is an error, never silence', () => {
    expect(() => nextTime('cron(0 8 ? * MON *)')).toThrow(/does not know the schedule/);
  });
});
