import * as v from 'valibot';
import type { FieldsOf } from '../../record/fields-of.ts';
import { jsonText, type KeptItem, parseItem } from '../../store/kept-item.ts';
import { type Attempt, DELIVERY_STATES, type Delivery } from './delivery.ts';

const DeliveryItem = v.object({
  letterId: v.string(),
  delivery: jsonText(
    v.object({
      revision: v.number(),
      state: v.picklist(DELIVERY_STATES),
      at: v.string(),
      claim: v.nullable(
        v.object({ message: v.string(), receive: v.number(), at: v.string() } satisfies FieldsOf<Attempt>),
      ),
      isDoubtful: v.boolean(),
      reason: v.string(),
      refused: v.array(v.string()),
    } satisfies FieldsOf<Delivery>),
  ),
});

/** Where a letter stands, and its id, as the table holds them. Throws DamagedItemError. */
export const parseDelivery = (item: KeptItem): { readonly letterId: string; readonly delivery: Delivery } =>
  parseItem(DeliveryItem, item);
