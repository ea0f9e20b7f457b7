import * as v from 'valibot';
import type { FieldsOf } from '../record/fields-of.ts';
import { jsonText, type KeptItem, parseItem } from './kept-item.ts';

/** Fingerprints of findings: those the reviewers were last told of, and those the agency was ever told of. */
export interface Told {
  readonly reviewers: readonly string[];
  readonly agency: readonly string[];
  /** What the findings of `reviewers` are called, by their fingerprint. */
  readonly names: Readonly<Record<string, string>>;
  /** Where the version stood, and what spoke against it, when somebody was last told. */
  readonly standing: string;
  /** How often somebody was told of the report; 0 where that was before it was counted. */
  readonly count: number;
}

const ToldItem = v.object({
  told: jsonText(
    v.object({
      reviewers: v.array(v.string()),
      agency: v.array(v.string()),
      names: v.optional(v.record(v.string(), v.string()), {}),
      standing: v.string(),
      count: v.optional(v.number(), 0),
    } satisfies FieldsOf<Told>),
  ),
});

/** What was told of a report, as the table holds it. Throws DamagedItemError. */
export const parseTold = (item: KeptItem): Told => parseItem(ToldItem, item).told;
