/**
 * How a stretch of text is drawn, as far as the format tells; what is absent is ordinary. Text that is not shown at all
 * is no piece: readers hand it over as `ReadDocument.unseen`.
 */
export interface Drawn {
  /** Height of the type in points. */
  readonly size?: number;
  /** Set off the line it stands in: a note mark, an ordinal, an exponent. */
  readonly lift?: 'raised' | 'lowered';
  readonly struck?: true;
  /** Degrees clockwise against the lines around it; absent for text that stands as they do. */
  readonly turned?: number;
  /** Runs from right to left, or was forced to: digits may be shown in another order than they are stored. */
  readonly direction?: 'rtl';
}

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
  order: '含有改变文字方向的字符',
  faint: '颜色过淡',
  covered: '部分被遮住',
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

/** Type much smaller than the text beside it is a note mark where it begins with no figure of its own. */
const NOTE_SIZE = 0.75;
/** Sizes that differ by more are no accident of conversion. */
const ONE_SIZE = 1.25;

/**
 * The one place that makes the content of a cell from how it is drawn, the same for every format: raised or much smaller
 * marks behind the text are notes and no digits, struck-out text is not read, and what differs clearly in size, height or
 * direction leaves a figure doubtful.
 */
export function composeCell(pieces: readonly TextPiece[], unreadable: readonly Unreadable[] = []): CellContent {
  const inked = pieces.filter(({ text }) => text.trim() !== '');
  const onlyStruck = inked.length > 0 && inked.every(({ struck }) => struck === true);
  const standing = onlyStruck ? pieces : pieces.filter(({ struck }) => struck !== true);
  const main = Math.max(0, ...standing.filter(isBody).map(({ size = 0 }) => size));
  const isNote = (piece: TextPiece): boolean =>
    piece.lift !== undefined || (main > 0 && piece.size !== undefined && piece.size < main * NOTE_SIZE);
  const body = standing.filter(piece => !isNote(piece));
  // Nothing but raised text: it is all there is, so it is no note.
  const onlyNotes = !body.some(({ text }) => text.trim() !== '');
  const shown = onlyNotes ? standing : body;
  const note = onlyNotes
    ? ''
    : standing
        .filter(isNote)
        .map(({ text }) => text)
        .join('')
        .trim();
  const doubts = [...(onlyStruck ? (['struck'] as const) : []), ...doubtsOf(shown)];
  return {
    text: shown.map(({ text }) => text).join(''),
    ...(note === '' ? {} : { note }),
    ...(doubts.length === 0 ? {} : { doubts }),
    ...(unreadable.length === 0 ? {} : { unreadable: [...new Set(unreadable)] }),
  };
}

/** The text of a paragraph as a person reads it: without what is struck out, note marks left out. */
export function composeText(pieces: readonly TextPiece[]): string {
  return pieces
    .filter(({ struck, lift }) => struck !== true && lift === undefined)
    .map(({ text }) => text)
    .join('');
}

const isBody = ({ text, lift }: TextPiece): boolean => lift === undefined && text.trim() !== '';

function doubtsOf(shown: readonly TextPiece[]): readonly CellDoubt[] {
  const inked = shown.filter(({ text }) => text.trim() !== '');
  const sizes = inked.flatMap(({ size }) => (size === undefined ? [] : [size]));
  const lifts = new Set(inked.map(({ lift }) => lift));
  const turns = new Set(inked.map(({ turned = 0 }) => turned));
  return [
    ...(sizes.length > 1 && Math.max(...sizes) > Math.min(...sizes) * ONE_SIZE ? (['sizes'] as const) : []),
    ...(lifts.size > 1 ? (['baselines'] as const) : []),
    ...(turns.size > 1 ? (['turned'] as const) : []),
    ...(inked.some(({ direction }) => direction === 'rtl') ? (['order'] as const) : []),
  ];
}
