import * as v from 'valibot';
import { Uploaded } from '../../steps.ts';
import type { Arrival, Ending } from '../lifecycle/arrival.ts';
import type { FieldsOf } from '../record/fields-of.ts';
import { REFUSAL_CODES } from '../refusal.ts';
import { jsonText, type KeptItem, parseItem } from './kept-item.ts';

const at = v.string();
const EndingSchema = v.variant('kind', [
  v.object({ kind: v.literal('refused'), code: v.picklist(REFUSAL_CODES), at }),
  v.object({ kind: v.literal('read'), scope: v.string(), at }),
  v.object({ kind: v.literal('repeated'), at }),
] satisfies readonly v.GenericSchema<unknown, Ending>[]);

const ArrivalItem = v.object({
  arrival: jsonText(
    v.object({
      agencyId: v.nullable(v.string()),
      year: v.nullable(v.number()),
      order: v.string(),
      upload: Uploaded.entries.upload,
      actor: v.string(),
      ending: v.nullable(EndingSchema),
    } satisfies FieldsOf<Arrival>),
  ),
});

/** A file that arrived, as the table holds it. Throws DamagedItemError. */
export const parseArrival = (item: KeptItem): Arrival => parseItem(ArrivalItem, item).arrival;
