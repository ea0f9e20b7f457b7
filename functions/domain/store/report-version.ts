import type { Extracted, Pointer } from '../../steps.ts';
import type { FormYear } from '../form/editions/editions.ts';
import type { BlockKey } from '../form/form.ts';
import { certainFigures } from '../record/figures.ts';
import type { ReportRecord, Scope } from '../record/record.ts';
import type { KnownFigures } from '../rules/subject.ts';

/**
 * One uploaded version of a report as stored, once and for all: facts other reports and listing pages need, and where its
 * record lies. How it was judged and where it stands is kept in the life of the report. */
export interface ReportVersion {
  readonly agencyId: string;
  readonly scope: Scope;
  readonly year: number;
  /** Sorts versions of one report as text; see `versionOrder`. */
  readonly order: string;
  readonly upload: Extracted['upload'];
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
}

/** The stored form of a report that was read. */
export function reportVersion(extracted: Extracted, record: ReportRecord): ReportVersion {
  const { agencyId, scope, year, order, upload, fileName, sha256 } = extracted;
  const { title, agencyName, forms } = record;
  const figures = Object.fromEntries(
    Object.entries(certainFigures(record)).map(([path, figure]) => [path, { ...figure, at: null }]),
  );
  const format = record.reading.format;
  const facts = { agencyId, scope, year, order, upload, fileName, sha256, title, agencyName, format, forms, figures };
  return { ...facts, record: extracted.record };
}
