import type { GivenFile } from '../domain/check/check-report.ts';

/** What the check page asks for. */
export interface Job {
  readonly file: GivenFile;
  readonly year: number | undefined;
  readonly previous: GivenFile | undefined;
  readonly parts: readonly GivenFile[];
  /** Address of the PDF engine. */
  readonly pdfium: string;
}

/** What it is told: the result as markup for the page, and as `check --json` prints it. */
export interface Answer {
  readonly markup: string;
  readonly json: object;
}
