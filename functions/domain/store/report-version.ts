import type { Pointer, Validated } from '../../steps.ts';
import type { FormYear } from '../form/editions.ts';
import type { BlockKey } from '../form/form.ts';
import { certainFigures } from '../record/figures.ts';
import type { ReportRecord, Scope } from '../record/record.ts';
import type { KnownFigures } from '../rules/subject.ts';

/** One uploaded version of a report as stored: facts other reports and listing pages need, and pointers to the rest. */
export interface ReportVersion {
  readonly agencyId: string;
  readonly scope: Scope;
  readonly year: number;
  /** Sorts versions of one report as text; see `versionOrder`. */
  readonly order: string;
  readonly upload: Validated['upload'];
  readonly fileName: string;
  readonly sha256: string;
  readonly title: string;
  /** As printed in the title. */
  readonly agencyName: string;
  readonly format: string;
  readonly forms: Readonly<Partial<Record<BlockKey, FormYear>>>;
  /** Figures read for certain, without their places. Doubtful and unread ones are left out. */
  readonly figures: KnownFigures;
  readonly record: Pointer;
  readonly validation: Pointer;
  readonly counts: Validated['counts'];
  /** True where a finding forbids publication. */
  readonly held: boolean;
  /** Newest `order` among the other reports the validation looked at; empty when it needed none. */
  readonly seen: string;
}

/** The stored form of a validated report. */
export function reportVersion(validated: Validated, record: ReportRecord): ReportVersion {
  const { agencyId, scope, year, order, upload, fileName, sha256, validation, counts, held, seen } = validated;
  const { title, agencyName, forms } = record;
  const figures = Object.fromEntries(
    Object.entries(certainFigures(record)).map(([path, figure]) => [path, { ...figure, at: null }]),
  );
  const format = record.reading.format;
  const facts = { agencyId, scope, year, order, upload, fileName, sha256, title, agencyName, format, forms, figures };
  return { ...facts, record: validated.record, validation, counts, held, seen };
}
