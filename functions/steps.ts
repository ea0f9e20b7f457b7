/**
 * The chain of the workflow: what each step hands to the next. Read this file first.
 *
 *   Uploaded ▶ identify ▶ Identified ▶ extract ▶ Extracted ▶ validate ▶ Validated ▶ store ▶ Stored ▶ render ▶ Rendered
 *            ▶ notify ▶ Notified                    (any refusal ▶ refuse ▶ Refused)
 *   notify, refuse ▶ QueuedLetter ▶ post
 *
 * Steps pass pointers and small facts, never documents. The state machine is built from `STEPS`, and every step parses
 * its input against the type it is named after.
 */
import * as v from 'valibot';
import { SCOPES } from './domain/record/record.ts';

/** One version of one object. `version` is the S3 version id. */
export const Pointer = v.object({ key: v.string(), version: v.string() });
export type Pointer = v.InferOutput<typeof Pointer>;

const scope = v.picklist(SCOPES);

/** A file an agency put into the uploads bucket; input of the workflow. */
export const Uploaded = v.object({
  upload: v.object({
    key: v.string(),
    version: v.string(),
    /** Bytes. */
    size: v.number(),
    /** When S3 took the object, ISO 8601 UTC. */
    uploadedAt: v.string(),
    /** Orders the versions of one key; hexadecimal, compared as padded text. */
    sequencer: v.string(),
    /** Who put it there, as S3 says: an account or a principal; and from which address. */
    actor: v.optional(v.string()),
    sourceAddress: v.optional(v.string()),
  }),
  /**
   * Set when a stored report is validated again because what it is compared with has changed: tells one such cause from
   * another, so that each is followed once.
   */
  recheckFor: v.optional(v.string()),
  /** Set when a file that was refused is taken in once more because what stood in its way was mended: when that was. */
  again: v.optional(v.string()),
});
export type Uploaded = v.InferOutput<typeof Uploaded>;

export const Identified = v.object({
  ...Uploaded.entries,
  agencyId: v.string(),
  /** Year the report was handed in for. */
  year: v.number(),
  /** Scopes the agency files; extract settles which one this is. */
  scopes: v.array(scope),
  fileName: v.string(),
  /** SHA-256 of the file, lower-case hexadecimal. */
  sha256: v.string(),
  /** Order of this version among all versions of the report; sorts as text. */
  order: v.string(),
});
export type Identified = v.InferOutput<typeof Identified>;

export const Extracted = v.object({
  ...Identified.entries,
  scope,
  record: Pointer,
});
export type Extracted = v.InferOutput<typeof Extracted>;

export const Validated = v.object({
  ...Extracted.entries,
  validation: Pointer,
  counts: v.object({ error: v.number(), warning: v.number(), notice: v.number() }),
  /** What speaks against publication by the findings alone. */
  holds: v.array(v.picklist(['personal-data', 'misfiled', 'errors'])),
  /** True where the file as handed in must not be offered to the public. */
  withholdsOriginal: v.boolean(),
  /** Which versions of which other reports the validation looked at. */
  context: v.string(),
});
export type Validated = v.InferOutput<typeof Validated>;

/** The report is in the store; where it stands there is looked up by every step that needs it. */
export const Stored = v.object({ ...Validated.entries });
export type Stored = v.InferOutput<typeof Stored>;

export const Rendered = v.object({
  ...Stored.entries,
  /** Where this version stood when the site was last brought into agreement with the store. */
  state: v.picklist(['held', 'published', 'superseded', 'withdrawn']),
  /** Path under which the public finds this version, beginning with a slash; null where it does not. */
  page: v.nullable(v.string()),
});
export type Rendered = v.InferOutput<typeof Rendered>;

export const Notified = v.object({ ...Rendered.entries, letters: v.number() });
export type Notified = v.InferOutput<typeof Notified>;

/** What the state machine hands to `refuse`: the input of the workflow and the error it caught. */
export const Refusing = v.object({
  ...Uploaded.entries,
  refusal: v.object({ Error: v.string(), Cause: v.string() }),
});
export type Refusing = v.InferOutput<typeof Refusing>;

export const Refused = v.object({ ...Uploaded.entries, code: v.string(), letters: v.number() });
export type Refused = v.InferOutput<typeof Refused>;

/** A letter that lies stored, waiting to be sent: what `notify` and `refuse` put into the queue for `post`. */
export const QueuedLetter = v.object({ letter: v.string(), document: Pointer });
export type QueuedLetter = v.InferOutput<typeof QueuedLetter>;

/** Every step of the state machine with the sentence that names its state. The order is the order of the flow. */
export const STEPS = {
  identify: { state: 'Identify the agency and the year', input: Uploaded, output: Identified },
  extract: { state: 'Extract the figures and the text', input: Identified, output: Extracted },
  validate: { state: 'Validate the report', input: Extracted, output: Validated },
  store: { state: 'Store the report', input: Validated, output: Stored },
  render: { state: 'Render the public page', input: Stored, output: Rendered },
  notify: { state: 'Write to the reviewers and the agency', input: Rendered, output: Notified },
  refuse: { state: 'Tell the agency why', input: Refusing, output: Refused },
} as const;
export type StepName = keyof typeof STEPS;

/** The request to rebuild all pages that list reports; any other request names one agency and one year. */
export const EVERYTHING = { everything: true } as const;

/** Prefix of the error name under which a refusal leaves a step: `Refused.empty`, `Refused.encrypted` … */
export const REFUSED = 'Refused.';
export { REFUSAL_CODES } from './domain/refusal.ts';

/** Faults of a service that will pass: every task retries them. Throttling keeps its own name all the way up. */
export const PASSING_FAULTS = ['ThrottledError', 'ServiceUnavailableError'] as const;

/**
 * Errors under which a sandbox dies of what it was given, or for a reason of its own: time (`Sandbox.Timedout`), memory
 * (`Runtime.ExitError` with "signal: killed" or "aborted", in newer runtimes `Runtime.OutOfMemory`), in older ones any of
 * them (`Lambda.Unknown`). AWS does not say which it was, so every task tries once more in a fresh sandbox; a file that
 * exhausts the sandbox of extract twice is told to the agency as `too_complex`. In any other step the execution fails.
 */
export const EXHAUSTED = ['Sandbox.Timedout', 'Runtime.ExitError', 'Runtime.OutOfMemory', 'Lambda.Unknown'] as const;
