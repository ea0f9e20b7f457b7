import type { Block, ReadContent } from '../../document.ts';

/** Contents read one by one as one document: its tables are counted through. */
export function joinReadings(contents: readonly ReadContent[]): ReadContent {
  const blocks: Block[] = [];
  let tables = 0;
  for (const content of contents) {
    const before = tables;
    for (const block of content.blocks) {
      if (block.kind === 'table') tables += 1;
      blocks.push(before === 0 ? block : shifted(block, before));
    }
  }
  const unseen = contents.flatMap(content => content.unseen ?? []);
  return { blocks, notices: contents.flatMap(({ notices }) => notices), unseen };
}

function shifted(block: Block, by: number): Block {
  if (block.kind === 'paragraph') return block;
  const { table } = block.at;
  if (table === undefined) return block;
  const cells = block.cells.map(cell => ({ ...cell, at: { ...cell.at, table: table + by } }));
  return { ...block, cells, at: { ...block.at, table: table + by } };
}
