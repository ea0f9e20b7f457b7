import {
  type BlankKind,
  blankFigure,
  type CellFacts,
  type Figure,
  numberFigure,
  type Place,
  unreadFigure,
  wordsFigure,
} from '../../../record/figure.ts';
import { CELL_DOUBTS, type CellContent, type CellDoubt, UNREADABLE, type Unreadable } from '../../compose-cell.ts';
import { hasDamagedGlyph, mayShowOtherOrder, visibleText } from './visible-text.ts';

/** Marks that stand for a blank cell. */
const BLANK_MARK = /^[/\\\-—－／–―‐‑‒−─━_·.。、~～]{1,6}$/;

/** Words that stand for a blank cell. */
const BLANK_WORDS = /^(?:无|没有|暂无|不涉及|未涉及|不适用|未发生|无此项|无该项|无此类情[况形])$/;

/** Units that say nothing a count does not say already. */
const UNIT = /(?:件|条|个|项|宗|份|次|起|万元)$/;

/**
 * A cell of a statutory table: what is printed, and what that is. Nothing is repaired or guessed: what cannot be read
 * leaves the whole figure unread, and what speaks against the reading leaves it doubtful.
 */
export function readFigure(content: CellContent, at: Place | null): Figure {
  const text = visibleText(content.text);
  const printed = joinLines(text);
  const facts = { printed, at, note: content.note ?? null };
  const unreadable = unreadableIn(content);
  if (unreadable.length > 0) return unreadFigure({ ...facts, doubt: describeUnreadable(unreadable) });
  const doubts = doubtsIn(content);
  return figureOf(
    text,
    doubts.length === 0 ? facts : { ...facts, doubt: doubts.map(each => CELL_DOUBTS[each]).join('，') },
  );
}

function figureOf(text: string, facts: CellFacts & { readonly printed: string }): Figure {
  const { printed } = facts;
  if (blankKindOfText(text) !== undefined) return blankFigure(facts);
  const value = numberIn(text);
  if (value !== null) return numberFigure(value, facts);
  const torn = /\d/.test(printed) && /^[\d.,\s/\-—–]+$/.test(printed.normalize('NFKC')) && /[\s,.]/.test(printed);
  return wordsFigure(printed, torn ? { doubt: TORN, ...facts } : facts);
}

const TORN = '不是一个完整的数，或者是几个数';

/** How a cell says nothing; undefined where something else is drawn in it. The one place that knows a blank. */
export function blankKindIn(content: CellContent): BlankKind | undefined {
  return unreadableIn(content).length > 0 ? undefined : blankKindOfText(visibleText(content.text));
}

/** Whether a text holds a number, perhaps signed or with a unit. */
export function isNumberText(text: string): boolean {
  return text.length < 60 && numberIn(visibleText(text)) !== null;
}

function blankKindOfText(text: string): BlankKind | undefined {
  const packed = text.length > 60 ? text.trim() : text.replace(/\s+/g, '');
  if (packed === '') return 'empty';
  if (BLANK_MARK.test(packed)) return 'mark';
  return BLANK_WORDS.test(packed) ? 'words' : undefined;
}

/** What a spreadsheet shows where it could not compute or draw; copied into a document it is a text like any other. */
const FAILED: readonly (readonly [kind: Unreadable, text: RegExp])[] = [
  [
    'error-value',
    /^#(?:REF|DIV\/0|VALUE|NUM|NULL|SPILL|CALC|FIELD|CONNECT|BLOCKED|UNKNOWN|BUSY)!$|^#NAME\?$|^#N\/A$|^#{2,}$/i,
  ],
  ['picture', /^=?_?(?:xlfn\.)?DISPIMG\(/i],
  ['formula', /^=[A-Z][A-Z.]*\(.*\)$/i],
];

const LONGEST_FORMULA = 200;

/** Whatever keeps a cell from being read: what its reader saw, glyphs without a meaning, a failed formula. */
function unreadableIn({ text, unreadable = [] }: CellContent): readonly Unreadable[] {
  const seen = new Set(unreadable);
  if (hasDamagedGlyph(text)) seen.add('glyph');
  const failed = /[#(]/.test(text) && text.length < LONGEST_FORMULA ? visibleText(text).trim() : '';
  const [kind] = FAILED.find(([, pattern]) => pattern.test(failed)) ?? [];
  if (kind !== undefined) seen.add(kind);
  return [...seen];
}

const describeUnreadable = (kinds: readonly Unreadable[]): string =>
  `单元格里有${kinds.map(kind => UNREADABLE[kind]).join('、')}，不能读成数字`;

const doubtsIn = ({ text, doubts = [] }: CellContent): readonly CellDoubt[] =>
  mayShowOtherOrder(text) && !doubts.includes('order') ? [...doubts, 'order'] : doubts;

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
  if (digits.includes('\n')) return null;
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
  const lines = text.split('\n').map(line => line.trim());
  const width = lines[0]?.length ?? 0;
  const wrapped =
    lines.length > 1 &&
    width >= 5 &&
    lines.every(
      (line, at) => /^[\d.,]+$/.test(line) && (at < lines.length - 1 ? line.length === width : line.length <= width),
    );
  return wrapped ? lines.join('') : text;
}
