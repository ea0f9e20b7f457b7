import type { TextRun } from '../../document.ts';
import { around, holdsCentre } from '../box.ts';
import type { Grid } from '../grids/find-grids.ts';
import type { LaidTable } from '../grids/laid-table.ts';
import { isTabular } from '../page-items.ts';
import { layTaggedTable } from './lay-tagged-table.ts';
import type { TaggedText } from './loose-cell.ts';

/** What is known of a page before its tables are laid out. */
export interface PageParts {
  readonly number: number;
  readonly grids: readonly Grid[];
  readonly runs: readonly TextRun[];
}

export interface FoundByTags {
  readonly tables: readonly LaidTable[];
  /** All text in these tables. */
  readonly runs: ReadonlySet<TextRun>;
}

const MAX_TABLES = 100;

/**
 * Tables that no lines prove but the file's own tags name. A table with lines is left to its lines, which are what a reader
 * of the page sees.
 */
export function tablesOfTags(pages: readonly PageParts[]): FoundByTags {
  const texts = new Map<string, TaggedText[]>();
  const lined = new Set<string>();
  for (const { number, grids, runs } of pages)
    for (const run of runs) {
      if (run.cell === undefined) continue;
      if (grids.some(grid => isTabular(grid) && holdsCentre(grid, run))) lined.add(run.cell.table);
      const all = texts.get(run.cell.table) ?? [];
      texts.set(run.cell.table, all);
      all.push({ run, cell: run.cell, page: number });
    }
  const tables: LaidTable[] = [];
  const taken = new Set<TextRun>();
  for (const [name, all] of [...texts].slice(0, MAX_TABLES)) {
    const table = lined.has(name) || holdsOthers(name, all, pages) ? null : layTaggedTable(all);
    if (table === null) continue;
    tables.push(table);
    for (const { run } of all) taken.add(run);
  }
  return { tables, runs: taken };
}

/** Whether text stands among the cells that the tags do not put into the table: they then say less than the page shows. */
function holdsOthers(name: string, texts: readonly TaggedText[], pages: readonly PageParts[]): boolean {
  const byPage = Map.groupBy(texts, ({ page }) => page);
  return pages.some(({ number, runs }) => {
    const box = around((byPage.get(number) ?? []).map(({ run }) => run));
    return byPage.has(number) && runs.some(run => run.cell?.table !== name && holdsCentre(box, run));
  });
}
