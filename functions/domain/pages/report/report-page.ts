import type { Agency } from '../../agency/agency.ts';
import type { Life } from '../../lifecycle/life.ts';
import type { ReportRecord } from '../../record/record.ts';
import type { ReportVersion } from '../../store/report-version.ts';
import type { Site } from '../site.ts';

export interface ReportPage {
  readonly record: ReportRecord;
  readonly version: ReportVersion;
  readonly agency: Agency;
  readonly site: Site;
  /** Years in which the same agency has a published report of the same scope; null where there is none. */
  readonly previousYear: number | null;
  readonly nextYear: number | null;
  /** Where this version and the others stand. */
  readonly life: Life;
  /** The version the public saw before this one, where this one took its place and that one may still be seen; else null. */
  readonly corrects: ReportVersion | null;
  /** The file as handed in, as it lies on the site: `href` is a path, null where it is not offered; `size` in bytes. */
  readonly original: {
    readonly href: string | null;
    readonly fileName: string;
    readonly size: number;
    readonly sha256: string;
  };
}
