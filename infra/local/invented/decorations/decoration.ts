import type { InventedReport } from '../invented-report.ts';
import type { Random } from '../random.ts';
import type { WrittenFormat } from '../write-report.ts';

/**
 * Something agencies and their software do to a report that is not in the form: a note beside a figure, a figure struck
 * out, an added row. It changes what is drawn, and says in `truth` what a person then sees, where that is another thing.
 */
export interface Decoration {
  readonly name: string;
  /** Formats that can carry it. */
  readonly formats: readonly WrittenFormat[];
  /** The report with it, at a place that `random` chooses; null where the report has no place for it. */
  readonly decorate: (report: InventedReport, random: Random) => InventedReport | null;
}
