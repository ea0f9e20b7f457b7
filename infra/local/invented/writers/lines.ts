import { type Look, type PrintedPiece, type PrintedText, textOf } from '../print/document.ts';

/** Text drawn on a page in one go. */
export interface LaidText {
  readonly text: string;
  readonly left: number;
  /** Distance of the baseline from the top of the page. */
  readonly baseline: number;
  readonly size: number;
  readonly look?: Look;
}

export interface LaidLine {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** A raised piece is so much smaller than its line, and stands so high above it, in parts of its size. */
const RAISED = { size: 0.6, by: 0.4 } as const;
/** Where the line through struck text runs. */
const STRUCK_AT = 0.35;

/** Width of a character in units of its size: Chinese characters are square, ASCII is half as wide. */
export const advanceOf = (character: string): number => (character.charCodeAt(0) < 0x80 ? 0.5 : 1);
/** Type of this part of its size nobody can read. */
const TINY = 0.1;
/** A watermark is so much larger than the text it lies under. */
const GHOST = 3;
const scaleOf = ({ look }: PrintedPiece): number =>
  look?.raised ? RAISED.size : look?.tiny ? TINY : look?.ghost ? GHOST : 1;
/** What lies under or outside the text takes no room in its line. */
const takesRoom = ({ look = {} }: PrintedPiece): boolean =>
  look.ghost !== true && look.covered !== true && look.outside !== true;
const widthOfPiece = (piece: PrintedPiece, size: number): number => (takesRoom(piece) ? lengthOf(piece, size) : 0);
const lengthOf = (piece: PrintedPiece, size: number): number =>
  [...piece.text].reduce((sum, character) => sum + advanceOf(character), 0) * size * scaleOf(piece);

/** Width of pieces set in a size. */
export const widthOf = (drawn: PrintedText, size: number): number =>
  drawn.reduce((sum, piece) => sum + widthOfPiece(piece, size), 0);

/** Breaks pieces into lines no wider than `width`, and at line feeds; nothing gives no line. */
export function wrapDrawn(drawn: PrintedText, size: number, width: number): readonly PrintedText[] {
  const lines: PrintedPiece[][] = [[]];
  let taken = 0;
  for (const piece of drawn)
    for (const character of piece.text) {
      const wide = widthOfPiece({ ...piece, text: character }, size);
      const isFull = taken > 0 && taken + wide > width;
      if (character === '\n' || isFull) {
        lines.push([]);
        taken = 0;
      }
      if (character === '\n') continue;
      extend(lines.at(-1) ?? [], piece, character);
      taken += wide;
    }
  return textOf(lines.flat()) === '' ? [] : lines;
}

/** One more character of a piece behind what a line has. */
function extend(line: PrintedPiece[], piece: PrintedPiece, character: string): void {
  const last = line.at(-1);
  if (last !== undefined && last.look === piece.look) line[line.length - 1] = { ...last, text: last.text + character };
  else line.push({ ...piece, text: character });
}

/** Puts the pieces of a line side by side, those that are raised above, a line through those that are struck. */
export function layLine(
  line: PrintedText,
  { left, baseline, size }: Pick<LaidText, 'left' | 'baseline' | 'size'>,
): { readonly texts: readonly LaidText[]; readonly lines: readonly LaidLine[] } {
  const texts: LaidText[] = [];
  const lines: LaidLine[] = [];
  let x = left;
  for (const piece of line) {
    const { text, look = {} } = piece;
    const own = {
      text,
      left: x,
      size: size * scaleOf(piece),
      baseline: baseline - (look.raised ? size * RAISED.by : 0),
    };
    texts.push(piece.look === undefined ? own : { ...own, look });
    const right = x + widthOfPiece(piece, size);
    const middle = own.baseline - own.size * STRUCK_AT;
    if (look.struck) lines.push({ from: [x, middle], to: [right, middle] });
    x = right;
  }
  return { texts, lines };
}
