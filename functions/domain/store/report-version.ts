import type { FigurePath } from '../report/figure.ts';
import type { BlockKey, FormYear } from '../report/form.ts';
import type { Scope } from '../report/record.ts';

/** One uploaded version of a report as stored: facts other reports and listing pages need, and pointers to the rest. */
export interface ReportVersion {
  readonly agencyId: string;
  readonly scope: Scope;
  readonly year: number;
  /** Sorts versions of one report as text; see `versionOrder`. */
  readonly order: string;
  readonly upload: {
    readonly key: string;
    readonly version: string;
    readonly size: number;
    readonly uploadedAt: string;
    readonly sequencer: string;
  };
  readonly fileName: string;
  readonly sha256: string;
  readonly title: string;
  readonly agencyName: string;
  readonly format: string;
  readonly forms: Readonly<Partial<Record<BlockKey, FormYear>>>;
  /** Figures read for certain: path to value, null for blank. Doubtful and unread ones are left out. */
  readonly figures: Readonly<Record<FigurePath, number | null>>;
  readonly record: { readonly key: string; readonly version: string };
  readonly validation: { readonly key: string; readonly version: string };
  readonly counts: { readonly error: number; readonly warning: number; readonly notice: number };
  /** True where a finding forbids publication. */
  readonly held: boolean;
  /** Newest `order` among the other reports the validation looked at; empty when it needed none. */
  readonly seen: string;
}
