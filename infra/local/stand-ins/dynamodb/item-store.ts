import type { LocalState } from '../../state.ts';
import type { KeyRange } from './expressions/key-condition.ts';
import type { IndexSchema, KeySchema, TableSchema } from './table-schema.ts';
import { type AttributeValue, type StoredItem, sortBytes } from './value.ts';

/** Where to go through a table or an index. */
export interface Walk {
  readonly table: TableSchema;
  readonly index: IndexSchema | undefined;
  /** One partition; all of them where undefined. */
  readonly hash: AttributeValue | undefined;
  readonly range: KeyRange;
  /** Key of the item after which to begin. */
  readonly after: StoredItem | undefined;
  readonly backwards: boolean;
}

/** Items with their indexes. Changes of one item and its index entries are kept together or not at all. */
export interface ItemStore {
  readonly find: (table: TableSchema, key: StoredItem) => StoredItem | undefined;
  /** Puts `after` in the place of `before`; one of them may be undefined. */
  readonly replace: (table: TableSchema, before: StoredItem | undefined, after: StoredItem | undefined) => void;
  /** Items in the order of their sort keys, as they are asked for. */
  readonly walk: (walk: Walk) => Iterable<StoredItem>;
}

const NONE = Buffer.alloc(0);

/** The bytes under which an item lies. */
const place = ({ hash, range }: KeySchema, item: StoredItem): readonly [Buffer, Buffer] | undefined => {
  const first = item[hash.name];
  const second = range === undefined ? undefined : item[range.name];
  if (first === undefined || (range !== undefined && second === undefined)) return undefined;
  return [sortBytes(first), second === undefined ? NONE : sortBytes(second)];
};

/** The place of an item that has a whole key. */
const placeIn = (table: TableSchema, item: StoredItem): readonly [Buffer, Buffer] => place(table, item) ?? [NONE, NONE];

const indexName = ({ name }: TableSchema, index: IndexSchema): string => `${name}/${index.name}`;

/** Items in SQLite. Indexes that are new in the template are filled. */
export function openItemStore(state: LocalState, tables: readonly TableSchema[]): ItemStore {
  const { prepare, atomically } = state;
  const select = prepare('SELECT item FROM items WHERE name = ? AND hash = ? AND range = ?');
  const insert = prepare(
    `INSERT INTO items (name, hash, range, item) VALUES (?, ?, ?, ?)
     ON CONFLICT (name, hash, range) DO UPDATE SET item = excluded.item RETURNING id`,
  );
  const erase = prepare('DELETE FROM items WHERE name = ? AND hash = ? AND range = ?');
  const enter = prepare('INSERT OR REPLACE INTO index_entries VALUES (?, ?, ?, ?, ?, ?)');
  const leave = prepare(
    'DELETE FROM index_entries WHERE name = ? AND hash = ? AND range = ? AND item_hash = ? AND item_range = ?',
  );
  const statementOf = cached(prepare);
  const read = (row: Record<string, unknown>): StoredItem => JSON.parse(String(row['item']));

  const moveEntries = (
    table: TableSchema,
    id: number,
    before: StoredItem | undefined,
    after: StoredItem | undefined,
  ): void => {
    const own = placeIn(table, after ?? before ?? {});
    for (const index of table.indexes) {
      const [old, fresh] = [before && place(index, before), after && place(index, after)];
      if (old !== undefined && !(fresh !== undefined && same(old, fresh)))
        leave.run(indexName(table, index), ...old, ...own);
      if (fresh !== undefined) enter.run(indexName(table, index), ...fresh, ...own, id);
    }
  };

  const store: ItemStore = {
    find: (table, key) => {
      const row = select.get(table.name, ...placeIn(table, key));
      return row && read(row);
    },
    replace: (table, before, after) =>
      atomically(() => {
        const own = [table.name, ...placeIn(table, after ?? before ?? {})] as const;
        const id = after === undefined ? 0 : Number(insert.get(...own, JSON.stringify(after))?.['id']);
        if (after === undefined) erase.run(...own);
        moveEntries(table, id, before, after);
      }),
    walk: function* (walk) {
      const { sql, values } = walk.index === undefined ? tableWalk(walk) : indexWalk(walk, walk.index);
      for (const row of statementOf(sql).iterate(...values)) yield read(row);
    },
  };
  for (const table of tables) fillNewIndexes(state, store, table);
  return store;
}

