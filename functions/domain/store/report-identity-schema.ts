import * as v from 'valibot';
import type { ReportIdentity } from '../locations.ts';
import type { FieldsOf } from '../record/fields-of.ts';
import { SCOPES } from '../record/record.ts';

/** Which report something stored belongs to. */
export const ReportIdentitySchema = v.object({
  agencyId: v.string(),
  scope: v.picklist(SCOPES),
  year: v.number(),
} satisfies FieldsOf<ReportIdentity>);
