/**
 * An automatic list number as Word prints it, for the formats of ECMA-376 part 1, 17.18.59 (ST_NumberFormat). Unknown
 * formats print plain digits, as Word's own fallback does.
 */
export function printOrdinal(value: number, format: string): string {
  const print = FORMATS.get(format);
  if (print === undefined || !Number.isInteger(value) || value < 0 || value > 32767) return String(value);
  return print(value);
}

/** The same formats by the number that binary Word files and RTF use ([MS-OSHARED] 2.2.1.3, MSONFC). */
export const FORMAT_BY_CODE: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

const LOWER = { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千', '万'], zero: '零' };
const LEGAL = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟', '万'], zero: '零' };
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const counted = (value: number): string => countIn(LOWER, value).replace(/^一十/, '十');
/** Numbers up to 99 are counted, higher ones spelt digit by digit. */
const countedShort = (value: number): string => (value < 100 ? counted(value) : spelt(value));
const legal = (value: number): string => countIn(LEGAL, value);
const circled = (value: number): string => fromRange(value, [0x2460, 20], [0x3251, 15, 21], [0x32b1, 15, 36]);
const fullWidth = (value: number): string =>
  [...String(value)].map(digit => String.fromCodePoint(0xff10 + Number(digit))).join('');

const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map(
  Object.entries<(value: number) => string>({
    none: () => '',
    bullet: () => '',
    upperRoman: value => roman(value).toUpperCase(),
    lowerRoman: roman,
    upperLetter: value => letters(value).toUpperCase(),
    lowerLetter: letters,
    decimalZero: value => String(value).padStart(2, '0'),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedFullstop: value => fromRange(value, [0x2488, 20]),
    decimalEnclosedParen: value => fromRange(value, [0x2474, 20]),
    ideographEnclosedCircle: value => fromRange(value, [0x3280, 10]),
    ideographDigital: spelt,
    japaneseDigitalTenThousand: spelt,
    taiwaneseDigital: spelt,
    japaneseCounting: countedShort,
    taiwaneseCounting: countedShort,
    chineseCounting: countedShort,
    taiwaneseCountingThousand: counted,
    chineseCountingThousand: counted,
    chineseLegalSimplified: legal,
    japaneseLegal: legal,
    ideographLegalTraditional: legal,
    ideographTraditional: value => pick('甲乙丙丁戊己庚辛壬癸', value),
    ideographZodiac: value => pick('子丑寅卯辰巳午未申酉戌亥', value),
  }),
);

function countIn({ digits, units, zero }: typeof LOWER, value: number): string {
  if (value === 0) return zero;
  let text = '';
  let skipped = false;
  for (let power = String(value).length - 1; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped) text += zero;
    skipped = false;
    text += `${digits[digit] ?? ''}${units[power] ?? ''}`;
  }
  return text;
}

function spelt(value: number): string {
  return [...String(value)].map(digit => LOWER.digits[Number(digit)]).join('');
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letter] of ROMAN) {
    text += letter.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** a … z, aa, bb …: Word repeats the letter. */
function letters(value: number): string {
  if (value === 0) return '0';
  return String.fromCodePoint(0x61 + ((value - 1) % 26))
    .repeat(Math.floor((value - 1) / 26) + 1)
    .slice(0, 32);
}

function pick(signs: string, value: number): string {
  return [...signs][value - 1] ?? String(value);
}

/** One sign for each number: code point of the first, how many, and the number of the first (1 unless told). */
function fromRange(value: number, ...ranges: readonly (readonly [number, number, number?])[]): string {
  for (const [first, count, from = 1] of ranges) {
    if (value >= from && value < from + count) return String.fromCodePoint(first + value - from);
  }
  return String(value);
}
