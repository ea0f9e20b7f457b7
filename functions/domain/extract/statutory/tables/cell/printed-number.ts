import type { FeeUnit } from '../../../../record/money-unit.ts';
import { readNumeral, writeNumeral } from '../../../../writing/chinese-numerals.ts';
import { foldWidth } from './fold-width.ts';

/** A number as it stands alone in a cell, without the notes beside it. */
export interface PrintedNumber {
  readonly value: number;
  /** Of an amount of money, where it is printed beside the number: 万元. */
  readonly money?: FeeUnit;
  /** The character 一, which agencies also type for a stroke. */
  readonly mayBeStroke?: true;
}

/** Sign words of the column 本年增/减. */
const SIGNS: readonly (readonly [sign: RegExp, factor: 1 | -1])[] = [
  [/^(?:减少?|下降|-|−|–|—|↓)/, -1],
  [/^(?:增加?|上升|\+|↑)/, 1],
];

/** Units that say nothing a count does not say already. */
const COUNT_UNIT = /(?:件次|人次|宗次|项次|条次|份次|件数|[件条个项宗份次起部篇例人家类种笔期则本名位处户批])$/;
const MONEY_UNIT = /(?:人民币)?(?<unit>亿|万|千|百|)元(?:整|人民币)?$/;
const MONEY_SIGN = /^(?:人民币|[¥￥])/;
const TOGETHER = /^共计?/;
const WHOLE = /^\d{1,15}$/;
const NUMBER = /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,8})?$/;
const NUMERAL = /^[〇零一二三四五六七八九十百千万两壹贰叁肆伍陆柒捌玖拾佰仟]{1,24}$/;
const LONGEST = 100;

/** The number a text is; null for any other text, be it a rough, a broken or a second one. */
export function printedNumber(text: string): PrintedNumber | null {
  if (WHOLE.test(text)) return { value: Number(text) };
  if (text.length > LONGEST) return null;
  const folded = onOneLine(foldWidth(text).trim());
  if (folded === null) return null;
  const [sign, factor] = SIGNS.find(([pattern]) => pattern.test(folded)) ?? [/^/, 1];
  const unsigned = folded.replace(sign, '').trim().replace(TOGETHER, '').trim();
  const { body, money } = withoutUnit(unsigned);
  const amount = money === undefined ? undefined : wholeYuan(unsigned);
  if (amount !== undefined) return amount;
  const found = numberIn(body);
  if (found === null) return null;
  const value = found.value === 0 ? 0 : factor * found.value;
  return { ...found, value, ...(money === undefined ? {} : { money }) };
}

const numberIn = (body: string): PrintedNumber | null =>
  NUMBER.test(body) ? { value: Number(body.replaceAll(',', '')) } : numeralIn(body);

/** 三万五千元, where 千 is no unit but a part of the numeral. */
function wholeYuan(text: string): PrintedNumber | undefined {
  const numeral = /^[^元]{3,24}(?=元$)/.exec(text)?.[0] ?? '';
  const found = /[十百千万][一二三四五六七八九][百千万]$/.test(numeral) ? numeralIn(numeral) : null;
  return found === null ? undefined : { ...found, money: '元' };
}

/** Whether a text begins like a number in Arabic figures: only such a text is taken for a cell where nothing else tells. */
export const hasFigures = (text: string): boolean => /[\d０-９]/.test(text);

function withoutUnit(text: string): { readonly body: string; readonly money?: FeeUnit } {
  const money = MONEY_UNIT.exec(text);
  if (money !== null) {
    const body = text.slice(0, money.index).replace(MONEY_SIGN, '').trim();
    return { body, money: `${money.groups?.['unit'] ?? ''}元` as FeeUnit };
  }
  if (MONEY_SIGN.test(text)) return { body: text.replace(MONEY_SIGN, '').trim(), money: '元' };
  return { body: text.replace(COUNT_UNIT, '').trim() };
}

/** Numerals of bills and the two words for two, as numbers are usually written. */
const USUAL: Readonly<Record<string, string>> = Object.fromEntries(
  [...'〇零两二壹一贰二叁三肆四伍五陆六柒七捌八玖九拾十佰百仟千'].flatMap((each, at, all) =>
    at % 2 === 0 ? [[each, all[at + 1] ?? each]] : [],
  ),
);
const MOST = 100_000_000;

/** 二十二; as it would be written and no other way, so that 一二, 三四 or 一百二 are no numbers. */
function numeralIn(body: string): PrintedNumber | null {
  if (!NUMERAL.test(body)) return null;
  const value = readNumeral(body);
  const usual = [...body].map(each => USUAL[each] ?? each).join('');
  if (value === null || value >= MOST || writeNumeral(value) !== usual.replace(/^一十/, '十')) return null;
  return body === '一' ? { value, mayBeStroke: true } : { value };
}

/** A numeral over several lines is one where what stands in the first of them, 一千九 or 八百零, is none by itself. */
function isWrappedNumeral(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  return NUMERAL.test(lines.join('')) && numeralIn(first) === null && numeralIn(lines.join('')) !== null;
}

/**
 * A text without line feeds: a unit may stand below its number, and a number wrapped in a narrow cell is put together
 * where two numbers one above the other are out of the question: all lines but the last equally long and of five
 * characters or more. Null for any other text of several lines.
 */
function onOneLine(text: string): string | null {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n').map(line => line.trim());
  const [first = '', ...rest] = lines;
  if (isWrappedNumeral(lines)) return lines.join('');
  if (rest.every(line => !/[\p{N}\d]/u.test(line) && !NUMERAL.test(line))) return lines.join('');
  const width = first.length;
  const isWrapped =
    width >= 5 &&
    lines.every(
      (line, at) => /^[\d.,]+$/.test(line) && (at < lines.length - 1 ? line.length === width : line.length <= width),
    );
  return isWrapped ? lines.join('') : null;
}
