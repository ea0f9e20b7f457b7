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
import { inWan, UNIT_OF_FORM } from '../../../record/money-unit.ts';
import { CELL_DOUBTS, type CellContent, type CellDoubt, UNREADABLE, type Unreadable } from '../../compose-cell.ts';
import { hasDamagedGlyph, mayShowOtherOrder, visibleText } from '../../visible-text.ts';
import { blankKindOfText } from './cell/blank-kind-of-text.ts';
import { hasFigures, type PrintedNumber, printedNumber } from './cell/printed-number.ts';
import { type NotedText, splitNote } from './cell/split-note.ts';
import { unitInHeader } from './cell/unit-in-header.ts';

/**
 * A cell of a statutory table: what is printed, and what that is. Nothing is repaired or guessed: what cannot be read
 * leaves the whole figure unread, and what speaks against the reading leaves it doubtful. For amounts of money `header`
 * is what is printed above and beside the cell: it may name their unit; for counts it is left out.
 */
export function readFigure(content: CellContent, at: Place | null, header?: string): Figure {
  const text = visibleText(content.text);
  const facts = { at, note: content.note ?? null };
  const unreadable = unreadableIn(content);
  if (unreadable.length > 0)
    return unreadFigure({ ...facts, printed: joinLines(text), doubt: describeUnreadable(unreadable) });
  const doubts = doubtsIn(content);
  return figureOf(
    text,
    doubts.length === 0 ? facts : { ...facts, doubt: doubts.map(each => CELL_DOUBTS[each]).join('，') },
    header,
  );
}

function figureOf(text: string, facts: CellFacts, header: string | undefined): Figure {
  const noted = splitNote(text);
  const beside = { ...facts, printed: joinLines(noted.body), note: joinNotes(noted.note, facts.note) };
  if (blankKindOfText(text) !== undefined) {
    const isBody = blankKindOfText(noted.body) !== undefined;
    return blankFigure(isBody ? beside : { ...facts, printed: joinLines(text) });
  }
  const number = noted.effect === 'rough' ? null : (printedNumber(noted.body) ?? bracketedZero(text));
  if (number === null || (header === undefined && number.money !== undefined)) return wordsOf(joinLines(text), facts);
  const certain = withDoubt(beside, doubtOf(number, noted));
  return header === undefined ? numberFigure(number.value, certain) : amountOf(number, noted, header, certain);
}

/** An amount in 万元, by the unit beside it, else by the one above it, else by that of the form. */
function amountOf({ value, money }: PrintedNumber, { note }: NotedText, header: string, facts: CellFacts): Figure {
  const unit = money ?? unitInHeader(note !== null && UNIT_NOTE.test(note) ? note : header) ?? UNIT_OF_FORM;
  if (unit === 'unclear') return numberFigure(value, withDoubt(facts, '表头或单元格中金额的单位不明确'));
  return numberFigure(inWan(value, unit), { ...facts, ...(unit === UNIT_OF_FORM ? {} : { unit }) });
}

/** （元）, （单位：千元）: a unit in brackets beside the amount. */
const UNIT_NOTE = /^[(（[【〔](?:单位[:：]?)?(?:人民币)?[亿万千百]?元[)）\]】〕]$/;

const joinNotes = (inText: string | null, raised: string | null | undefined): string | null =>
  [inText, raised].filter(note => typeof note === 'string').join(' ') || null;

function withDoubt<Facts extends CellFacts>(facts: Facts, doubt: string | undefined): Facts {
  return doubt === undefined || facts.doubt !== undefined ? facts : { ...facts, doubt };
}

function doubtOf({ mayBeStroke }: PrintedNumber, { effect, note }: NotedText): string | undefined {
  if (effect === 'changing' && !(note !== null && UNIT_NOTE.test(note))) return '旁边的说明可能改变了这个数';
  if (mayBeStroke === true) return '“一”也可能是表示空白的横线';
  return undefined;
}

/** Brackets around nought change nothing; around another number they may mean a negative one. */
function bracketedZero(text: string): PrintedNumber | null {
  const inner = /^[(（]\s?([0０])\s?[)）]$/.exec(text.trim())?.[1];
  return inner === undefined ? null : { value: 0 };
}

function wordsOf(printed: string, facts: CellFacts): Figure {
  const plain = printed.normalize('NFKC');
  const torn = /\d/.test(plain) && /^[\d.,\s/\-—–]+$/.test(plain) && /[\s,.]/.test(plain);
  return wordsFigure(printed, torn || IN_PIECES.test(plain) ? withDoubt(facts, TORN) : facts);
}

/** Digits, or numerals, on both sides of a gap: one number in a narrow column, or two. */
const IN_PIECES = /\d \d|[一二三四五六七八九十百千零] [一二三四五六七八九十百千]/;

const TORN = '不是一个完整的数，或者是几个数';

/** How a cell says nothing; undefined where something else is drawn in it. The one place that knows a blank. */
export function blankKindIn(content: CellContent): BlankKind | undefined {
  return unreadableIn(content).length > 0 ? undefined : blankKindOfText(visibleText(content.text));
}

const LONGEST_CELL = 300;

/** Whether a text holds a number in figures, perhaps signed, with a unit or with a note. */
export function isNumberText(text: string): boolean {
  if (text.length > LONGEST_CELL || !hasFigures(text)) return false;
  const { body } = splitNote(visibleText(text));
  return hasFigures(body) && printedNumber(body) !== null;
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
