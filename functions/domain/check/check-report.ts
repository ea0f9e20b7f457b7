import type { Agency } from '../agency/agency.ts';
import type { Engines } from '../extract/engines.ts';
import { extractReport } from '../extract/extract-report.ts';
import { certainFigures } from '../record/figures.ts';
import type { ReportRecord } from '../record/record.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { Validation } from '../rules/finding.ts';
import { type Parts, subjectOf } from '../rules/subject.ts';
import type { RuleSettings } from '../validate/rule-settings.ts';
import { validateReport } from '../validate/validate-report.ts';

/** A file as it lies on the agency's machine. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the agency knows beside the report itself; whatever is left out stays unchecked, never suspected. */
export interface CheckContext {
  readonly year?: number | undefined;
  readonly agency?: Agency | undefined;
  /** Last year's report of the same agency. */
  readonly previous?: ReportRecord | undefined;
  /** Reports that a summary is made of; one that could not be read is named and counts as missing. */
  readonly parts?: readonly GivenPart[] | undefined;
  readonly settings?: RuleSettings | undefined;
}

export interface GivenPart {
  readonly name: string;
  readonly record: ReportRecord | null;
}

export type Check =
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'read'; readonly record: ReportRecord; readonly validation: Validation };

/** Identify, extract and validate without any cloud: what an agency runs before it uploads. */
export async function checkReport(file: GivenFile, context: CheckContext, engines: Engines): Promise<Check> {
  const record = await extractReport(
    file.bytes,
    file.name,
    context.agency?.scopes ?? ['organ', 'government', 'system'],
    engines,
  );
  if (isRefusal(record)) return { outcome: 'refused', refusal: record };
  const { previous, parts, year, agency, settings } = context;
  const subject = subjectOf(record, {
    agency: agency ?? null,
    year: year ?? null,
    fileName: file.name,
    previous: previous === undefined ? null : earlier(previous, (year ?? record.year ?? 0) - 1),
    parts: parts === undefined ? null : partsOf(parts),
    known: {
      previous: previous !== undefined,
      parts: parts !== undefined,
      peers: false,
      ownFees: false,
      supersedes: false,
      sameFiles: false,
    },
  });
  return { outcome: 'read', record, validation: validateReport(subject, settings) };
}

const earlier = (record: ReportRecord, year: number) => ({
  year: record.year ?? year,
  figures: certainFigures(record),
  record,
});

/** The given parts are all there are: where every one could be read, their sum is complete. */
const partsOf = (parts: readonly GivenPart[]): Parts => ({
  members: parts.map(({ name, record }) => ({ id: name, name: record?.agencyName ?? name })),
  reports: parts.flatMap(({ name, record }) =>
    record === null ? [] : [{ agencyId: name, agencyName: record.agencyName, figures: certainFigures(record) }],
  ),
});
