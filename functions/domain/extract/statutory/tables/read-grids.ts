import type { SectionKey } from '../../../form/sections.ts';
import type { TableKey } from '../../../form/tables.ts';
import { type Figure, sameFigure } from '../../../record/figure.ts';
import type { Table } from '../../document.ts';
import { shortLabel } from './added-parts.ts';
import { applicationRowsIn, readApplicationsGrid } from './applications/read-grid.ts';
import { disclosureRowsIn, readDisclosureGrid } from './disclosure/read-grid.ts';
import { disputeGroupsIn, readDisputesGrid } from './disputes/read-grid.ts';
import type { FoundPart, FoundTable } from './found-table.ts';

/** A table of the document and the section it stands in. */
export interface PlacedTable {
  readonly table: Table;
  readonly section: SectionKey;
  /** The line above it, or in its first row. */
  readonly caption: string;
  /** The caption says that it is of another year or another unit. */
  readonly isOfOther: boolean;
}

interface TableReader {
  readonly names: (table: Table) => ReadonlySet<string>;
  /** How many names a document must hold before its grids are taken for this table: pages hold decoys. */
  readonly least: number;
  readonly read: (tables: readonly Table[]) => FoundTable;
  readonly label: string;
}

const READERS: Readonly<Record<TableKey, TableReader>> = {
  disclosure: { names: disclosureRowsIn, least: 3, read: readDisclosureGrid, label: '表二' },
  applications: { names: applicationRowsIn, least: 5, read: readApplicationsGrid, label: '表三' },
  disputes: { names: disputeGroupsIn, least: 1, read: readDisputesGrid, label: '表四' },
};

/**
 * One statutory table from the grids of a document; undefined where they do not name enough of its rows. Of several the
 * one is read that does not say to be of another year or another unit.
 */
export function readGrids(key: TableKey, tables: readonly PlacedTable[]): FoundTable | undefined {
  const { names, least, read, label } = READERS[key];
  const copies = copiesOf(key, tables, names);
  const whole = copies.filter(copy => copy.names.size >= least);
  const own = whole.filter(copy => !copy.isOfOther);
  const [first, ...others] = own.length > 0 ? own : copies;
  if (first === undefined || first.names.size < least) return undefined;
  const found = read(first.tables);
  const added = whole.filter(copy => copy !== first && !others.includes(copy)).map(addedTable);
  const complete = others.filter(copy => copy.names.size >= least).map(copy => read(copy.tables));
  const result = { ...found, added: [...found.added, ...added] };
  if (complete.every(copy => sameFigures(found, copy))) return result;
  return { ...result, doubts: [...found.doubts, `文件中有两份内容不同的${label}，不能确定以哪一份为准。`] };
}

const addedTable = ({ caption, tables }: Copy): FoundPart => ({
  kind: 'table',
  label: shortLabel(caption),
  at: tables[0]?.cells[0]?.at ?? null,
  figures: {},
});

interface Copy {
  readonly names: Set<string>;
  readonly tables: Table[];
  own: boolean;
  readonly caption: string;
  readonly isOfOther: boolean;
}

/**
 * Pieces of one table name different rows; a grid that names mostly the same rows again is a second copy (a page made for
 * two screens, last year's table beside this year's). The copy in the section of that table comes first, then the fullest.
 */
function copiesOf(
  key: TableKey,
  tables: readonly PlacedTable[],
  namesOf: (table: Table) => ReadonlySet<string>,
): readonly Copy[] {
  const copies: Copy[] = [];
  for (const { table, section, caption, isOfOther } of tables) {
    const names = namesOf(table);
    const last = copies.at(-1);
    const again = last === undefined ? 0 : [...names].filter(name => last.names.has(name)).length;
    if (names.size === 0) {
      if (section === key) last?.tables.push(table);
    } else if (last === undefined || again > names.size / 2)
      copies.push({ names: new Set(names), tables: [table], own: section === key, caption, isOfOther });
    else {
      last.tables.push(table);
      for (const name of names) last.names.add(name);
      last.own ||= section === key;
    }
  }
  return copies.sort((one, other) => Number(other.own) - Number(one.own) || other.names.size - one.names.size);
}

function sameFigures(one: FoundTable, other: FoundTable): boolean {
  const figuresIn = ({ rows }: FoundTable): ReadonlyMap<string, Figure> =>
    new Map(
      rows.flatMap(row => Object.entries(row.figures).map(([name, figure]) => [`${row.key}.${name}`, figure] as const)),
    );
  const [own, others] = [figuresIn(one), figuresIn(other)];
  return own.size === others.size && [...own].every(([name, figure]) => sameFigure(figure, others.get(name)));
}

/** Whether a table names rows of any of the three statutory tables. */
export function isStatutory(table: Table): boolean {
  return Object.values(READERS).some(({ names }) => names(table).size > 0);
}
