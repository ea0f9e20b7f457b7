import * as v from 'valibot';
import type { ReportIdentity } from '../locations.ts';
import { type KeptItem, parseItem } from './kept-item.ts';
import { ReportIdentitySchema } from './report-identity-schema.ts';

const TextOwnerItem = v.object({ owner: v.pick(ReportIdentitySchema, ['agencyId', 'scope']) });

/** Who published a text, as the index of texts holds it. Throws DamagedItemError. */
export const parseTextOwner = (item: KeptItem): Pick<ReportIdentity, 'agencyId' | 'scope'> =>
  parseItem(TextOwnerItem, item).owner;

/** Whose file it is, as the index of files holds it. Throws DamagedItemError. */
export const parseFileOwner = (item: KeptItem): ReportIdentity => parseItem(ReportIdentitySchema, item);
