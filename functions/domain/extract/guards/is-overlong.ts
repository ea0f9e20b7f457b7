import type { Block, ReadContent } from '../document.ts';
import { MAX_CELLS, MAX_TEXT } from '../limits.ts';

/** Whether a document holds more text or cells than any report, so that it is not gone through any further. */
export function isOverlong({ blocks, unseen = [] }: ReadContent): boolean {
  const hidden = unseen.reduce((sum, text) => sum + text.length, 0);
  const shown = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  const cells = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.cells.length : 0), 0);
  return hidden + shown > MAX_TEXT || cells > MAX_CELLS;
}

const lengthOf = (block: Block): number =>
  block.kind === 'table' ? block.cells.reduce((sum, { text }) => sum + text.length, 0) : block.text.length;
