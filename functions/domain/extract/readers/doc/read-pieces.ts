import { PART, sliceOf, type WordFile } from './read-fib.ts';

/** A stretch of the text, in order; positions are bytes in the WordDocument stream. */
export interface Piece {
  readonly from: number;
  readonly text: string;
  /** Bytes a character. */
  readonly width: 1 | 2;
}

const PROPERTIES = 1;
const PIECE_TABLE = 2;
/** Text of a report that fills hundreds of pages; more is a trap of overlapping pieces. */
const LONGEST_TEXT = 2_000_000;
/** Quick saving leaves some hundred. */
const MOST_PIECES = 50_000;

/**
 * The pieces of the main text, or of the text behind it ([MS-DOC] 2.8.35, PlcPcd). Null where there is more than reason allows; throws
 * RangeError if broken.
 */
export function readPieces(file: WordFile, which: 'main' | 'rest' = 'main'): readonly Piece[] | null {
  const [first, last] = which === 'main' ? [0, file.textLength] : [file.textLength, file.wholeLength];
  const table = findPieceTable(file.part(PART.pieces));
  const count = Math.floor((table.byteLength - 4) / 12);
  if (last - first > LONGEST_TEXT || count > MOST_PIECES) return null;
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = table.getUint32(index * 4, true);
    const from = Math.max(start, first);
    const end = Math.min(table.getUint32(index * 4 + 4, true), last);
    if (end <= from) continue;
    const position = table.getUint32((count + 1) * 4 + index * 8 + 2, true);
    pieces.push(readPiece(file.main, position, from - start, end - from));
  }
  return pieces;
}

/** Position of the pieces' table after the properties that quick saving left. */
function findPieceTable(pieces: DataView): DataView {
  let at = 0;
  while (pieces.getUint8(at) === PROPERTIES) at += 3 + pieces.getUint16(at + 1, true);
  if (pieces.getUint8(at) !== PIECE_TABLE) throw new RangeError('No piece table');
  return sliceOf(pieces, at + 5, pieces.getUint32(at + 1, true));
}

/** Bit 30 marks text of one byte a character, at half the position told ([MS-DOC] 2.9.73, FcCompressed). */
function readPiece(main: DataView, position: number, skipped: number, length: number): Piece {
  const narrow = (position & 0x40000000) !== 0;
  const width = narrow ? 1 : 2;
  const from = (narrow ? (position & 0x3fffffff) / 2 : position & 0x3fffffff) + skipped * width;
  const bytes = sliceOf(main, from, length * width);
  return {
    from,
    width,
    text: new TextDecoder(narrow ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes),
  };
}
