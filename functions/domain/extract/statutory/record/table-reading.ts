import { TABLE_NAMES, TABLE_TITLES, type TableKey } from '../../../form/tables.ts';
import { doubtful, type Figure, type FigureTree } from '../../../record/figure.ts';
import type { PrintedLabel, TableReading } from '../../../record/record.ts';
import type { FoundRow, FoundTable } from '../tables/found-table.ts';

/** A statutory table as it goes into the record. */
export interface ReadTable {
  readonly figures: FigureTree;
  readonly reading: TableReading;
  readonly labels: readonly PrintedLabel[];
}

/** Figures and reading of a table; any doubt about the table takes the certainty from every figure in it. */
export function tableReading(key: TableKey, found: FoundTable, doubts: readonly string[]): ReadTable {
  const all = [...found.doubts, ...doubts];
  const rows = all.length === 0 ? found.rows : found.rows.map(doubtfulRow);
  return {
    figures: treeOf(rows),
    reading: { ...readingOf(key, rows, all), ...(found.hasCells === true ? { hasCells: true } : {}) },
    labels: rows.map(row => ({ row: `${key}.${row.key}`, printed: row.printed, at: row.at })),
  };
}

function doubtfulRow(row: FoundRow): FoundRow {
  const figures = Object.entries(row.figures).map(([name, figure]): [string, Figure] => [name, doubtful(figure)]);
  return { ...row, figures: Object.fromEntries(figures) };
}

/** Nests figures along the dots of their row names. Names come from the form, never from the document. */
function treeOf(rows: readonly FoundRow[]): FigureTree {
  const tree: Record<string, FigureTree | Record<string, FigureTree>> = {};
  for (const row of rows) {
    const [outer = '', inner] = row.key.split('.');
    if (inner === undefined) tree[outer] = row.figures;
    else tree[outer] = { ...tree[outer], [inner]: row.figures };
  }
  return tree;
}

/** Where more of the cells than this give reasons to doubt them, they say little about the labels either. */
const MOST_UNSURE = 0.5;

/** What speaks against the single cells, each reason once, in brackets. */
function reasonsOf(figures: readonly Figure[]): string {
  const reasons = [...new Set(figures.flatMap(({ doubt }) => doubt ?? []))];
  return reasons.length === 0 ? '' : `（${reasons.join('；')}）`;
}

function readingOf(key: TableKey, rows: readonly FoundRow[], doubts: readonly string[]): TableReading {
  const figures = rows.flatMap(row => Object.values(row.figures));
  const read = figures.filter(figure => figure.kind !== 'unread');
  const name = `${TABLE_NAMES[key]}（${TABLE_TITLES[key]}）`;
  if (read.length === 0) {
    const doubt =
      rows.length === 0 ? `没有找到${name}。` : `找到了${name}的行名，但没有读出数字${reasonsOf(figures)}。`;
    return { confidence: 'unread', doubts: [...doubts, doubt] };
  }
  const unsure = figures.filter(figure => figure.confidence !== 'certain');
  const unplaced = unsure.filter(({ doubt }) => doubt === undefined);
  if (unplaced.length === 0 && unsure.length <= figures.length * MOST_UNSURE) return { confidence: 'certain', doubts };
  const doubt = `${name}有 ${unsure.length} 个数字读取不确定${reasonsOf(unsure)}。`;
  return { confidence: 'doubtful', doubts: doubts.length > 0 ? doubts : [doubt] };
}
