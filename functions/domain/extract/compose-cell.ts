import { hasDamagedGlyph, mayShowOtherOrder, withoutDamage } from './visible-text.ts';

/**
 * How a stretch of text is drawn, as far as the format tells; what is absent is ordinary. Text that is not shown at all
 * is no piece: readers hand it over as `ReadContent.unseen`.
 */
export interface Drawn {
  /** Height of the type in points. */
  readonly size?: number;
  /** Set off the line it stands in: a note mark, an ordinal, an exponent. */
  readonly lift?: 'raised' | 'lowered';
  readonly struck?: true;
  /** Degrees clockwise against the lines around it; absent for text that stands as they do. */
  readonly turned?: number;
  /** Its colour as seen on white paper, red, green and blue from 0 to 255; absent for black and where it is not known. */
  readonly ink?: Ink;
  /** Runs from right to left, or was forced to: digits may be shown in another order than they are stored. */
  readonly direction?: 'rtl';
  /** What else the reader saw that speaks against this text being what a person sees. */
  readonly doubts?: readonly CellDoubt[];
}

export type Ink = readonly [red: number, green: number, blue: number];

/** A stretch of text drawn in one way. A line feed inside `text`, or between pieces, ends a line of the cell. */
export interface TextPiece extends Drawn {
  readonly text: string;
}

/** What is drawn in a cell and cannot be read as text. The words are told to the agency: 单元格里有图片，不能读成数字。 */
export const UNREADABLE = {
  picture: '图片',
  drawing: '图形或线条画出的字',
  control: '没有显示值的表单控件',
  annotation: '批注或印章',
  formula: '没有保存结果的公式',
  reference: '指向不存在内容的引用',
  'error-value': '错误值',
  'nested-table': '嵌套的表格',
  glyph: '没有对应文字的字形',
  symbol: '符号字体的字符',
  script: '由脚本填入的内容',
  invisible: '看不见的文字',
} as const;
export type Unreadable = keyof typeof UNREADABLE;

/** Why a figure made of these pieces may not be what a person sees. The words are told to the agency. */
export const CELL_DOUBTS = {
  struck: '只有被划去的文字',
  sizes: '字号不一',
  baselines: '文字高低不一',
  turned: '文字方向不一',
  colours: '颜色不一',
  order: '含有改变文字方向的字符',
  faint: '颜色过淡',
  covered: '部分被遮住',
  overlapping: '文字互相重叠',
  crossed: '有线条穿过',
} as const;
export type CellDoubt = keyof typeof CELL_DOUBTS;

/** What a cell holds for those who read figures and labels. */
export interface CellContent {
  /** Lines joined by a line feed; without what is struck out and without note marks. */
  readonly text: string;
  /** The note marks that stand raised or small beside the text, `1` of 37¹. */
  readonly note?: string;
  readonly doubts?: readonly CellDoubt[];
  /** What is drawn beside or instead of text; a figure with any of it is unread. */
  readonly unreadable?: readonly Unreadable[];
}

