import { TABLES, type TableKey } from '../form/tables.ts';
import type { Figure, FigurePath, FigureTree } from './figure.ts';
import type { ReportRecord } from './record.ts';

const isFigure = (node: Figure | FigureTree): node is Figure => typeof node['printed'] === 'string';

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

/** Value of every figure read for certain in a table read for certain, by path; null for a blank cell. */
export function certainFigures(record: ReportRecord): Readonly<Record<FigurePath, number | null>> {
  const certain = TABLES.filter(table => record.reading.tables[table].confidence === 'certain').flatMap(table => [
    ...walk(record[table], table).filter(([, figure]) => figure.confidence === 'certain'),
  ]);
  return Object.fromEntries(certain.map(([path, { value }]) => [path, value]));
}
