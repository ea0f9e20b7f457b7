import type { Life } from '../lifecycle/life.ts';
import { isMisfiled } from '../lifecycle/public-standing.ts';
import type { ReportIdentity } from '../locations.ts';
import type { ListedVersion } from './listed-version.ts';

/** A report of which at least one version was read, as lists show it. Times are ISO 8601 UTC. */
export interface FiledReport {
  readonly report: ReportIdentity;
  /** The version the public sees; null where there is none. */
  readonly shown: ListedVersion | null;
  /** True where every version was taken down by decision. */
  readonly isWithdrawn: boolean;
  /** 首次报送: when the first version arrived that was this report and no other; it decides about lateness. */
  readonly firstReceivedAt: string | null;
}

/** A file filed under the wrong agency or year is no filing of this report. */
export function filedReport(life: Life, shown: ListedVersion | null): FiledReport {
  return {
    report: life.report,
    shown,
    isWithdrawn: life.versions.length > 0 && life.versions.every(({ state }) => state === 'withdrawn'),
    firstReceivedAt: firstReceivedAt(life),
  };
}

/** When the first version of a report arrived that was not misfiled; null where there is none. */
const firstReceivedAt = ({ versions }: Life): string | null =>
  versions.find(version => !isMisfiled(version))?.upload.uploadedAt ?? null;
