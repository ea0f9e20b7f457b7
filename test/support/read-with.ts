import { fileEngines } from '../../functions/adapters/file-engines.ts';
import type { Block, ReadContent } from '../../functions/domain/extract/document.ts';
import type { Reader } from '../../functions/domain/extract/reader.ts';
import { isRefusal, type RefusalCode } from '../../functions/domain/refusal.ts';

/** What a reader makes of a file that it must be able to read. */
export async function readWith(read: Reader, bytes: Uint8Array): Promise<ReadContent> {
  const document = await read(bytes, fileEngines);
  if (isRefusal(document)) throw new Error(`Refused as ${document.code}`);
  return document;
}

/** The code a reader refuses a file by; undefined where it reads it. */
export async function refusalOf(read: Reader, bytes: Uint8Array): Promise<RefusalCode | undefined> {
  const document = await read(bytes, fileEngines);
  return isRefusal(document) ? document.code : undefined;
}

/**
 * Blocks as one line each: paragraphs as they are, tables as rows of cells parted by `|`, line feeds in cells as `/`,
 * with `{rows x columns}` after merged cells.
 */
export function sketch(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(block => {
    if (block.kind === 'paragraph') return [block.text];
    return Array.from({ length: block.rowCount }, (_, row) =>
      block.cells
        .filter(cell => cell.row === row)
        .sort((a, b) => a.column - b.column)
        .map(({ text, rowSpan, columnSpan }) => {
          const merged = rowSpan * columnSpan > 1 ? `{${rowSpan}x${columnSpan}}` : '';
          return text.replaceAll('\n', '/') + merged;
        })
        .join('|'),
    );
  });
}
