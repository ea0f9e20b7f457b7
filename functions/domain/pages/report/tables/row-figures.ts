import { type Figure, type FigureTree, isFigure } from '../../../record/figure.ts';

/** Figures of one table row by column; undefined where the record lacks the row. `row` is the path below the table. */
export function rowFigures(table: FigureTree, row: string): Readonly<Record<string, Figure>> | undefined {
  let node: Figure | FigureTree | undefined = table;
  for (const name of row.split('.')) {
    if (node === undefined || isFigure(node) || !Object.hasOwn(node, name)) return undefined;
    node = node[name];
  }
  if (node === undefined || isFigure(node)) return undefined;
  const figures: [string, Figure][] = [];
  for (const [column, figure] of Object.entries(node)) if (isFigure(figure)) figures.push([column, figure]);
  return figures.length === 0 ? undefined : Object.fromEntries(figures);
}
