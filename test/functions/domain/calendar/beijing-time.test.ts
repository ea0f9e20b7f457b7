import { expect, it } from 'vitest';
import { beijingDate, beijingMinute, chineseDate } from '../../../../functions/domain/calendar/beijing-time.ts';

it('the time is told as it is in Beijing', () => {
  expect(beijingMinute('2023-12-31T16:05:59.999Z')).toBe('2024-01-01 00:05');
  expect(beijingDate('2023-12-31T15:59:59Z')).toBe('2023-12-31');
  expect(chineseDate('2024-01-09')).toBe('2024年1月9日');
});
