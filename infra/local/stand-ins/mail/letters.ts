import { EventEmitter } from 'node:events';
import type { LocalState } from '../../state.ts';

/** A letter as it was sent. */
export interface SentLetter {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string | undefined;
  readonly text: string | undefined;
  /** By name in small letters, as sent. */
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly { readonly name: string; readonly text: string }[];
}

export interface SentLetters {
  readonly keep: (letter: SentLetter) => void;
  readonly find: (id: string) => SentLetter | undefined;
  /** Newest first. */
  readonly newest: (limit: number) => readonly SentLetter[];
  readonly count: () => number;
  readonly events: EventEmitter<{ kept: [SentLetter] }>;
}

/** The letters that were sent, on disk. */
export function openLetters({ prepare }: LocalState): SentLetters {
  const events = new EventEmitter<{ kept: [SentLetter] }>();
  const insert = prepare('INSERT INTO letters (id, at, letter) VALUES (?, ?, ?)');
  const select = prepare('SELECT letter FROM letters WHERE id = ?');
  const newest = prepare('SELECT letter FROM letters ORDER BY at DESC, rowid DESC LIMIT ?');
  const count = prepare('SELECT count(*) AS count FROM letters');
  const read = (row: Record<string, unknown>): SentLetter => JSON.parse(String(row['letter']));
  return {
    events,
    keep: letter => {
      insert.run(letter.id, letter.at, JSON.stringify(letter));
      events.emit('kept', letter);
    },
    find: id => {
      const row = select.get(id);
      return row && read(row);
    },
    newest: limit => newest.all(limit).map(read),
    count: () => Number(count.get()?.['count']),
  };
}
