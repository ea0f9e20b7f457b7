import { TABLES, type TableKey } from '../form/tables.ts';
import { type Figure, type FigurePath, type FigureTree, isFigure } from './figure.ts';
import type { ReportRecord } from './record.ts';

/** The figure at a dotted path such as `disputes.reconsideration.upheld`; undefined where the record has none. */
export function figureAt(record: ReportRecord, path: FigurePath): Figure | undefined {
  const [table, ...names] = path.split('.');
  let node: Figure | FigureTree | undefined = TABLES.includes(table as TableKey)
    ? record[table as TableKey]
    : undefined;
  for (const name of names) {
    if (node === undefined || isFigure(node) || !Object.hasOwn(node, name)) return undefined;
    node = node[name];
  }
  return node !== undefined && isFigure(node) ? node : undefined;
}

/** Every figure of the record with its dotted path, table by table in printed order. */
export function* figuresOf(record: ReportRecord): Generator<readonly [FigurePath, Figure]> {
  for (const table of TABLES) yield* walk(record[table], table);
}

function* walk(tree: FigureTree, path: FigurePath): Generator<readonly [FigurePath, Figure]> {
  for (const [name, node] of Object.entries(tree)) {
    if (isFigure(node)) yield [`${path}.${name}`, node];
    else yield* walk(node, `${path}.${name}`);
  }
}

/** Every figure read for certain in a table read for certain, by path. */
export function certainFigures(record: ReportRecord): Readonly<Record<FigurePath, Figure>> {
  const certain = TABLES.filter(table => record.reading.tables[table].confidence === 'certain').flatMap(table => [
    ...walk(record[table], table).filter(([, figure]) => figure.confidence === 'certain'),
  ]);
  return Object.fromEntries(certain);
}
