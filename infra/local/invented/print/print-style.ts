import type { Random } from '../random.ts';

/** How one agency prints numbers, blanks and labels; one style per document. */
export interface PrintStyle {
  /** What stands in a cell with nothing to report: `0`, or a blank of some kind, which truth then holds as null. */
  readonly nothing: '0' | '' | '/' | '-' | '—';
  readonly thousands: boolean;
  readonly fullWidth: boolean;
  readonly quotes: readonly [string, string];
  readonly brackets: readonly [string, string];
  readonly ordinalMark: '.' | '．' | '、';
  readonly yearWord: '年' | '年度';
}

/** As the form itself is printed. */
export const PLAIN_STYLE: PrintStyle = {
  nothing: '0',
  thousands: false,
  fullWidth: false,
  quotes: ['“', '”'],
  brackets: ['（', '）'],
  ordinalMark: '.',
  yearWord: '年',
};

export function choosePrintStyle(random: Random): PrintStyle {
  return {
    nothing: random.pick(['0', '0', '0', '', '/', '-', '—']),
    thousands: random.chance(0.1),
    fullWidth: random.chance(0.1),
    quotes: random.pick([
      ['“', '”'],
      ['“', '”'],
      ['"', '"'],
      ['＂', '＂'],
      ['「', '」'],
    ]),
    brackets: random.pick([
      ['（', '）'],
      ['（', '）'],
      ['(', ')'],
    ]),
    ordinalMark: random.pick(['.', '.', '．', '、']),
    yearWord: random.pick(['年', '年', '年度']),
  };
}

const FULL_WIDTH_SHIFT = 0xfee0;

/** A figure as the style prints it. `decimals` where the form asks for them. */
export function printFigure(style: PrintStyle, value: number, decimals?: number): string {
  if (value === 0 && decimals === undefined) return style.nothing;
  const plain = decimals === undefined ? String(value) : value.toFixed(decimals);
  const [whole = '', fraction] = plain.split('.');
  const grouped = style.thousands ? whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',') : whole;
  const printed = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return style.fullWidth
    ? printed.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH_SHIFT))
    : printed;
}

/** A label of the form in the agency's punctuation. */
export function printLabel(style: PrintStyle, label: string): string {
  return label
    .replaceAll('“', style.quotes[0])
    .replaceAll('”', style.quotes[1])
    .replaceAll('（', style.brackets[0])
    .replaceAll('）', style.brackets[1])
    .replace(/^(\d)\./, `$1${style.ordinalMark}`);
}
