/** How each digit is written, from nought to nine: in texts, in forms, in spoken numbers. */
const DIGITS = ['〇零○◯', '一壹幺', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'];
const VALUES: ReadonlyMap<string, number> = new Map(
  DIGITS.flatMap((forms, value) => [...forms].map(form => [form, value] as const)),
);
const PLACES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);
/** Longer runs of numerals are no number anyone would write. */
const LONGEST = 24;

/** Value of a Chinese digit; null for any other character. */
export const chineseDigit = (character: string): number | null => VALUES.get(character) ?? null;

/** Value of a Chinese numeral such as 一百二十三, 两千零五 or 二〇二三; null where the characters make no number. */
export function readNumeral(characters: string): number | null {
  if (characters === '' || characters.length > LONGEST) return null;
  const places = [...characters].some(each => PLACES.has(each) || MYRIADS.has(each));
  return places ? readPlaces(characters) : readDigits(characters);
}

function readDigits(characters: string): number | null {
  let value = 0;
  for (const character of characters) {
    const digit = chineseDigit(character);
    if (digit === null) return null;
    value = value * 10 + digit;
  }
  return value;
}

function readPlaces(characters: string): number | null {
  let value = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const place = PLACES.get(character);
    const myriad = MYRIADS.get(character);
    if (place !== undefined) {
      section += (digit ?? 1) * place;
      digit = null;
    } else if (myriad !== undefined) {
      const before = section + (digit ?? 0);
      value = character === '亿' ? (value + before) * myriad : value + before * myriad;
      section = 0;
      digit = null;
    } else {
      const next = chineseDigit(character);
      if (next === null || (digit !== null && digit !== 0)) return null;
      digit = next;
    }
  }
  const whole = value + section + (digit ?? 0);
  return Number.isSafeInteger(whole) ? whole : null;
}

const WRITTEN_DIGITS = '零一二三四五六七八九';
const WRITTEN_PLACES = ['千', '百', '十', ''];

/** A whole number below a hundred million as it is written: 一百零五, 三万五千, 十二; 零 for 0. */
export function writeNumeral(value: number): string {
  const [upper, lower] = [Math.floor(value / 10_000), value % 10_000];
  const gap = upper > 0 && lower > 0 && lower < 1000 ? '零' : '';
  const written = `${upper > 0 ? `${writeSection(upper)}万` : ''}${gap}${lower > 0 || upper === 0 ? writeSection(lower) : ''}`;
  return written.startsWith('一十') ? written.slice(1) : written;
}

function writeSection(value: number): string {
  if (value === 0) return '零';
  const digits = [...String(value).padStart(4, '0')].map(Number);
  let written = '';
  for (const [at, digit] of digits.entries()) {
    if (digit > 0) written += `${WRITTEN_DIGITS[digit]}${WRITTEN_PLACES[at]}`;
    else if (written !== '' && !written.endsWith('零')) written += '零';
  }
  return written.replace(/零$/, '');
}

/** Digits, and places below a hundred: dates are written in them. */
const RUN = /[〇零○◯一二三四五六七八九十]+/g;

/** A text with the numerals of its dates in Arabic figures: 2023年12月31日 for 二〇二三年十二月三十一日. */
export const withArabicDates = (text: string): string =>
  text.replace(RUN, run => {
    if (run.includes('十')) return String(readNumeral(run) ?? run);
    return [...run].map(character => chineseDigit(character) ?? character).join('');
  });
