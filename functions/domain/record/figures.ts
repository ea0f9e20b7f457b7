import {
  APPLICATION_COLUMNS,
  APPLICATION_ROWS,
  DISCLOSURE_ROWS,
  DISPUTE_GROUPS,
  DISPUTE_RESULTS,
  innerHeading,
} from '../form/form.ts';
import { TABLE_NAMES, type TableKey } from '../form/tables.ts';
import type { Figure, FigurePath, FigureTree } from './figure.ts';
import type { ReportRecord } from './record.ts';

const TABLES: readonly TableKey[] = ['disclosure', 'applications', 'disputes'];

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

/** What a reader of the printed table calls a figure: table, row and column in the official wording. */
export interface FigureName {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

const FIGURE_NAMES: ReadonlyMap<FigurePath, FigureName> = nameFigures();

/** Table, row and column of a figure in the wording of the form; undefined for a path the form does not know. */
export function nameOfFigure(path: FigurePath): FigureName | undefined {
  return FIGURE_NAMES.get(path);
}

function nameFigures(): Map<FigurePath, FigureName> {
  const names = new Map<FigurePath, FigureName>();
  for (const row of DISCLOSURE_ROWS)
    for (const column of row.columns)
      names.set(`disclosure.${row.key}.${column.key}`, {
        table: TABLE_NAMES.disclosure,
        row: row.label,
        column: column.label,
      });
  for (const row of APPLICATION_ROWS)
    for (const column of APPLICATION_COLUMNS)
      names.set(`applications.${row.key}.${column.key}`, {
        table: TABLE_NAMES.applications,
        row: [innerHeading(row)?.label, row.label].filter(label => label !== undefined).join(' '),
        column: column.label,
      });
  for (const group of DISPUTE_GROUPS)
    for (const result of DISPUTE_RESULTS)
      names.set(`disputes.${group.key}.${result.key}`, {
        table: TABLE_NAMES.disputes,
        row: group.label,
        column: result.label,
      });
  return names;
}

/** Value of every figure read for certain in a table read for certain, by path; null for a blank cell. */
export function certainFigures(record: ReportRecord): Readonly<Record<FigurePath, number | null>> {
  const certain = TABLES.filter(table => record.reading.tables[table].confidence === 'certain').flatMap(table => [
    ...walk(record[table], table).filter(([, figure]) => figure.confidence === 'certain'),
  ]);
  return Object.fromEntries(certain.map(([path, { value }]) => [path, value]));
}
