import { readNumeral } from '../../writing/chinese-numerals.ts';
import type { NumberKind } from '../ledger.ts';
import { nextToken } from './number-tokens.ts';
import { MONEY_FACTORS, UNIT } from './units.ts';

/** A number as it stands in folded text; `end` is behind its unit. */
export interface ScannedNumber {
  readonly start: number;
  readonly end: number;
  readonly kind: NumberKind;
  readonly value: number | null;
  readonly unit: string | null;
  readonly exact: boolean;
  /** Half a unit of the last digit printed of a count in 万 or the like, where nothing else makes it vague. */
  readonly rounding: number | null;
  readonly each: boolean;
  /** Digits printed behind the decimal point. */
  readonly decimals: number;
}

/** Most numbers of one section that are read. */
const MOST_NUMBERS = 1500;
const MAGNITUDE = /(?<before>余|多|几)?(?<magnitude>[百千十]?[万亿]|[百千])?(?<after>余|多|来)?(?<plus>\+)?/y;
const RANGE =
  /(?:-|~|至|到)(?<upper>\d{1,9}(?:\.\d{1,4})?)(?=[万亿余多]?(?:人次|[件条份次个起期篇场人项部宗%元万亿]))/y;
const NUMERAL_RANGE = /[余多]/y;
const BEHIND = /以上|以下|以内|左右|上下|不等|余/y;
const ABOUT =
  /(?:大约|[^预节签邀制契]约|^约|[^最]近|^近|逾|超过|[^赶高]超|不少于|不低于|不超过|不足|至少|最多|达到近)$/;
const ABOUT_NUMERAL = /[几数上成](?=[十百千万])/;
const RATE = /(?:每[^，。；\n]{0,5}|日均|月均|年均|人均|平均[^，。；\n]{0,3})$/;
const EACH = /各(?:为|有|自|发生|收到)?$/;
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['十万', 1e5],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['十亿', 1e9],
  ['百亿', 1e10],
  ['千亿', 1e11],
]);

/** Every number of a folded section, in order. */
export function scanNumbers(text: string): readonly ScannedNumber[] {
  const numbers: ScannedNumber[] = [];
  let match = nextToken(text, 0);
  while (match !== null && numbers.length < MOST_NUMBERS) {
    const scanned = numberOf(text, match);
    if (scanned !== null) numbers.push(scanned);
    match = nextToken(text, scanned?.end ?? match.index + match[0].length);
  }
  return numbers;
}

function numberOf(text: string, match: RegExpExecArray): ScannedNumber | null {
  const groups = match.groups ?? {};
  const start = match.index;
  const printed = match[0];
  if (groups['arabic'] !== undefined) return arabicNumber(text, start, printed);
  if (groups['numeral'] !== undefined) return chineseNumber(text, start, printed);
  if (groups['percent'] !== undefined) return percentInWords(start, printed, groups['percent']);
  if (groups['date'] !== undefined) return plain('date', start, printed, yearOf(printed));
  if (groups['idiom'] !== undefined) return null;
  for (const kind of ['contact', 'ordinal', 'citation'] as const)
    if (groups[kind] !== undefined) return plain(kind, start, printed, null);
  return /\d/.test(printed) ? plain('name', start, printed, null) : null;
}

const plain = (kind: NumberKind, start: number, printed: string, value: number | null): ScannedNumber => ({
  start,
  end: start + printed.length,
  kind,
  value,
  unit: null,
  exact: true,
  rounding: null,
  each: false,
  decimals: 0,
});

/** The year a date names, for telling this year's numbers from last year's. */
function yearOf(printed: string): number | null {
  const arabic = /(?:19|20)\d{2}(?=\D|$)/.exec(printed);
  if (arabic !== null) return Number(arabic[0]);
  const words = /^([〇零一二三四五六七八九]{4})年/.exec(printed)?.[1];
  return words === undefined ? null : readNumeral(words);
}

function percentInWords(start: number, printed: string, words: string): ScannedNumber {
  const [whole = '', fraction = ''] = words.split('点');
  const digits = [...fraction].map(each => readNumeral(each) ?? 0).join('');
  const value = Number(`${readNumeral(whole) ?? 0}${digits === '' ? '' : `.${digits}`}`);
  return { ...plain('percentage', start, printed, value), unit: '%', decimals: digits.length };
}

