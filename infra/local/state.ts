import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/**
 * What must outlive the process: object versions, queued messages, executions, letters. SQLite writes ahead, so that a
 * killed process leaves either all of a change or nothing of it. Nothing waits for the disk: what the system has taken
 * outlives this process, and only a machine that loses its power may lose more.
 */
export interface LocalState {
  /** Compiles a statement, once for all its uses. */
  readonly prepare: (sql: string) => StatementSync;
  /** Folder for what is too large for a table. */
  readonly folder: string;
  /** Runs `change` as one change: all of it is kept, or none. Changes may nest. */
  readonly atomically: <T>(change: () => T) => T;
  /** Closing twice is harmless. */
  readonly close: () => void;
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = OFF;
  CREATE TABLE IF NOT EXISTS object_versions (
    bucket TEXT, key TEXT, version TEXT, sequencer TEXT, latest INTEGER, marker INTEGER,
    size INTEGER, etag TEXT, modified INTEGER, headers TEXT, file TEXT,
    PRIMARY KEY (bucket, key, sequencer)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS multipart_uploads (id TEXT PRIMARY KEY, bucket TEXT, key TEXT, headers TEXT);
  CREATE TABLE IF NOT EXISTS multipart_parts (
    upload TEXT, number INTEGER, etag TEXT, size INTEGER, file TEXT, PRIMARY KEY (upload, number)
  );
  CREATE TABLE IF NOT EXISTS messages (
    id TEXT PRIMARY KEY, queue TEXT, body TEXT, attributes TEXT, sent INTEGER, visible INTEGER,
    receives INTEGER, first_received INTEGER, receipt TEXT
  );
  CREATE INDEX IF NOT EXISTS messages_by_visibility ON messages (queue, visible);
  CREATE TABLE IF NOT EXISTS message_orders (id TEXT PRIMARY KEY, queue TEXT, line TEXT, known_as TEXT, sent INTEGER);
  CREATE INDEX IF NOT EXISTS message_orders_by_line ON message_orders (line);
  CREATE INDEX IF NOT EXISTS message_orders_by_name ON message_orders (queue, known_as);
  CREATE TABLE IF NOT EXISTS executions (
    machine TEXT, name TEXT, input TEXT, status TEXT, output TEXT, error TEXT, cause TEXT, started INTEGER,
    stopped INTEGER, PRIMARY KEY (machine, name)
  );
  CREATE INDEX IF NOT EXISTS executions_by_status ON executions (status);
  CREATE TABLE IF NOT EXISTS letters (id TEXT PRIMARY KEY, at INTEGER, letter TEXT);
  CREATE TABLE IF NOT EXISTS items (
    id INTEGER PRIMARY KEY, name TEXT, hash BLOB, range BLOB, item TEXT, UNIQUE (name, hash, range)
  );
  CREATE TABLE IF NOT EXISTS index_entries (
    name TEXT, hash BLOB, range BLOB, item_hash BLOB, item_range BLOB, item INTEGER,
    PRIMARY KEY (name, hash, range, item_hash, item_range)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT);
`;

/**
 * Opens (or makes) the state in a folder. `beforeWrite` may throw in place of any change. Throws errors of the file
 * system and of SQLite.
 */
export function openState(folder: string, beforeWrite: () => void = () => undefined): LocalState {
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(join(folder, 'state.sqlite'));
  db.exec(SCHEMA);
  let depth = 0;
  return {
    folder,
    prepare: sql => refusable(db.prepare(sql), /^\s*SELECT\b/.test(sql) ? undefined : beforeWrite),
    atomically: change => {
      if (depth > 0) return change();
      db.exec('BEGIN IMMEDIATE');
      depth += 1;
      try {
        const result = change();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      } finally {
        depth -= 1;
      }
    },
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}

/** A statement whose changes `beforeWrite` may refuse. */
function refusable(statement: StatementSync, beforeWrite: (() => void) | undefined): StatementSync {
  if (beforeWrite === undefined) return statement;
  const run = statement.run.bind(statement) as (...values: readonly unknown[]) => ReturnType<StatementSync['run']>;
  return Object.assign(statement, {
    run: (...values: readonly unknown[]) => {
      beforeWrite();
      return run(...values);
    },
  });
}
