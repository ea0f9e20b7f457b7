import { type Refusal, refuse } from '../../../refusal.ts';

/** The streams of a binary Word file and where in them its structures lie ([MS-DOC] 2.5, the FIB). */
export interface WordFile {
  /** The WordDocument stream. */
  readonly main: DataView;
  readonly table: DataView;
  /** The Data stream, where long properties overflow to. */
  readonly data: DataView;
  /** Characters of the main text, before footnotes, headers and text boxes. */
  readonly textLength: number;
  readonly textBoxLength: number;
  /** Characters of all text: behind the main text stand footnotes, headers, comments and text boxes. */
  readonly wholeLength: number;
  /** The structure of that number (FibRgFcLcb97) in the table stream; empty where the file has none. */
  readonly part: (number: number) => DataView;
  /** Where the structure of that number begins in the table stream. */
  readonly partStart: (number: number) => number;
}

/** Numbers of the structures in FibRgFcLcb97. */
export const PART = {
  styles: 1,
  characters: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  lists: 73,
  listOverrides: 74,
} as const;

const SIGNATURE = 0xa5ec;
/** Word 97; files of Word 6 and 95 have the same name and another make. */
const FIRST_VERSION = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const PARTS_START = 0x9a;
/** Where the lengths of the texts of a file stand, the main text first (FibRgLw97). */
const LENGTHS = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64, 0x68];

/** Refused: passwords (`encrypted`), Word 95 and older (`unsupported_format`), broken headers (`corrupt`). */
export function readFib(stream: (name: string) => Uint8Array | null | undefined): WordFile | Refusal {
  const mainBytes = stream('WordDocument');
  if (mainBytes === undefined || mainBytes === null || mainBytes.length < 0x200) return refuse('corrupt');
  const main = viewOf(mainBytes);
  const signature = main.getUint16(0, true);
  const flags = main.getUint16(10, true);
  if (signature !== SIGNATURE || main.getUint16(2, true) < FIRST_VERSION) {
    if (signature >> 8 !== 0xa5) return refuse('corrupt');
    return refuse(
      'unsupported_format',
      '这是 Word 95 或更早版本的文件，暂不支持。请用办公软件另存为 DOCX 后重新上传。',
    );
  }
  if ((flags & ENCRYPTED) !== 0) return refuse('encrypted');
  const tableBytes = stream((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table');
  if (tableBytes === undefined || tableBytes === null) return refuse('corrupt');
  const table = viewOf(tableBytes);
  const partStart = (number: number): number => main.getUint32(PARTS_START + number * 8, true);
  return {
    main,
    table,
    data: viewOf(stream('Data') ?? new Uint8Array(0)),
    textLength: main.getUint32(0x4c, true),
    textBoxLength: main.getUint32(0x64, true),
    wholeLength: LENGTHS.reduce((sum, at) => sum + main.getUint32(at, true), 0),
    partStart,
    part: number => sliceOf(table, partStart(number), main.getUint32(PARTS_START + number * 8 + 4, true)),
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** So many bytes of a view from there on; throws RangeError beyond its end, as all reading from views does. */
export function sliceOf(view: DataView, start: number, length: number): DataView {
  if (start + length > view.byteLength) throw new RangeError('Structure leaves its stream');
  return new DataView(view.buffer, view.byteOffset + start, length);
}
