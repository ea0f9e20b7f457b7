import * as v from 'valibot';
import type { FieldsOf } from '../record/fields-of.ts';
import { SCOPES } from '../record/record.ts';
import type { SummaryPart } from '../validate/summary-parts.ts';
import { type KeptItem, parseItem } from './kept-item.ts';

const PartItem = v.object({
  part: v.object({ id: v.string(), name: v.string(), scope: v.picklist(SCOPES) } satisfies FieldsOf<SummaryPart>),
});

/** A part of a summary, as the table holds it under the summary. Throws DamagedItemError. */
export const parsePart = (item: KeptItem): SummaryPart => parseItem(PartItem, item).part;
