import type { FormYear } from '../form/editions/editions.ts';
import type { BlockKey } from '../form/form.ts';
import type { ReportIdentity } from '../locations.ts';
import type { KnownFigures } from '../rules/subject.ts';

/** What lists show of a version; a stored version is one. */
export interface ListedVersion extends ReportIdentity {
  readonly order: string;
  readonly title: string;
  readonly agencyName: string;
  readonly forms: Readonly<Partial<Record<BlockKey, FormYear>>>;
  /** Those that lists compare reports by. */
  readonly figures: KnownFigures;
  readonly upload: { readonly uploadedAt: string };
}
