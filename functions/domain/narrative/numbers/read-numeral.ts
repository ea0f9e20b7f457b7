const DIGITS = '〇一二三四五六七八九';
const PLACES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);
/** Longer runs of numerals are no number anyone would write. */
const LONGEST = 24;

const digitOf = (character: string): number => {
  if (character === '两') return 2;
  return character === '零' ? 0 : DIGITS.indexOf(character);
};

/** Value of a Chinese numeral such as 一百二十三, 两千零五 or 二〇二三; null where the characters make no number. */
export function readNumeral(characters: string): number | null {
  if (characters === '' || characters.length > LONGEST) return null;
  const places = [...characters].some(each => PLACES.has(each) || MYRIADS.has(each));
  return places ? readPlaces(characters) : readDigits(characters);
}

function readDigits(characters: string): number | null {
  const digits = [...characters].map(digitOf);
  if (digits.some(digit => digit < 0)) return null;
  return digits.reduce((value, digit) => value * 10 + digit, 0);
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
      const next = digitOf(character);
      if (next < 0 || (digit !== null && digit !== 0)) return null;
      digit = next;
    }
  }
  const whole = value + section + (digit ?? 0);
  return Number.isSafeInteger(whole) ? whole : null;
}