/** Type much smaller than the text beside it is no part of a number. */
const NOTE_SIZE = 0.75;
/** Sizes that differ by more are no accident of conversion. */
const ONE_SIZE = 1.25;
/** What marks a note: 1, [1], ②, 注1, *; no words and no long numbers. */
const NOTE_MARK = /^[\s[(［（〔【]{0,6}(?:注?\s{0,4}[\d０-９①-⑳a-zA-Z]{0,3}|[*＊※†‡§#]{1,3})[\s\])］）〕】]{0,6}$/u;

/**
 * The one place that makes the content of a cell from how it is drawn, the same for every format: raised or much smaller
 * marks beside the text are notes and no digits, struck-out text is not read, characters without meaning make a cell
 * unreadable, and what differs clearly in size, height or direction leaves a figure doubtful.
 */
export function composeCell(pieces: readonly TextPiece[], unreadable: readonly Unreadable[] = []): CellContent {
  const inked = pieces.filter(({ text }) => text.trim() !== '');
  const onlyStruck = inked.length > 0 && inked.every(({ struck }) => struck === true);
  const standing = onlyStruck ? pieces : pieces.filter(({ struck }) => struck !== true);
  const isNote = noteFinder(standing);
  const body = standing.filter(piece => !isNote(piece));
  // Nothing but raised text: it is all there is, so it is no note.
  const onlyNotes = !body.some(({ text }) => text.trim() !== '');
  const shown = onlyNotes ? standing : body;
  const notes = onlyNotes ? [] : standing.filter(isNote);
  const doubts = new Set([...(onlyStruck ? (['struck'] as const) : []), ...doubtsOf(shown), ...sizeOfNotes(notes)]);
  const unread = new Set([...unreadable, ...(hasDamagedGlyph(textOf(shown)) ? (['glyph'] as const) : [])]);
  const note = withoutDamage(textOf(notes)).trim();
  return {
    text: withoutDamage(textOf(shown)),
    ...(note === '' ? {} : { note }),
    ...(doubts.size === 0 ? {} : { doubts: [...doubts] }),
    ...(unread.size === 0 ? {} : { unreadable: [...unread] }),
  };
}

/** The text of a paragraph as a person reads it: without what is struck out, note marks left out. */
export function composeText(pieces: readonly TextPiece[]): string {
  return withoutDamage(textOf(pieces.filter(({ struck, lift }) => struck !== true && lift === undefined)));
}

/** Whether a text set off the line or small beside others can be the mark of a note. */
export const isNoteMark = (text: string): boolean => NOTE_MARK.test(text);

function textOf(pieces: readonly TextPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Raised and lowered text is no part of a number, nor is a mark much smaller than the text beside it. */
function noteFinder(pieces: readonly TextPiece[]): (piece: TextPiece) => boolean {
  const { most: main } = rangeOf(pieces.filter(isBody));
  return ({ text, lift, size }) =>
    lift !== undefined || (size !== undefined && size < main * NOTE_SIZE && text.trim() !== '' && isNoteMark(text));
}

const isBody = ({ text, lift }: TextPiece): boolean => lift === undefined && text.trim() !== '';

/** A small digit on the line of the number may be one of its digits. */
function sizeOfNotes(notes: readonly TextPiece[]): readonly CellDoubt[] {
  return notes.some(({ text, lift }) => lift === undefined && /^\s*\d+\s*$/.test(text)) ? ['sizes'] : [];
}

function doubtsOf(shown: readonly TextPiece[]): readonly CellDoubt[] {
  const inked = shown.filter(({ text }) => text.trim() !== '');
  const { least, most } = rangeOf(inked);
  const lifts = new Set(inked.map(({ lift }) => lift));
  const turns = new Set(inked.map(({ turned = 0 }) => turned));
  const isReordered = inked.some(({ direction }) => direction === 'rtl') || mayShowOtherOrder(textOf(inked));
  return [
    ...inked.flatMap(({ doubts = [] }) => doubts),
    ...(most > least * ONE_SIZE ? (['sizes'] as const) : []),
    ...(lifts.size > 1 ? (['baselines'] as const) : []),
    ...(turns.size > 1 ? (['turned'] as const) : []),
    ...(isReordered ? (['order'] as const) : []),
    ...(hasColours(inked) ? (['colours'] as const) : []),
  ];
}

/** The least and the greatest size of the pieces whose size is known; 0 and 0 for none. */
function rangeOf(pieces: readonly TextPiece[]): { readonly least: number; readonly most: number } {
  let [least, most] = [Infinity, 0];
  for (const { size } of pieces) {
    if (size === undefined) continue;
    least = Math.min(least, size);
    most = Math.max(most, size);
  }
  return { least: Math.min(least, most), most };
}

/** How far two colours lie apart in some channel, of 255, when they are clearly two colours. */
const TWO_COLOURS = 100;

/** Digits of two colours side by side: one corrects the other, or does not belong to it. */
function hasColours(pieces: readonly TextPiece[]): boolean {
  const [first, ...rest] = pieces.map(({ ink = [0, 0, 0] }) => ink);
  return rest.some(ink => ink.some((value, channel) => Math.abs(value - (first?.[channel] ?? 0)) > TWO_COLOURS));
}