function arabicNumber(text: string, start: number, printed: string): ScannedNumber {
  let end = start + printed.length;
  const bare = Number(printed.replaceAll(',', ''));
  const range = printed.length <= 9 ? matchAt(RANGE, text, end) : null;
  end += range?.[0].length ?? 0;
  const size = matchAt(MAGNITUDE, text, end);
  const { before, magnitude, after, plus } = size?.groups ?? {};
  end += size?.[0].length ?? 0;
  const value = magnitude === undefined ? bare : scale(bare, MAGNITUDES.get(magnitude) ?? 1);
  const rounded = magnitude !== undefined;
  const vague = [before, after, plus].some(each => each !== undefined) || range !== null;
  const about = ABOUT.test(text.slice(Math.max(0, start - 4), start));
  const decimals = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0;
  return finish(text, {
    start,
    end,
    value,
    exact: !(vague || about),
    rounding: rounded ? 0.5 * 10 ** -decimals * (MAGNITUDES.get(magnitude) ?? 1) : null,
    decimals,
    words: false,
    digits: printed,
  });
}

function chineseNumber(text: string, start: number, printed: string): ScannedNumber | null {
  const value = readNumeral(printed);
  if (value === null) return null;
  let end = start + printed.length;
  const vague = matchAt(NUMERAL_RANGE, text, end);
  end += vague?.[0].length ?? 0;
  const before = text.slice(Math.max(0, start - 4), start);
  const about = ABOUT.test(before) || ABOUT_NUMERAL.test(before.slice(-1) + printed);
  const exact = vague === null && !about;
  const number = finish(text, { start, end, value, exact, rounding: null, decimals: 0, words: true, digits: printed });
  return number.unit === null || number.kind === 'measure' ? null : number;
}

/** Decimal shift without the noise of binary fractions. */
const scale = (value: number, factor: number): number =>
  factor === 1 || Number.isSafeInteger(value * factor) ? value * factor : Number((value * factor).toPrecision(15));

interface Figures {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly exact: boolean;
  readonly rounding: number | null;
  readonly decimals: number;
  readonly words: boolean;
  readonly digits: string;
}

/** Puts unit, kind and exactness to the figures read. */
function finish(text: string, figures: Figures): ScannedNumber {
  const { start, value, decimals } = figures;
  const groups = matchAt(UNIT, text, figures.end)?.groups ?? {};
  const unit =
    groups['money'] ?? groups['measured'] ?? groups['counted'] ?? groups['percent'] ?? groups['tenths'] ?? null;
  let end = figures.end + (unit?.length ?? 0);
  const behind = matchAt(BEHIND, text, end);
  end += behind?.[0].length ?? 0;
  const before = text.slice(Math.max(0, start - 8), start);
  const money = groups['money'] !== undefined;
  const clear = figures.exact && behind === null;
  const tenths = groups['tenths'] !== undefined;
  return {
    start,
    end,
    kind: kindOf(groups, figures, before),
    value: money ? scale(value, MONEY_FACTORS.get(unit ?? '') ?? 1) : tenths ? value * 10 : value,
    unit: money ? '元' : unit,
    exact: clear && (money || figures.rounding === null),
    rounding: clear && !money ? figures.rounding : null,
    each: EACH.test(before),
    // 两成 is told to ten percent.
    decimals: tenths ? -1 : decimals,
  };
}

function kindOf(groups: Readonly<Record<string, string | undefined>>, figures: Figures, before: string): NumberKind {
  if (RATE.test(before)) return 'rate';
  if (groups['percent'] !== undefined || groups['tenths'] !== undefined) return 'percentage';
  if (groups['money'] !== undefined) return 'money';
  if (groups['measured'] !== undefined) return 'measure';
  if (groups['counted'] !== undefined) return 'count';
  if (/^(?:19|20)\d{2}$/.test(figures.digits)) return 'date';
  return figures.digits.length > 7 ? 'contact' : 'count';
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  const match = pattern.exec(text);
  return match === null || match[0] === '' ? null : match;
}
