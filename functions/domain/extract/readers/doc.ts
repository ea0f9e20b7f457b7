import type { ReadingNotice } from '../../record/record.ts';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import type { ReadContent } from '../document.ts';
import { type CompoundFile, openCompoundFile } from '../guards/open-compound-file.ts';
import type { Reader } from '../reader.ts';
import { PART, readFib, type WordFile } from './doc/read-fib.ts';
import { readFormatting } from './doc/read-formatting.ts';
import { readLists } from './doc/read-lists.ts';
import { paragraphPropertiesReader } from './doc/read-paragraph-properties.ts';
import { readParagraphs } from './doc/read-paragraphs.ts';
import { type Piece, readPieces } from './doc/read-pieces.ts';
import { readStyles } from './doc/read-styles.ts';
import { readSymbolFonts } from './doc/read-symbol-fonts.ts';
import { layOutFlow } from './flow/lay-out-flow.ts';
import { nestTables } from './flow/nest-tables.ts';
import { tellChanges } from './flow/tell-changes.ts';
import { numberLists } from './ordinals/number-lists.ts';

/** Binary Word files of version 97 and later ([MS-DOC]), .doc and .wps alike. */
export const read: Reader = async bytes => {
  const container = openCompoundFile(bytes);
  if (isRefusal(container)) return container;
  const foreign = refuseForeign(container);
  if (foreign !== null) return foreign;
  try {
    const file = readFib(container.stream);
    return isRefusal(file) ? file : readWordFile(file);
  } catch (error) {
    // All structures are read through views, which throw this where one leads out of the file.
    if (error instanceof RangeError) return refuse('corrupt');
    throw error;
  }
};

/** Other documents come in the same container. */
function refuseForeign({ names, stream }: CompoundFile): Refusal | null {
  if (names.includes('EncryptedPackage')) return refuse('encrypted');
  if (names.includes('Workbook') || names.includes('Book')) {
    const message = '这是旧版 Excel 工作簿（XLS），暂不支持。请用办公软件另存为 XLSX 后重新上传。';
    return refuse('unsupported_format', message);
  }
  return stream('WordDocument') === undefined ? refuse('unsupported_format') : null;
}

function readWordFile(file: WordFile): ReadContent | Refusal {
  const pieces = readPieces(file);
  const rest = readPieces(file, 'rest');
  const characterRuns = readFormatting(file.part(PART.characters), file.main, 1);
  const paragraphRuns = readFormatting(file.part(PART.paragraphs), file.main, 13);
  if (pieces === null || rest === null || characterRuns === null || paragraphRuns === null)
    return refuse('too_complex');
  const styleOf = readStyles(file);
  const next = numberLists(readLists(file));
  let changes = 0;
  const unseen = linesOf(rest);
  const flow = nestTables(
    readParagraphs({
      pieces,
      characterRuns,
      paragraphRuns,
      propertiesOf: paragraphPropertiesReader(styleOf, file.data),
      styleOf,
      numberOf: (list, level) => next(String(list), level),
      symbolFonts: readSymbolFonts(file),
      onChange: () => {
        changes += 1;
      },
      onUnseen: text => {
        unseen.push(text.trim());
      },
    }),
  );
  if (isRefusal(flow)) return flow;
  return { blocks: layOutFlow(flow), notices: noticesOf(changes, file.textBoxLength), unseen };
}

/** Footnotes, headers, comments and text boxes: no part of the report, but they travel with the file. */
function linesOf(pieces: readonly Piece[]): string[] {
  const text = pieces.map(piece => piece.text).join('');
  return text
    .split('\r')
    .map(line => line.trim())
    .filter(line => /[\p{L}\p{N}]/u.test(line));
}

function noticesOf(changes: number, textBoxLength: number): readonly ReadingNotice[] {
  const told = tellChanges(changes);
  if (textBoxLength === 0) return told;
  return [...told, { kind: 'ignored-content', detail: '文件中有文本框，其中的文字没有读取。' }];
}
