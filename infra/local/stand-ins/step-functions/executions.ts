import { EventEmitter } from 'node:events';
import type { LocalState } from '../../state.ts';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export interface Execution {
  readonly machine: string;
  readonly name: string;
  readonly input: string;
  readonly status: ExecutionStatus;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly stopped: number | null;
}

export type ExecutionEnding = Pick<Execution, 'status' | 'output' | 'error' | 'cause'>;

export interface LocalExecutions {
  readonly find: (machine: string, name: string) => Execution | undefined;
  /** Notes a new execution; false where one of this name is there already. */
  readonly begin: (machine: string, name: string, input: string) => boolean;
  readonly end: (machine: string, name: string, ending: ExecutionEnding) => void;
  readonly unfinished: () => readonly Execution[];
  /** How many there are of them. */
  readonly running: () => number;
  /** Newest first, at most `limit`. */
  readonly list: (machine: string, status: string | undefined, limit: number) => readonly Execution[];
  readonly events: EventEmitter<{ started: [Execution]; ended: [Execution] }>;
}

/** The memory of the workflow: which executions there are and how they ended, on disk before anybody hears of it. */
export function openExecutions({ prepare }: LocalState): LocalExecutions {
  const events = new EventEmitter<{ started: [Execution]; ended: [Execution] }>();
  events.setMaxListeners(0);
  const select = prepare('SELECT * FROM executions WHERE machine = ? AND name = ?');
  const insert = prepare(
    `INSERT OR IGNORE INTO executions (machine, name, input, status, started) VALUES (?, ?, ?, 'RUNNING', ?)`,
  );
  const update = prepare(
    'UPDATE executions SET status = ?, output = ?, error = ?, cause = ?, stopped = ? WHERE machine = ? AND name = ?',
  );
  const running = prepare(`SELECT * FROM executions WHERE status = 'RUNNING' ORDER BY started`);
  const count = prepare(`SELECT count(*) AS count FROM executions WHERE status = 'RUNNING'`);
  const newest = prepare(
    'SELECT * FROM executions WHERE machine = ? AND (? IS NULL OR status = ?) ORDER BY started DESC LIMIT ?',
  );
  const find = (machine: string, name: string) => select.get(machine, name) as unknown as Execution | undefined;
  const tell = (event: 'started' | 'ended', machine: string, name: string): void => {
    const execution = find(machine, name);
    if (execution !== undefined) events.emit(event, execution);
  };
  return {
    events,
    find,
    begin: (machine, name, input) => {
      const isNew = insert.run(machine, name, input, Date.now()).changes > 0;
      if (isNew) tell('started', machine, name);
      return isNew;
    },
    end: (machine, name, { status, output, error, cause }) => {
      update.run(status, output, error, cause, Date.now(), machine, name);
      tell('ended', machine, name);
    },
    running: () => Number(count.get()?.['count']),
    unfinished: () => running.all() as unknown as readonly Execution[],
    list: (machine, status, limit) =>
      newest.all(machine, status ?? null, status ?? null, limit) as unknown as readonly Execution[],
  };
}
