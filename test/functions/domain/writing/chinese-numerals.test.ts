import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral, withArabicDates, writeNumeral } from '../../../../functions/domain/writing/chinese-numerals.ts';

/** A number below ten thousand in Chinese numerals, written apart from the code under test. */
function write(value: number): string {
  const digits = '零一二三四五六七八九';
  const places = ['', '十', '百', '千'];
  const reversed = [...String(value)].toReversed().map(Number);
  const words = reversed.map((digit, place) => (digit === 0 ? '零' : `${digits[digit]}${places[place]}`)).toReversed();
  const text = words.join('').replaceAll(/零+/g, '零').replace(/零$/, '');
  return text.startsWith('一十') ? text.slice(1) : text;
}

describe('Chinese numerals', () => {
  it.each([
    ['零', 0],
    ['〇', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['一百二十三', 123],
    ['两千零五', 2005],
    ['二〇二三', 2023],
    ['三万五千', 35_000],
    ['十八万', 180_000],
    ['一亿二千万', 120_000_000],
  ])('%s is %d', (numeral, value) => {
    expect(readNumeral(numeral)).toBe(value);
  });

  it.each(['', '五三十', '十'.repeat(40), '公开'])('%s is no number', numeral => {
    expect(readNumeral(numeral)).toBeNull();
  });

  it('reads what it is written as, from 1 to 9999', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), value => readNumeral(write(value)) === value));
    expect(readNumeral(write(9999))).toBe(9999);
  });

  it('writes what it reads, below a hundred million', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), value => readNumeral(writeNumeral(value)) === value),
    );
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), value => writeNumeral(value) === write(value)));
    expect([0, 10, 30_050, 2005, 10_000_000].map(writeNumeral)).toEqual([
      '零',
      '十',
      '三万零五十',
      '二千零五',
      '一千万',
    ]);
  });

  it.each([
    ['二〇二三年十二月三十一日', '2023年12月31日'],
    ['二○二三年一月一日至二零二三年十月', '2023年1月1日至2023年10月'],
    ['2023年1月', '2023年1月'],
  ])('%s is the date %s', (words, figures) => {
    expect(withArabicDates(words)).toBe(figures);
  });
});
