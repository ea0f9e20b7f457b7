/** What the steps need of the world, in the domain's words. Adapters implement these; tests use in-memory ones. */
import type { Agency } from './domain/agency/agency.ts';
import type { ReportIdentity } from './domain/locations.ts';
import type { ReportVersion } from './domain/store/report-version.ts';
import type { Pointer, Uploaded } from './steps.ts';

/** Files as handed in, and the working documents of the steps. */
export interface Documents {
  /** Throws DocumentMissingError; never reads more than `maxBytes` (default 25 MB + 1). */
  readUpload(pointer: Pointer, maxBytes?: number): Promise<Uint8Array>;
  /** Working documents, JSON. */
  read(pointer: Pointer): Promise<unknown>;
  write(key: string, document: unknown): Promise<Pointer>;
}

/** The agency register. */
export interface Agencies {
  find(id: string): Promise<Agency | undefined>;
  all(): Promise<readonly Agency[]>;
  put(agency: Agency): Promise<void>;
}

/** Stored report versions and the pointer to the latest of each report. */
export interface Reports {
  /** Stores a version once; storing it again changes nothing. */
  put(version: ReportVersion): Promise<void>;
  /** Moves the pointer forward to this version; false when a newer one is already there. */
  advance(report: ReportIdentity, order: string): Promise<boolean>;
  latest(report: ReportIdentity): Promise<ReportVersion | undefined>;
  /** Latest version of every report of a year, of an agency, or of all; in no order. */
  ofYear(year: number): Promise<readonly ReportVersion[]>;
  ofAgency(agencyId: string): Promise<readonly ReportVersion[]>;
  /** Every year that has a stored report. */
  years(): Promise<readonly number[]>;
  /** True the first time a letter is claimed for this key, so that no letter is sent twice. */
  claimLetter(key: string): Promise<boolean>;
  /** Gives a claim back after sending failed. */
  releaseLetter(key: string): Promise<void>;
}

/** The public site. */
export interface Pages {
  publish(key: string, body: string | Uint8Array, contentType: string): Promise<void>;
  /** Copies an upload to the site without reading it into memory; `fileName` is offered on download. */
  publishOriginal(key: string, from: Pointer, contentType: string, fileName: string): Promise<void>;
  withdraw(key: string): Promise<void>;
}

export interface Executions {
  /** Starts the workflow once per name; starting it again is not an error. Throws ThrottledError. */
  start(name: string, input: Uploaded): Promise<void>;
}

/** One request to rebuild the pages that list many reports. */
export interface ListingRequest {
  readonly agencyId: string;
  readonly year: number;
}
export interface ListingRequests {
  ask(request: ListingRequest): Promise<void>;
}

/** Asks for a stored report to be validated again. */
export interface Rechecks {
  ask(upload: Uploaded): Promise<void>;
}

export interface Letter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
export interface Mail {
  send(letter: Letter): Promise<void>;
}