const same = ([hash, range]: readonly [Buffer, Buffer], [otherHash, otherRange]: readonly [Buffer, Buffer]): boolean =>
  hash.equals(otherHash) && range.equals(otherRange);

const cached = (prepare: LocalState['prepare']): LocalState['prepare'] => {
  const statements = new Map<string, ReturnType<LocalState['prepare']>>();
  return sql => {
    const statement = statements.get(sql) ?? prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
};

interface Query {
  readonly sql: string;
  readonly values: readonly (string | Buffer)[];
}

function tableWalk({ table, hash, range, after, backwards }: Walk): Query {
  const order = backwards ? 'DESC' : 'ASC';
  const conditions = [
    ...(hash === undefined ? [] : [{ sql: 'hash = ?', values: [sortBytes(hash)] }]),
    ...rangeConditions('range', range),
    ...(after === undefined
      ? []
      : [{ sql: `(hash, range) ${backwards ? '<' : '>'} (?, ?)`, values: placeIn(table, after) }]),
  ];
  return {
    sql: `SELECT item FROM items WHERE name = ? ${conditions.map(({ sql }) => `AND ${sql}`).join(' ')}
          ORDER BY hash ${order}, range ${order}`,
    values: [table.name, ...conditions.flatMap(({ values }) => values)],
  };
}

function indexWalk({ table, hash, range, after, backwards }: Walk, index: IndexSchema): Query {
  const order = backwards ? 'DESC' : 'ASC';
  const start = after === undefined ? undefined : [...(place(index, after) ?? [NONE, NONE]), ...placeIn(table, after)];
  const conditions = [
    ...(hash === undefined ? [] : [{ sql: 'e.hash = ?', values: [sortBytes(hash)] }]),
    ...rangeConditions('e.range', range),
    ...(start === undefined
      ? []
      : [{ sql: `(e.hash, e.range, item_hash, item_range) ${backwards ? '<' : '>'} (?, ?, ?, ?)`, values: start }]),
  ];
  return {
    sql: `SELECT i.item FROM index_entries e JOIN items i ON i.id = e.item
          WHERE e.name = ? ${conditions.map(({ sql }) => `AND ${sql}`).join(' ')}
          ORDER BY e.hash ${order}, e.range ${order}, item_hash ${order}, item_range ${order}`,
    values: [indexName(table, index), ...conditions.flatMap(({ values }) => values)],
  };
}

const rangeConditions = (column: string, { low, high }: KeyRange) => [
  ...(low === undefined ? [] : [{ sql: `${column} ${low.included ? '>=' : '>'} ?`, values: [low.bytes] }]),
  ...(high === undefined ? [] : [{ sql: `${column} ${high.included ? '<=' : '<'} ?`, values: [high.bytes] }]),
];

/** An index the template did not have when the items were put, as CloudFormation fills it. */
function fillNewIndexes({ prepare, atomically }: LocalState, store: ItemStore, table: TableSchema): void {
  const fact = `indexes of ${table.name}`;
  const indexes = JSON.stringify(table.indexes);
  if (prepare('SELECT value FROM facts WHERE name = ?').get(fact)?.['value'] === indexes) return;
  const all = [
    ...store.walk({ table, index: undefined, hash: undefined, range: {}, after: undefined, backwards: false }),
  ];
  atomically(() => {
    prepare('DELETE FROM index_entries WHERE name GLOB ?').run(`${table.name}/*`);
    for (const item of all) store.replace(table, undefined, item);
    prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)').run(fact, indexes);
  });
}
