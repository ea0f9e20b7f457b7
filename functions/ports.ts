/** What the steps need of the world, in the domain's words. Adapters implement these; tests use in-memory ones. */
import type { Agency } from './domain/agency/agency.ts';
import type { Letter } from './domain/letters/letter.ts';
import type { ReportIdentity } from './domain/locations.ts';
import type { ComparedSection } from './domain/rules/subject.ts';
import type { ReportVersion } from './domain/store/report-version.ts';
import type { Pointer, Uploaded } from './steps.ts';

/** Files as handed in, and the working documents of the steps. */
export interface Documents {
  /** Reads at most `maxBytes`, all of a file that is no longer than that. Throws DocumentMissingError. */
  readUpload(pointer: Pointer, maxBytes: number): Promise<Uint8Array>;
  /** Reads a working document, JSON, into what `parse` makes of it. Throws DocumentMissingError and what `parse` throws. */
  read<T>(pointer: Pointer, parse: (document: unknown) => T): Promise<T>;
  /** Writes a working document; the same key always gets the same content. */
  write(key: string, document: unknown): Promise<Pointer>;
}

/** The agency register. */
export interface Agencies {
  find(id: string): Promise<Agency | undefined>;
  all(): Promise<readonly Agency[]>;
  put(agency: Agency): Promise<void>;
}

/** Stored report versions, and the pointers to the latest and to the published version of each report. */
export interface Reports {
  /**
   * Stores a version. Storing it again changes nothing but its validation, and that only forward: a validation that
   * saw less of the other reports (`seen`) never replaces one that saw more.
   */
  put(version: ReportVersion): Promise<void>;
  /** Moves a pointer forward to this version; false when it already stands at a newer one. */
  advance(pointer: 'latest' | 'published', version: ReportVersion): Promise<boolean>;
  find(pointer: 'latest' | 'published', report: ReportIdentity): Promise<ReportVersion | undefined>;
  /** What the pointer stands at for every report of a year; in no order. */
  ofYear(pointer: 'latest' | 'published', year: number): Promise<readonly ReportVersion[]>;
  ofAgency(pointer: 'latest' | 'published', agencyId: string): Promise<readonly ReportVersion[]>;
  /** Every year that has a stored report. */
  years(): Promise<readonly number[]>;
}

/** Who published a text that may be a copy of another. */
export type TextOwner = Pick<ReportIdentity, 'agencyId' | 'scope'>;

/** Index of the narrative texts of a year: those that share a key may be copies of each other. */
export interface SimilarTexts {
  add(year: number, owner: TextOwner, keys: Readonly<Record<ComparedSection, readonly string[]>>): Promise<void>;
  /** Owners of texts that share a key, each once. */
  find(year: number, section: ComparedSection, keys: readonly string[]): Promise<readonly TextOwner[]>;
}

/** Memory of the letters: so that a repeated step does not write twice, and reviewers hear only of changes. */
export interface Letters {
  wasSent(key: string): Promise<boolean>;
  remember(key: string): Promise<void>;
  /** Fingerprints of the findings the reviewers were last told of; undefined before the first letter. */
  told(report: ReportIdentity): Promise<readonly string[] | undefined>;
  rememberTold(report: ReportIdentity, fingerprints: readonly string[]): Promise<void>;
}

/** The public site. */
export interface Pages {
  publish(key: string, body: string, contentType: string): Promise<void>;
  /** Copies an upload to the site without reading it into memory; `fileName` is offered on download. */
  publishOriginal(key: string, from: Pointer, contentType: string, fileName: string): Promise<void>;
}

export interface Executions {
  /** Starts the workflow once per name; starting it again is not an error. */
  start(name: string, input: Uploaded): Promise<void>;
}

/** A stored report whose agency and year pages are to be rebuilt. */
export interface ListingRequest {
  readonly agencyId: string;
  readonly year: number;
}
export interface ListingRequests {
  ask(request: ListingRequest): Promise<void>;
}

/** Asks for stored reports to be validated again. */
export interface Rechecks {
  ask(upload: Uploaded): Promise<void>;
}

export type { Letter };
export interface Mail {
  send(letter: Letter): Promise<void>;
}
