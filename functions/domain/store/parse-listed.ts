import * as v from 'valibot';
import type { FieldsOf } from '../record/fields-of.ts';
import { FigureSchema } from '../record/figure-schema.ts';
import { PrintedFormsSchema } from '../record/record-schema.ts';
import type { FiledReport } from './filed-report.ts';
import { jsonText, type KeptItem, parseItem } from './kept-item.ts';
import type { LatestReport, ListedAgency, RegionSum } from './listed-region.ts';
import type { ListedVersion } from './listed-version.ts';
import { ReportIdentitySchema } from './report-identity-schema.ts';

const text = v.string();
const count = v.number();

const Version = v.object({
  ...ReportIdentitySchema.entries,
  order: text,
  title: text,
  agencyName: text,
  forms: PrintedFormsSchema,
  figures: v.record(text, FigureSchema),
  upload: v.object({ uploadedAt: text }),
} satisfies FieldsOf<ListedVersion>);

const AgencyItem = v.object({
  listed: jsonText(
    v.object({
      agencyId: text,
      isPending: v.boolean(),
      reports: v.array(
        v.object({
          report: ReportIdentitySchema,
          shown: v.nullable(Version),
          isWithdrawn: v.boolean(),
          firstReceivedAt: v.nullable(text),
        } satisfies FieldsOf<FiledReport>),
      ),
    } satisfies FieldsOf<ListedAgency>),
  ),
});

const SumItem = v.object({
  listed: jsonText(
    v.object({
      region: text,
      name: text,
      agencies: count,
      owed: count,
      published: count,
      received: count,
      missing: count,
      latest: v.array(
        v.object({
          ...ReportIdentitySchema.entries,
          order: text,
          title: text,
          uploadedAt: text,
        } satisfies FieldsOf<LatestReport>),
      ),
      state: text,
    } satisfies FieldsOf<RegionSum>),
  ),
});

/** What an agency handed in for a year, as the list of its region holds it. Throws DamagedItemError. */
export const parseListedAgency = (item: KeptItem): ListedAgency => parseItem(AgencyItem, item).listed;

/** What a region comes to, as the list of the one above holds it. Throws DamagedItemError. */
export const parseRegionSum = (item: KeptItem): RegionSum => parseItem(SumItem, item).listed;
