import { type PrintedBlock, placeCells, textOf } from '../print/document.ts';

/** How plain text carries a table. */
export type TextLayout = 'spaces' | 'tabs' | 'markdown' | 'cell-a-line';

/** Plain text, UTF-8. */
export function writeText(blocks: readonly PrintedBlock[], layout: TextLayout): Uint8Array {
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
