import type { Reader } from '../reader.ts';
import type { SniffedFile } from './given-file.ts';

/** All there is to know of a format; `formats.ts` lists them. */
export interface Format<Key extends string = string> {
  /** Stands in stored records and in `check --json`: never changes. */
  readonly key: Key;
  /** What agencies are told their file is. */
  readonly name: string;
  /** Without the point, in small letters; the first is the one a copy of the file gets. */
  readonly extensions: readonly [string, ...string[]];
  /** Under which an original is offered for download. */
  readonly mediaType: string;
  /** Nothing in such a file tells where it ends: it may be cut, and the foot of the page it was on may follow the report. */
  readonly openEnded?: true;
  /**
   * Tables are made of cells in the file itself, each in its row and column: what does not add up in them is printed so.
   * Elsewhere rows and columns are told from where things stand on a page or in a line, and the reading may be wrong.
   */
  readonly hasCells?: true;
  /** Whether a file is of this format, by its content; asked in the order of the list. */
  readonly recognises: (file: SniffedFile) => boolean;
  /** Loads the reader when needed, so that a text report does not pay for the code of PDF. */
  readonly load: () => Promise<{ readonly read: Reader }>;
}
