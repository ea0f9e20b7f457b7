import { isTableScrap } from '../labels/table-wording.ts';
import { isPageNumber } from '../outline/page-furniture.ts';
import type { TextItem } from '../outline/text-item.ts';
import { cellsWithWords } from './number-line.ts';

const LONGEST_SCRAP = 45;

/** Lines of a section that belong to its table, from the first line of table wording to the last, and all others. */
export function splitTableLines(items: readonly TextItem[]): {
  readonly table: readonly TextItem[];
  readonly narrative: readonly TextItem[];
} {
  const lines = items.filter(item => !isPageNumber(item.text));
  const scraps = lines.map(item => item.text.trim() !== '' && (isTableScrap(item.text) || isRowOfCells(item)));
  const first = scraps.indexOf(true);
  const last = scraps.lastIndexOf(true);
  const trailing = lines.findIndex((item, at) => at > last && item.text.trim() !== '');
  const end = trailing < 0 ? lines.length : trailing;
  if (first < 0) return { table: [], narrative: lines };
  const isTable = (item: TextItem, at: number): boolean =>
    at >= first && at < end && (scraps[at] === true || !isNarrative(item.text));
  return { table: lines.filter(isTable), narrative: lines.filter((item, at) => !isTable(item, at)) };
}

/** As many numbers as the smallest table has side by side; words in one of its cells do not make it a sentence. */
const LEAST_CELLS = 5;

const isRowOfCells = (item: TextItem): boolean => (cellsWithWords(item)?.length ?? 0) >= LEAST_CELLS;

/** A sentence between table lines; a torn or damaged label is short and has no full stop. */
function isNarrative(text: string): boolean {
  return /[。；！？]/.test(text) || text.trim().length > LONGEST_SCRAP;
}
