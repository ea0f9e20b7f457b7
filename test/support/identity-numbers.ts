import fc from 'fast-check';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const REGIONS = ['110101', '330106', '320502', '440306', '510104', '650103', '420102', '370202', '820000'];

/** An invented identity number with the right check digit: of nobody, but made like one. */
export const identityNumber: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...REGIONS),
    fc.date({ min: new Date('1930-01-01'), max: new Date('2008-12-31'), noInvalidDate: true }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([region, birth, order]) => {
    const body = `${region}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
    return body + '10X98765432'[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11];
  });

const between = (mark: string) => (number: string) =>
  [number.slice(0, 6), number.slice(6, 14), number.slice(14)].join(mark);
const shifted = (zero: number) => (number: string) =>
  number.replaceAll(/\d/g, digit => String.fromCodePoint(zero + Number(digit))).replace('X', 'Ｘ');

/** The ways in which a number is written or hidden. */
export const writtenSomehow: fc.Arbitrary<(number: string) => string> = fc.constantFrom<(number: string) => string>(
  number => number,
  number => number.toLowerCase(),
  between(' '),
  between('-'),
  between('\u00a0'),
  between('\u3000'),
  between('–'),
  between('\u200b'),
  between('\u200d\u2060'),
  between('·'),
  between('\n'),
  number => [...number].join(' '),
  number => [...number].join('\u200b'),
  number => `\u202d${number}\u202c`,
  shifted(0xff10),
  shifted(0x1d7ce),
  number => number.replaceAll(/\d/g, digit => '〇一二三四五六七八九'[Number(digit)] ?? digit),
);
