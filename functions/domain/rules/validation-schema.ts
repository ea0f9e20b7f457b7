import * as v from 'valibot';
import type { FieldsOf } from '../record/fields-of.ts';
import { FIGURE_KINDS } from '../record/figure.ts';
import { PlaceSchema } from '../record/figure-schema.ts';
import type { Evidence, Finding, NeededValue, RuleOutcome, Validation } from './finding.ts';

const EvidenceSchema = v.object({
  figure: v.pipe(v.string(), v.description('Dotted path, such as applications.granted.total')),
  kind: v.picklist(FIGURE_KINDS),
  value: v.nullable(v.number()),
  printed: v.string(),
  note: v.nullable(v.string()),
  place: v.nullable(PlaceSchema),
  year: v.exactOptional(v.number()),
  agency: v.exactOptional(v.string()),
} satisfies FieldsOf<Evidence>);

const NeededSchema = v.object({ figure: v.string(), needed: v.number() } satisfies FieldsOf<NeededValue>);

export const FindingSchema = v.object({
  rule: v.string(),
  title: v.string(),
  severity: v.picklist(['error', 'warning', 'notice']),
  message: v.string(),
  remedy: v.string(),
  evidence: v.array(EvidenceSchema),
  expected: v.nullable(v.union([v.number(), v.string()])),
  quote: v.nullable(v.string()),
  basis: v.string(),
  fingerprint: v.string(),
  trial: v.exactOptional(v.literal(true)),
  folded: v.exactOptional(v.array(v.string())),
  foldedRules: v.exactOptional(v.array(v.string())),
  explanations: v.exactOptional(v.array(v.array(NeededSchema))),
} satisfies FieldsOf<Finding>);

const OutcomeSchema = v.object({
  rule: v.string(),
  title: v.string(),
  outcome: v.picklist(['holds', 'breaks', 'unchecked', 'notApplicable']),
  reason: v.exactOptional(v.string()),
  fault: v.exactOptional(v.string()),
} satisfies FieldsOf<RuleOutcome>);

const ValidationSchema = v.object({
  findings: v.array(FindingSchema),
  outcomes: v.array(OutcomeSchema),
} satisfies FieldsOf<Validation>);

/** Reads a stored validation. Throws valibot's ValiError, which names the first field that is not as it should be. */
export const parseValidation = (document: unknown): Validation =>
  v.parse(ValidationSchema, document, { abortEarly: true });
