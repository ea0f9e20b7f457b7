import { type Refusal, refuse } from '../../../refusal.ts';
import type { Block, ReadContent } from '../../document.ts';
import { layOutSheet } from './lay-out-sheet.ts';
import { type Sheet, showGrid } from './show-grid.ts';

/** The visible sheets of a workbook as one document; `listed` counts the hidden ones too. */
export function layOutSheets(sheets: readonly Sheet[], listed: number): ReadContent | Refusal {
  const blocks: Block[] = [];
  for (const sheet of sheets) {
    const cells = showGrid(sheet);
    const tables = blocks.filter(block => block.kind === 'table').length;
    const own = cells === null ? null : layOutSheet(cells, { sheet: sheet.name }, tables);
    if (own === null) return refuse('too_complex');
    for (const block of own) blocks.push(block);
  }
  const hidden = listed - sheets.length + sheets.filter(hidesContent).length;
  const detail = '工作簿中有隐藏的工作表、行或列，其中的内容没有读取。';
  return { blocks, notices: hidden === 0 ? [] : [{ kind: 'ignored-content', detail, count: hidden }] };
}

function hidesContent({ rows, hiddenRows, hiddenColumns }: Sheet): boolean {
  return [...rows].some(([row, cells]) => {
    return [...cells].some(([column, { text }]) => text !== '' && (hiddenRows.has(row) || hiddenColumns[column] === 1));
  });
}
