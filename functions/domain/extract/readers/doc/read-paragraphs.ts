import { composeText, type Drawn, type TextPiece, type Unreadable } from '../../compose-cell.ts';
import type { MarkedParagraph } from '../flow/nest-tables.ts';
import { type CharacterProperties, characterPropertiesReader } from './read-character-properties.ts';
import { type FormattedRun, runFinder } from './read-formatting.ts';
import type { ParagraphProperties } from './read-paragraph-properties.ts';
import type { Piece } from './read-pieces.ts';
import type { WordStyle } from './read-styles.ts';
import { openFields } from './show-fields.ts';

export interface WordText {
  readonly pieces: readonly Piece[];
  readonly characterRuns: readonly FormattedRun[];
  readonly paragraphRuns: readonly FormattedRun[];
  readonly propertiesOf: (run: FormattedRun | null) => ParagraphProperties;
  readonly styleOf: (number: number) => WordStyle;
  readonly symbolFonts: ReadonlySet<number>;
  /** Automatic number of a paragraph of that list and level; to be asked in reading order. */
  readonly numberOf: (list: number, level: number) => string;
  readonly onChange: () => void;
  /** Told of text that is not shown. */
  readonly onUnseen: (text: string) => void;
}

const CELL_END = '\x07';
const PARAGRAPH_END = '\r';
/** Page break; a section's end too. */
const PAGE_END = '\f';
/** Signs of the text that print as something else, or as nothing. */
const SIGNS: Readonly<Record<string, string>> = { '\v': '\n', '\x0e': '\n', '\t': '\t', '\x1e': '-' };
/** Stand for a picture in the line, and for something drawn that is anchored there; a symbol is stored as a bracket. */
const DRAWN: Readonly<Record<string, Unreadable>> = { '\x01': 'picture', '\x08': 'drawing' };
const SYMBOL = '(';

/** The paragraphs of the main text in order, as they show: tracked changes accepted, hidden text left out. */
export function* readParagraphs(text: WordText): Generator<MarkedParagraph> {
  let pieces: Written[] = [];
  let unreadable: Unreadable[] = [];
  const fields = openFields(() => unreadable.push('formula'));
  for (const { characters, look, properties } of stretchesOf(text)) {
    if (look.deleted || look.inserted) text.onChange();
    const isGone = look.deleted || look.hidden;
    if (look.hidden && characters.trim() !== '') text.onUnseen(characters);
    const isSymbolic = look.font !== undefined && text.symbolFonts.has(look.font);
    for (let at = 0; at < characters.length; at += 1) {
      const end = look.special || fields.isOpen() ? at : endOfText(characters, at);
      if (end > at && !isGone) {
        const shown = characters.slice(at, end);
        if (isSymbolic && shown.trim() !== '') unreadable.push('symbol');
        add(pieces, shown, look.drawn);
      }
      at = end;
      const character = characters[at];
      if (character === undefined || fields.meet(character)) continue;
      const ends = character === CELL_END || character === PARAGRAPH_END || character === PAGE_END;
      // A paragraph mark that is deleted or hidden joins two paragraphs; the end of a cell stays one.
      if (isGone && character !== CELL_END) continue;
      if (ends) {
        if (!isContentsEntry(properties)) yield endParagraph(text, pieces, unreadable, character, properties);
        [pieces, unreadable] = [[], []];
        fields.close();
      } else {
        const drawn = look.special ? drawnBy(character, look) : undefined;
        if (drawn !== undefined) unreadable.push(drawn);
        else add(pieces, character < ' ' ? (SIGNS[character] ?? '') : character, look.drawn);
      }
    }
  }
  if (pieces.some(({ text: rest }) => rest.trim() !== '')) yield { ...shownOf(pieces, unreadable), depth: 0 };
}

/** Where the next sign that is no character of the text stands. */
function endOfText(characters: string, from: number): number {
  let at = from;
  while (at < characters.length && characters.charCodeAt(at) >= 0x20) at += 1;
  return at;
}

const drawnBy = (character: string, { symbol }: CharacterProperties): Unreadable | undefined =>
  symbol && character === SYMBOL ? 'symbol' : DRAWN[character];

interface Written {
  readonly drawn: Drawn;
  text: string;
}

function add(pieces: Written[], text: string, drawn: Drawn): void {
  const last = pieces.at(-1);
  if (last?.drawn === drawn) last.text += text;
  else if (text !== '') pieces.push({ drawn, text });
}

interface Stretch {
  readonly characters: string;
  readonly look: CharacterProperties;
  readonly properties: ParagraphProperties;
}

/** The text cut where its formatting changes. */
function* stretchesOf(text: WordText): Generator<Stretch> {
  const lookOf = characterPropertiesReader(text.styleOf);
  const findCharacters = runFinder(text.characterRuns);
  const findParagraph = runFinder(text.paragraphRuns);
  for (const piece of text.pieces) {
    for (let at = 0; at < piece.text.length; ) {
      const position = piece.from + at * piece.width;
      const character = findCharacters(position);
      const paragraph = findParagraph(position);
      const properties = text.propertiesOf(paragraph.run);
      const until = Math.min(character.until, paragraph.until) - piece.from;
      const end = Math.max(at + 1, Math.min(piece.text.length, Math.ceil(until / piece.width)));
      const look = lookOf(character.run, properties.style);
      yield { characters: piece.text.slice(at, end), look, properties };
      at = end;
    }
  }
}

/** Lines of the table of contents repeat the headings and are none. */
function isContentsEntry({ style, depth }: ParagraphProperties): boolean {
  return depth === 0 && /^toc \d$/.test(style.name);
}

function endParagraph(
  text: WordText,
  written: readonly Written[],
  unreadable: readonly Unreadable[],
  mark: string,
  { depth, endsRow, endsInnerCell, endsInnerRow, layout, list, level }: ParagraphProperties,
): MarkedParagraph {
  if ((mark === CELL_END && endsRow) || endsInnerRow) return { lines: [], depth, ends: 'row', layout };
  const label = list === 0 ? '' : text.numberOf(list, level);
  const shown = shownOf(label === '' ? written : [{ drawn: {}, text: label }, ...written], unreadable);
  const endsCell = mark === CELL_END || endsInnerCell;
  return { ...shown, depth: endsCell ? Math.max(1, depth) : depth, ends: endsCell ? 'cell' : undefined };
}

type Shown = Pick<MarkedParagraph, 'lines' | 'pieces' | 'unreadable'>;

function shownOf(written: readonly Written[], unreadable: readonly Unreadable[]): Shown {
  const pieces: readonly TextPiece[] = written.map(({ drawn, text }) => ({ ...drawn, text }));
  const lines = composeText(pieces).split('\n');
  return { lines, pieces, ...(unreadable.length === 0 ? {} : { unreadable }) };
}
