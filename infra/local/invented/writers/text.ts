import { type PrintedBlock, placeCells, textOf } from '../print/document.ts';

/** How plain text carries a table. */
export type TextLayout = 'spaces' | 'tabs' | 'markdown' | 'cell-a-line' | Separated;

/** As spreadsheets save a sheet: what was merged leaves blank cells, and every row is as wide as the widest. */
type Separated = 'commas' | 'semicolons';

const SEPARATORS: Readonly<Record<Separated, string>> = { commas: ',', semicolons: ';' };

/** Plain text, UTF-8. */
export function writeText(blocks: readonly PrintedBlock[], layout: TextLayout): Uint8Array {
  if (layout === 'commas' || layout === 'semicolons') return writeSeparated(blocks, SEPARATORS[layout]);
  const lines = blocks.flatMap(block => {
    if (block.kind === 'paragraph') return textOf(block.drawn).split('\n');
    const cells = placeCells(block).map(cell => ({ ...cell, text: textOf(cell.drawn).replaceAll('\n', '') }));
    const rows = block.rows.map((_, row) => cells.filter(cell => cell.row === row));
    if (layout === 'cell-a-line') return cells.map(cell => cell.text);
    if (layout === 'tabs' || layout === 'spaces')
      return rows.map(row => row.map(cell => cell.text).join(layout === 'tabs' ? '\t' : ' '));
    const grid = block.rows.map((_, row) =>
      Array.from({ length: block.columnCount }, (_, column) => {
        const found = cells.find(cell => cell.row === row && cell.column === column);
        return found?.text ?? '';
      }),
    );
    const [head = [], ...body] = grid.map(row => `| ${row.join(' | ')} |`);
    return [head as string, `|${' --- |'.repeat(block.columnCount)}`, ...body];
  });
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** RFC 4180, with the byte order mark by which Excel knows UTF-8. */
function writeSeparated(blocks: readonly PrintedBlock[], separator: string): Uint8Array {
  const width = Math.max(1, ...blocks.map(block => (block.kind === 'table' ? block.columnCount : 1)));
  const rows = blocks.flatMap((block): readonly (readonly string[])[] => {
    if (block.kind === 'paragraph')
      return textOf(block.drawn)
        .split('\n')
        .map(line => [line]);
    const cells = placeCells(block);
    return block.rows.map((_, row) =>
      Array.from({ length: block.columnCount }, (_, column) => {
        const found = cells.find(cell => cell.row === row && cell.column === column);
        return found === undefined ? '' : textOf(found.drawn);
      }),
    );
  });
  const quoted = (cell: string) => (/["\r\n,;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows.map(row => Array.from({ length: width }, (_, at) => quoted(row[at] ?? '')).join(separator));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}
