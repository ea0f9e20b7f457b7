/** What the steps need of the world, in the domain's words. Adapters implement these; tests use in-memory ones. */
import type { Agency } from './domain/agency/agency.ts';
import type { Delivery } from './domain/letters/delivery/delivery.ts';
import type { Letter } from './domain/letters/letter.ts';
import type { Arrival, Ending } from './domain/lifecycle/arrival.ts';
import type { Life } from './domain/lifecycle/life.ts';
import type { ReportIdentity } from './domain/locations.ts';
import type { ComparedSection } from './domain/rules/subject.ts';
import type { ListedAgency, ListedRegion, RegionSum } from './domain/store/listed-region.ts';
import type { ReportVersion } from './domain/store/report-version.ts';
import type { Told } from './domain/store/told.ts';
import type { SummaryPart } from './domain/validate/summary-parts.ts';
import type { EVERYTHING, Pointer, QueuedLetter, Uploaded } from './steps.ts';

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
  /** The whole register: for imports and rebuilds, never for a step. */
  all(): Promise<readonly Agency[]>;
  /** The reports that count into the summary of a government, in the order of their agencies' ids. */
  partsOf(summaryId: string): Promise<readonly SummaryPart[]>;
  /** A few agencies of that name, or whose ids stand beside it in the order of ids. */
  like(text: string): Promise<readonly Agency[]>;
  /** Agencies registered in this very region, not below it. Sees every change made before. */
  ofRegion(region: string): Promise<readonly Agency[]>;
  put(agency: Agency): Promise<void>;
}

/** What stands in the lists of every region and year, narrow, so that no list is made by reading reports. */
export interface RegionLists {
  /** Sees every change made before. */
  region(year: number, region: string): Promise<ListedRegion>;
  /** What the country comes to, for every year that has lists. Sees every change made before. */
  years(): Promise<readonly { readonly year: number; readonly sum: RegionSum }[]>;
  putAgency(year: number, region: string, entry: ListedAgency): Promise<void>;
  /** Keeps what a region comes to in the list of the region above. */
  putPart(year: number, above: string, sum: RegionSum): Promise<void>;
  putYear(year: number, sum: RegionSum): Promise<void>;
}

/** Files that arrived, stored before anything can fail. */
export interface Arrivals {
  /** Stores an arrival; one that is known keeps what became of it. */
  receive(arrival: Arrival): Promise<void>;
  /** Writes down how it ended; again is no error. */
  end(arrival: Arrival, ending: Ending): Promise<void>;
  /** Arrivals whose key names the agency (null: none) and the year (null: any), oldest first. */
  ofAgency(agencyId: string | null, year: number | null): Promise<readonly Arrival[]>;
  /** Arrivals that have not ended. May lag behind by seconds. */
  open(): Promise<readonly Arrival[]>;
  /** Arrivals that were refused because nobody knew their agency, oldest first. May lag behind by seconds. */
  stranded(): Promise<readonly Arrival[]>;
}

/** Stored report versions, and the lives of reports: which version the public sees, and where every other one stands. */
export interface Reports {
  /** Stores a version; the same version always has the same content. */
  putVersion(version: ReportVersion): Promise<void>;
  version(report: ReportIdentity, order: string): Promise<ReportVersion | undefined>;
  /** Reports of which a version was the very same file. */
  sameFile(sha256: string): Promise<readonly ReportIdentity[]>;
  /** The life of a report; an empty one where nothing was stored. Sees every change made before. */
  life(report: ReportIdentity): Promise<Life>;
  /**
   * Changes a life; `change` may be asked again when somebody else was faster, and changes nothing by returning what it
   * was given. Gives the life as it is then. Throws ThrottledError.
   */
  change(report: ReportIdentity, change: (life: Life) => Life): Promise<Life>;
  livesOfAgency(agencyId: string): Promise<readonly Life[]>;
  /** Lives of every report of a year; in no order. May lag behind by seconds. */
  livesOfYear(year: number): Promise<readonly Life[]>;
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

/** Memory of the letters: where each stands on its way out, and what was told, so that people hear only of changes. */
export interface Letters {
  /** Where a letter stands; undefined where it was never handed over. Sees every change made before. */
  delivery(letterId: string): Promise<Delivery | undefined>;
  /**
   * Changes where a letter stands; `change` may be asked again when somebody else was faster, and changes nothing by
   * returning what it was given. Gives it as it is then. Throws ThrottledError.
   */
  change(letterId: string, change: (delivery: Delivery | undefined) => Delivery): Promise<Delivery>;
  /** Letters that will never be taken, oldest first. May lag behind by seconds. */
  failed(): Promise<readonly FailedLetter[]>;
  /** What was told of a report; undefined before the first letter. */
  told(report: ReportIdentity): Promise<Told | undefined>;
  rememberTold(report: ReportIdentity, told: Told): Promise<void>;
}

export interface FailedLetter {
  readonly letterId: string;
  readonly delivery: Delivery;
}

/** The public site. */
export interface Pages {
  /** Takes an object off the site; one that is not there is no error. */
  remove(key: string): Promise<void>;
  /** Tells the caches in front of the site to forget these objects. */
  forget(keys: readonly string[]): Promise<void>;
  publish(key: string, body: string, contentType: string): Promise<void>;
  /** Puts a file there whose name changes with its content, so that copies may live for ever; `gzipped` bytes. */
  publishProgram(key: string, gzipped: Uint8Array, contentType: string): Promise<void>;
  /** Copies an upload to the site without reading it into memory; `fileName` is offered on download. */
  publishOriginal(key: string, from: Pointer, contentType: string, fileName: string): Promise<void>;
}

export interface Executions {
  /** Starts the workflow once per name; starting it again is not an error. */
  start(name: string, input: Uploaded): Promise<void>;
}

/** An agency and a year whose pages, lists included, are to be brought into agreement with the store. */
export interface ListingRequest {
  readonly agencyId: string;
  readonly year: number;
}
/** The way into the workflow, for files that lie in the bucket already. */
export interface Uploads {
  takeAgain(upload: Uploaded): Promise<void>;
}

/** Which lists are to be brought into agreement with the store: those of an agency and a year, or all. */
export type ListRequest = ListingRequest | typeof EVERYTHING;
export interface ListingRequests {
  ask(request: ListRequest): Promise<void>;
}

/** Asks for stored reports to be validated again. */
export interface Rechecks {
  ask(upload: Uploaded): Promise<void>;
}

/** The queue in front of the mail: letters of one line leave in the order in which they came. */
export interface LetterQueue {
  /** What comes twice under one `id` within minutes is taken once; without one, that is the id of the letter. */
  add(letter: QueuedLetter, line: string, id?: string): Promise<void>;
}

/** What else can become of a message of that queue than to be taken. */
export interface LetterReturns {
  /** Leaves a message, named by its receipt, where it is and shows it again after so many seconds. */
  postpone(receipt: string, seconds: number): Promise<void>;
  /** Lays a letter among the dead ones, where it rings the alarm. */
  bury(letter: QueuedLetter, line: string): Promise<void>;
}

export type { Letter };
export interface Mail {
  /** Sends a letter, known by its id, and gives the recipients that were refused. Throws LetterRefusedError where it will never be taken. */
  send(letter: Letter, id: string): Promise<readonly string[]>;
}
