import type { ReadingNotice } from '../../../record/record.ts';
import type { ReadDocument } from '../../document.ts';
import { countRadicals } from '../labels/fold-radicals.ts';
import { isStatutory, type PlacedTable } from '../tables/read-grids.ts';

/** What reading noticed: what the format reader saw, radical code points, tables in the text that are not of the form. */
export function noticesOf(document: ReadDocument, placed: readonly PlacedTable[]): readonly ReadingNotice[] {
  return [...document.notices, ...radicals(document), ...otherTables(placed)];
}

function radicals({ blocks }: ReadDocument): readonly ReadingNotice[] {
  const texts = blocks.flatMap(block => (block.kind === 'paragraph' ? block.text : block.cells.map(cell => cell.text)));
  const count = texts.reduce((sum, text) => sum + countRadicals(text), 0);
  if (count === 0) return [];
  const detail = `文件中有 ${count} 个字用了部首字符代替汉字，看上去一样，但无法检索，读屏软件也读不出。请用原文档重新导出。`;
  return [{ kind: 'radical-glyphs', detail, count }];
}

function otherTables(placed: readonly PlacedTable[]): readonly ReadingNotice[] {
  const count = placed.filter(({ table, section }) => section !== 'preamble' && !isStatutory(table)).length;
  if (count === 0) return [];
  return [{ kind: 'ignored-content', detail: `正文中有 ${count} 个表格不属于统一格式，没有采用。`, count }];
}
