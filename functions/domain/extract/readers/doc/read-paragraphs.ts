import type { MarkedParagraph } from '../flow/nest-tables.ts';
import { type CharacterProperties, characterPropertiesReader } from './read-character-properties.ts';
import { type FormattedRun, findRun } from './read-formatting.ts';
import type { ParagraphProperties } from './read-paragraph-properties.ts';
import type { Piece } from './read-pieces.ts';
import type { WordStyle } from './read-styles.ts';

export interface WordText {
  readonly pieces: readonly Piece[];
  readonly characterRuns: readonly FormattedRun[];
  readonly paragraphRuns: readonly FormattedRun[];
  readonly propertiesOf: (run: FormattedRun | null) => ParagraphProperties;
  readonly styleOf: (number: number) => WordStyle;
  /** Automatic number of a paragraph of that list and level; to be asked in reading order. */
  readonly numberOf: (list: number, level: number) => string;
  readonly onChange: () => void;
}

const CELL_END = '\x07';
const PARAGRAPH_END = '\r';
/** Page break; a section's end too. */
const PAGE_END = '\f';
const FIELD = { begin: '\x13', separate: '\x14', end: '\x15' } as const;
/** Signs of the text that print as something else, or as nothing. */
const SIGNS: Readonly<Record<string, string>> = { '\v': '\n', '\x0e': '\n', '\t': '\t', '\x1e': '-' };

/** The paragraphs of the main text in order, as they show: tracked changes accepted, hidden text left out. */
export function* readParagraphs(text: WordText): Generator<MarkedParagraph> {
  let shown = '';
  const fields: ('instruction' | 'result')[] = [];
  for (const { characters, look, properties } of stretchesOf(text)) {
    if (look.deleted || look.inserted) text.onChange();
    for (const character of characters) {
      if (meetField(fields, character)) continue;
      const ends = character === CELL_END || character === PARAGRAPH_END || character === PAGE_END;
      // A paragraph mark that is deleted or hidden joins two paragraphs; the end of a cell stays one.
      if ((look.deleted || look.hidden) && character !== CELL_END) continue;
      if (ends) {
        if (!isContentsEntry(properties)) yield endParagraph(text, shown, character, properties);
        shown = '';
        // A field without end must not silence the rest of the report.
        fields.length = 0;
      } else if (!fields.includes('instruction')) shown += showCharacter(character, look);
    }
  }
  if (shown.trim() !== '') yield { lines: shown.split('\n'), depth: 0 };
}

interface Stretch {
  readonly characters: string;
  readonly look: CharacterProperties;
  readonly properties: ParagraphProperties;
}

/** The text cut where its formatting changes. */
function* stretchesOf(text: WordText): Generator<Stretch> {
  const lookOf = characterPropertiesReader(text.styleOf);
  for (const piece of text.pieces) {
    for (let at = 0; at < piece.text.length; ) {
      const position = piece.from + at * piece.width;
      const character = findRun(text.characterRuns, position);
      const paragraph = findRun(text.paragraphRuns, position);
      const properties = text.propertiesOf(paragraph.run);
      const until = Math.min(character.until, paragraph.until) - piece.from;
      const end = Math.max(at + 1, Math.min(piece.text.length, Math.ceil(until / piece.width)));
      const look = lookOf(character.run, properties.style);
      yield { characters: piece.text.slice(at, end), look, properties };
      at = end;
    }
  }
}

function meetField(fields: ('instruction' | 'result')[], character: string): boolean {
  if (character === FIELD.begin) fields.push('instruction');
  else if (character === FIELD.separate && fields.length > 0) fields[fields.length - 1] = 'result';
  else if (character === FIELD.end) fields.pop();
  return character === FIELD.begin || character === FIELD.separate || character === FIELD.end;
}

function showCharacter(character: string, look: CharacterProperties): string {
  if (character < ' ') return SIGNS[character] ?? '';
  return look.special && character === '(' ? '' : character;
}

/** Lines of the table of contents repeat the headings and are none. */
function isContentsEntry({ style, depth }: ParagraphProperties): boolean {
  return depth === 0 && /^toc \d$/.test(style.name);
}

function endParagraph(
  text: WordText,
  shown: string,
  mark: string,
  { depth, endsRow, endsInnerCell, endsInnerRow, layout, list, level }: ParagraphProperties,
): MarkedParagraph {
  if ((mark === CELL_END && endsRow) || endsInnerRow) return { lines: [], depth, ends: 'row', layout };
  const label = list === 0 ? '' : text.numberOf(list, level);
  const lines = (label + shown).split('\n');
  const endsCell = mark === CELL_END || endsInnerCell;
  return { lines, depth: endsCell ? Math.max(1, depth) : depth, ends: endsCell ? 'cell' : undefined };
}
