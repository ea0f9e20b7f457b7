import type { Block, FixedPage } from '../document.ts';
import type { Box } from './box.ts';
import { findGrids, type Grid } from './grids/find-grids.ts';
import { tableOf } from './grids/laid-table.ts';
import { mergeRulings } from './grids/merge-rulings.ts';
import { findFurniture } from './lines/find-furniture.ts';
import { joinParagraphs, measureText, type PageLine } from './lines/join-paragraphs.ts';
import { wordsOf } from './lines/text-lines.ts';
import { isTabular, itemsOfPage, type PageItem } from './page-items.ts';
import { continueTables } from './seams/continue-tables.ts';
import { tablesOfTags } from './tags/tagged-tables.ts';
import { columnRuler } from './unruled/rule-columns.ts';

/** Turns pages of placed text and lines into paragraphs and tables, in reading order. */
export function blocksOfPages(pages: readonly FixedPage[]): readonly Block[] {
  const rule = columnRuler();
  const sorted = pages.map(page => {
    const runs = wordsOf(page.runs);
    const grids = findGrids(rule(mergeRulings(page.rulings), page.bands ?? [], runs), runs);
    return { page, grids, tables: grids.filter(isTabular).map(closedPart), runs };
  });
  const furniture = findFurniture(sorted);
  const parts = sorted.map(({ page, grids, runs }, index) => ({
    number: page.number,
    grids,
    marks: page.marks ?? [],
    runs: runs.filter(run => furniture[index]?.has(run) !== true),
  }));
  const tagged = tablesOfTags(parts);
  const items = parts.flatMap(({ number, grids, runs, marks }) => {
    const untagged = runs.filter(run => !tagged.runs.has(run));
    return itemsOfPage({ page: number, runs: untagged, marks }, grids, tagged.tables);
  });
  return blocksOfItems(continueTables(items));
}

/** The part of a table between lines; a page number may stand in a row that a page break left open. */
const closedPart = ({ left, right, ys, openTop, openBottom }: Grid): Box => ({
  left,
  right,
  top: ys.at(openTop ? 1 : 0) ?? 0,
  bottom: ys.at(openBottom ? -2 : -1) ?? 0,
});

function blocksOfItems(items: readonly PageItem[]): readonly Block[] {
  const blocks: Block[] = [];
  let lines: PageLine[] = [];
  const measure = measureText(items.flatMap(item => (item.kind === 'line' ? [pageLine(item)] : [])));
  let tables = 0;
  const flush = () => {
    for (const paragraph of joinParagraphs(lines, measure)) blocks.push(paragraph);
    lines = [];
  };
  for (const item of items) {
    if (item.kind === 'line') {
      lines.push(pageLine(item));
      continue;
    }
    flush();
    tables++;
    blocks.push(tableOf(item.table, tables));
  }
  flush();
  return blocks;
}

const pageLine = ({ line, page }: PageItem & { readonly kind: 'line' }): PageLine => ({ ...line, page });
