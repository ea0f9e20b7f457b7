import type { Block, TableCell } from '../../../document.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import type { ReadPage } from '../read-page.ts';
import type { WitnessVerdict } from './judge-cell.ts';
import { witnessPage } from './witness-page.ts';

/**
 * Has the drawn pages speak against the figures of tables: text that is not drawn, ink that is no text, lines through
 * figures. It marks cells and reads none.
 */
export function witnessPages(
  pdfium: Pdfium,
  scratch: Scratch,
  pages: readonly ReadPage[],
  blocks: readonly Block[],
): readonly Block[] {
  const verdicts = new Map(pages.flatMap(page => [...witnessPage(pdfium, scratch, page, blocks)]));
  if (verdicts.size === 0) return blocks;
  return blocks.map(block => {
    if (block.kind !== 'table') return block;
    return { ...block, cells: block.cells.map(cell => marked(cell, verdicts.get(cell))) };
  });
}

function marked(cell: TableCell, verdict: WitnessVerdict | undefined): TableCell {
  if (verdict === undefined) return cell;
  const doubts = new Set([...(cell.doubts ?? []), ...verdict.doubts]);
  const unreadable = new Set([...(cell.unreadable ?? []), ...verdict.unreadable]);
  return {
    ...cell,
    ...(doubts.size === 0 ? {} : { doubts: [...doubts] }),
    ...(unreadable.size === 0 ? {} : { unreadable: [...unreadable] }),
  };
}
