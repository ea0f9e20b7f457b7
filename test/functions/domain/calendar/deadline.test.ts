import { describe, expect, it } from 'vitest';
import { daysBetween, deadlineOf } from '../../../../functions/domain/calendar/deadline.ts';

describe('the deadline', () => {
  it('is 31 January for departments and townships, 31 March for governments and their summaries', () => {
    expect(deadlineOf({ kind: 'county-department', deadline: null }, 'organ', 2023)).toBe('2024-01-31');
    expect(deadlineOf({ kind: 'township', deadline: null }, 'organ', 2023)).toBe('2024-01-31');
    expect(deadlineOf({ kind: 'county-government', deadline: null }, 'government', 2023)).toBe('2024-03-31');
    expect(deadlineOf({ kind: 'county-department', deadline: null }, 'government', 2023)).toBe('2024-03-31');
  });

  it('is what the register sets where it sets one', () => {
    expect(deadlineOf({ kind: 'township', deadline: '01-15' }, 'organ', 2023)).toBe('2024-01-15');
    expect(deadlineOf({ kind: 'township', deadline: 'soon' }, 'organ', 2023)).toBe('2024-01-31');
  });

  it('counts whole days', () => {
    expect(daysBetween('2024-01-30', '2024-03-01')).toBe(31);
    expect(daysBetween('2024-03-01', '2024-01-30')).toBe(-31);
  });
});
