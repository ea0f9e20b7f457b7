import type { Agency } from '../agency/agency.ts';
import type { Figure, FigurePath } from '../record/figure.ts';
import type { ReportRecord } from '../record/record.ts';

/** Figures of another report that were read for certain, whatever stands in them; others are left out. */
export type KnownFigures = Readonly<Record<FigurePath, Figure>>;

/** The latest published report of the same agency and scope for the year before. */
export interface EarlierReport {
  readonly year: number;
  readonly figures: KnownFigures;
  /** The whole record, for comparing texts; null where it is not at hand. */
  readonly record: ReportRecord | null;
}

/** What a government's summary is made of. */
export interface Parts {
  /** Agencies whose reports belong to the summary in its year. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** Those of them that are in. */
  readonly reports: readonly PartReport[];
}
export interface PartReport {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly figures: KnownFigures;
}

/** Reports of other agencies for the same year that rules compare with. */
export interface Peers {
  /** Texts that the similarity index holds for possible copies (similarity/); judged exactly by the rule. */
  readonly similarTexts: readonly PeerText[];
}
/** Sections whose texts are compared with those of other agencies. */
export const COMPARED_SECTIONS = ['overview', 'problems'] as const;
export type ComparedSection = (typeof COMPARED_SECTIONS)[number];

export interface PeerText {
  readonly agencyName: string;
  readonly section: ComparedSection;
  readonly paragraphs: readonly string[];
}

/** Context that the caller looked for. A false flag makes the rules that need it `unchecked`, never a finding. */
export interface KnownContext {
  readonly previous: boolean;
  readonly parts: boolean;
  readonly peers: boolean;
  readonly ownFees: boolean;
  readonly supersedes: boolean;
  readonly sameFiles: boolean;
}

/** A report that was handed in as the same bytes. */
export interface SameFile {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly year: number;
}

/** A report and everything rules may compare it with. */
export interface Subject {
  readonly record: ReportRecord;
  /** Entry of the register; null in a check without one. */
  readonly agency: Agency | null;
  /** Year the report was handed in for; null in a check that names none. */
  readonly year: number | null;
  /** Name of the file as handed in; null where it is not known. */
  readonly fileName: string | null;
  /** ISO 8601 UTC; null in a check before upload. */
  readonly uploadedAt: string | null;
  readonly known: KnownContext;
  readonly previous: EarlierReport | null;
  /** Set for summaries of governments only. */
  readonly parts: Parts | null;
  readonly peers: Peers | null;
  /** Fees (万元) of the agency's own earlier reports, newest first. */
  readonly ownFees: readonly { readonly year: number; readonly amount: number }[];
  /** Reports of other agencies or years that are the very same file. */
  readonly sameFiles: readonly SameFile[];
  /** The published version that this one corrects. */
  readonly supersedes: { readonly figures: KnownFigures } | null;
}

/** A subject of which nothing is known but the report itself. */
export const subjectOf = (record: ReportRecord, context: Partial<Omit<Subject, 'record'>> = {}): Subject => ({
  record,
  agency: null,
  year: null,
  fileName: null,
  uploadedAt: null,
  previous: null,
  parts: null,
  peers: null,
  ownFees: [],
  sameFiles: [],
  supersedes: null,
  ...context,
  known: {
    previous: false,
    parts: false,
    peers: false,
    ownFees: false,
    supersedes: false,
    sameFiles: false,
    ...context.known,
  },
});

/** Year the rules judge the report by: the one it was handed in for, else the one in its title. */
export const reportingYear = ({ year, record }: Subject): number | null => year ?? record.year;
