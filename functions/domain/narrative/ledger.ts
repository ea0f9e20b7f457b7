import type { SectionKey } from '../form/sections.ts';
import type { FigurePath } from '../record/figure.ts';
import type { Topic } from './topics/topics.ts';

/** Where words stand in the record: offsets in UTF-16 units of the paragraph as recorded, `end` exclusive. */
export interface Span {
  readonly section: SectionKey;
  /** Zero-based index into the paragraphs of the section. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/**
 * What sort of number it is. Only `count` and `money` count something; `percentage` is a share or a rate of growth;
 * `measure` is a duration, a distance, a factor. The rest are written with numerals and count nothing.
 */
export type NumberKind =
  | 'count'
  | 'money'
  | 'percentage'
  | 'measure'
  | 'rate'
  | 'date'
  | 'ordinal'
  | 'citation'
  | 'contact'
  | 'name';

/** Which time the number speaks of; `change` is a difference to another year, `plan` lies ahead. */
export type NumberTime =
  | 'this-year'
  | 'last-year'
  | 'other-year'
  | 'part-of-year'
  | 'cumulative'
  | 'change'
  | 'plan'
  | 'unknown';

/** Whose business it is, measured against what the report covers. */
export type NumberScope = 'report' | 'narrower' | 'wider';

/** What the number is tied to. `sums` lists the figures that may stand behind it: any one sum is as good as another. */
export type Link =
  | { readonly to: 'figures'; readonly sums: readonly (readonly FigurePath[])[] }
  | { readonly to: 'last-year'; readonly sums: readonly (readonly FigurePath[])[] }
  | { readonly to: 'total'; readonly total: number }
  | { readonly to: 'nothing'; readonly reason: string };

/** One number of the narrative. */
export interface LedgerNumber {
  readonly at: Span;
  /** The sentence as printed. */
  readonly sentence: string;
  /** The number with its unit, as printed. */
  readonly printed: string;
  /** Null where numerals give no number of their own (a telephone number, a name). Money is in 元. */
  readonly value: number | null;
  readonly unit: string | null;
  readonly kind: NumberKind;
  /** False for 余, 约, 近, 以上, ranges, and for counts rounded to 万. */
  readonly exact: boolean;
  /** Half a unit of the last digit printed of a count in 万 or the like; null for any other. */
  readonly rounding: number | null;
  /** 各, 均: the number holds for each of several things. */
  readonly each: boolean;
  readonly topic: Topic;
  /** The words the number was understood by. */
  readonly label: string;
  readonly scope: NumberScope;
  readonly scopeName: string | null;
  readonly time: NumberTime;
  /** Index of the total in the ledger that this number is part of. */
  readonly partOf: number | null;
  readonly link: Link;
}

/** A statement that something did not occur. */
export interface Absence {
  readonly at: Span;
  readonly sentence: string;
  readonly printed: string;
  readonly topic: Topic;
  readonly scope: NumberScope;
  readonly scopeName: string | null;
  readonly time: NumberTime;
  readonly sums: readonly (readonly FigurePath[])[];
}

/** What is claimed of all requests, all applicants or all reconsiderations. */
export type UniversalClaim = 'handled' | 'granted' | 'persons' | 'businesses' | 'organisations' | 'upheld';

/** 全部办结, 均为自然人: a claim about all of what the report counts, without a number of its own. */
export interface Universal {
  readonly at: Span;
  readonly sentence: string;
  readonly printed: string;
  readonly claim: UniversalClaim;
  /** How many it is claimed of, where the words do not say that these are all. */
  readonly count: number | null;
  readonly scope: NumberScope;
  readonly time: NumberTime;
}

/** A total of the text and the parts the text gives of it; indices point into the numbers of the ledger. */
export interface Breakdown {
  readonly totals: readonly number[];
  readonly parts: readonly number[];
  /** By organ, by result of requests, or by anything else. */
  readonly by: 'unit' | 'outcome' | 'kind';
  /** `open`: the text does not claim to be complete, or it cannot be told; never a finding. */
  readonly verdict: 'adds-up' | 'differs' | 'open';
  /** What the parts come to, and the total they are measured against. */
  readonly sum: number;
  readonly total: number;
  readonly sentence: string;
}

/** A printed share of a total. */
export interface Share {
  /** Indices of the percentage and of its numerator. */
  readonly percentage: number;
  readonly part: number;
  readonly total: number;
  /** Half a unit of the last printed digit, in percentage points. */
  readonly tolerance: number;
  readonly computed: number;
  readonly holds: boolean;
}

/** A printed change against last year, and the number that changed; indices into the numbers. */
export interface Growth {
  readonly change: number;
  readonly number: number;
  /** In percent, or in what the number counts. */
  readonly by: 'rate' | 'difference';
  /** Signed: negative for 下降. */
  readonly printed: number;
  /** False for 近两成: only whether it went up or down can be told. */
  readonly exact: boolean;
  readonly tolerance: number;
}

/** What one passage says of requests received, carried over and handled; indices into the numbers. */
export interface RequestStatement {
  readonly received: number | null;
  readonly carriedIn: number | null;
  readonly handled: number | null;
  readonly carriedOut: number | null;
  readonly outcomes: readonly number[];
  /** Whether the results are told as all there are: without 其中, or with the first and the last group of the form. */
  readonly complete: boolean;
  /** False where the passage gives one of them twice with different values. */
  readonly clear: boolean;
}

/** 由…等 N 部分组成 and how many things the list has. */
export interface CountedList {
  readonly number: number;
  readonly fewest: number;
  readonly most: number;
}

/** A fee for handling requests with the parts the text gives of it; indices into the numbers. */
export interface FeeStatement {
  readonly cases: number | null;
  readonly amount: number | null;
  readonly caseParts: readonly number[];
  readonly amountParts: readonly number[];
  /** False where more than one reading is possible. */
  readonly clear: boolean;
}

/** A statement that requests for information do not concern the agency. */
export interface Denial {
  readonly at: Span;
  readonly sentence: string;
  readonly printed: string;
}

/** Every number and every denial of the narrative, and how they hang together. Plain JSON. */
export interface Ledger {
  readonly numbers: readonly LedgerNumber[];
  readonly absences: readonly Absence[];
  readonly universals: readonly Universal[];
  readonly breakdowns: readonly Breakdown[];
  readonly shares: readonly Share[];
  readonly growths: readonly Growth[];
  readonly requests: readonly RequestStatement[];
  readonly lists: readonly CountedList[];
  readonly fees: readonly FeeStatement[];
  readonly denials: readonly Denial[];
  /** True where the narrative was longer than is read. */
  readonly cut: boolean;
}
