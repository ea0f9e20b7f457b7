import type { Confidence, Figure, Place } from '../../../record/figure.ts';

/** Marks that stand for a blank cell. */
const BLANK_MARK = /^[/\\\-—－／–―‐‑─_·.。、~～]{0,6}$/;

/** Units that say nothing a count does not say already. */
const UNIT = /(?:件|条|个|项|宗|份|次|起|万元)$/;

/** A cell of a statutory table: what is printed, and the number where the text is one. Nothing is repaired or guessed. */
export function readFigure(text: string, at: Place | null, confidence: Confidence = 'certain'): Figure {
  const printed = joinLines(text);
  const value = numberIn(text);
  const torn = value === null && /^[\d.,，\s]+$/.test(printed.normalize('NFKC')) && /\d/.test(printed);
  return { value, printed, at, confidence: torn && confidence === 'certain' ? 'doubtful' : confidence };
}

/** Whether a cell is blank or holds a mark for blank. */
export function isBlankCell(text: string): boolean {
  return BLANK_MARK.test(text.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ''));
}

/** Whether a cell holds a number, perhaps signed or with a unit. */
export function isNumberCell(text: string): boolean {
  return text.length < 60 && numberIn(text) !== null;
}

function joinLines(text: string): string {
  if (!text.includes('\n')) return text.trim();
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ');
}

/** Sign words of the column 本年增/减. */
const SIGNS: readonly (readonly [sign: RegExp, factor: 1 | -1])[] = [
  [/^(?:减少?|下降|-|−|–|—|↓)/, -1],
  [/^(?:增加?|上升|\+|↑)/, 1],
];

function numberIn(text: string): number | null {
  if (text.length > 100 || !/[\d０-９]/.test(text) || NOTE_DIGITS.test(text)) return null;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const digits = closeGaps(text.normalize('NFKC').trim());
  const [sign, factor] = SIGNS.find(([pattern]) => pattern.test(digits)) ?? [/^/, 1];
  const plain = digits.replace(sign, '').trim().replace(UNIT, '').trim();
  if (!/^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,8})?$/.test(plain)) return null;
  const value = factor * Number(plain.replaceAll(',', ''));
  return value === 0 ? 0 : value;
}

/** Superscripts, circled and bracketed numbers: notes, which NFKC would turn into digits. */
const NOTE_DIGITS = /[\u00b2\u00b3\u00b9\u2070-\u209f\u2460-\u24ff\u2776-\u2793\u3220-\u32ff]/;

/**
 * A number wrapped in a narrow cell is put together where two numbers one above the other are out of the question: all
 * lines but the last equally long and of five characters or more. Any other gap inside a number is left alone.
 */
function closeGaps(text: string): string {
  const lines = text.split(/\s*\n\s*/);
  const width = lines[0]?.length ?? 0;
  const wrapped =
    lines.length > 1 &&
    width >= 5 &&
    lines.every(
      (line, at) => /^[\d.,]+$/.test(line) && (at < lines.length - 1 ? line.length === width : line.length <= width),
    );
  return wrapped ? lines.join('') : text;
}
