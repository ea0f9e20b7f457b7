import * as v from 'valibot';
import { AGENCY_KINDS, AGENCY_LEVELS, type Agency } from '../agency/agency.ts';
import type { FieldsOf } from '../record/fields-of.ts';
import { SCOPES } from '../record/record.ts';
import { type KeptItem, parseItem } from './kept-item.ts';

const text = v.string();
const texts = v.array(text);
/** A field that registers of earlier releases do not have. */
const later = v.optional(v.nullable(text), null);

const AgencySchema = v.object({
  id: text,
  name: text,
  otherNames: texts,
  kind: v.picklist(AGENCY_KINDS),
  level: v.picklist(AGENCY_LEVELS),
  region: text,
  regionName: text,
  parent: v.nullable(text),
  summaries: texts,
  scopes: v.array(v.picklist(SCOPES)),
  contact: text,
  reviewers: texts,
  deadline: v.nullable(text),
  from: later,
  until: later,
  successor: later,
  registeredOn: later,
} satisfies FieldsOf<Agency>);

const AgencyItem = v.object({ agency: AgencySchema });

/** An agency of the register as the table holds it. Throws DamagedItemError. */
export const parseAgency = (item: KeptItem): Agency => parseItem(AgencyItem, item).agency;
