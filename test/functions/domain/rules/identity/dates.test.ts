import { describe, expect, it } from 'vitest';
import { exampleRecord } from '../../../../../functions/domain/rules/examples/example-record.ts';
import { statedPeriod } from '../../../../../functions/domain/rules/identity/period.ts';
import { publishedOn } from '../../../../../functions/domain/rules/identity/published-on.ts';

const periodIn = (preamble: string) => statedPeriod(exampleRecord({ texts: { preamble } }));
const day = (year: number | null, month: number, date: number | null) => ({ year, month, day: date });

describe('the stated period', () => {
  it.each([
    ['所列数据的统计期限为2023年1月1日至2023年12月31日。', day(2023, 1, 1), day(2023, 12, 31), false],
    ['统计期限自２０２３年１月１日起，至１２月３１日止。', day(2023, 1, 1), day(null, 12, 31), false],
    ['数据统计时间：2023.1.1-2023.12.31', day(2023, 1, 1), day(2023, 12, 31), false],
    ['统计期限为二〇二三年一月一日至二〇二三年十二月三十一日。', day(2023, 1, 1), day(2023, 12, 31), false],
    ['数据统计期限从202311日到20231231日止。', day(2023, 1, 1), day(2023, 12, 31), true],
  ])('is read in %s', (text, from, to, isDamaged) => {
    const period = periodIn(text);
    expect(period?.from.date).toEqual(from);
    expect(period?.to.date).toEqual(to);
    expect(period?.to.isDamaged).toBe(isDamaged);
  });

  it('is no date where it cannot be one, and nothing where none is stated', () => {
    expect(periodIn('统计期限自2023年1月1日至202323年12月31日。')?.to.date).toBeNull();
    expect(periodIn('统计期限自2023年1月1日至2023年15月31日。')?.to.date).toBeNull();
    expect(periodIn('本报告由综合科编制。')).toBeUndefined();
  });
});

describe('the printed date', () => {
  it('is that below the last section, in numerals of any kind', () => {
    const closing = { date: '二〇二四年一月二十日' };
    expect(publishedOn(exampleRecord({ closing }))?.date).toBe('2024-01-20');
  });

  it.each([
    [{ preamble: ['发布日期：2024-01-18 来源：综合科'] }, '2024-01-18'],
    [{ preamble: ['2024年1月8日'] }, '2024-01-08'],
    [{ other: ['未收取信息处理费。', '青禾县林业局', '2024年1月20日'] }, '2024-01-20'],
    [{ other: ['未收取信息处理费。青禾县林业局2024年1月20日'] }, '2024-01-20'],
  ])('is read in %j', (texts, date) => {
    expect(publishedOn(exampleRecord({ texts }))?.date).toBe(date);
  });

  it.each([
    [{ preamble: ['统计期限为2023年1月1日至2023年12月31日。'] }],
    [{ other: ['截至2023年12月31日'] }],
    [{ other: ['发布日期：2023-13-40'] }],
  ])('is not taken from %j', texts => {
    expect(publishedOn(exampleRecord({ texts }))).toBeUndefined();
  });
});
