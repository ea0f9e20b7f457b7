import * as v from 'valibot';
import { Pointer, Uploaded } from '../../steps.ts';
import type { FieldsOf } from '../record/fields-of.ts';
import { type Figure, numberFigure } from '../record/figure.ts';
import { FigureSchema } from '../record/figure-schema.ts';
import { PrintedFormsSchema } from '../record/record-schema.ts';
import { jsonText, type KeptItem, parseItem } from './kept-item.ts';
import { ReportIdentitySchema } from './report-identity-schema.ts';
import type { ReportVersion } from './report-version.ts';

/**
 * Releases before this one kept of every figure its number alone. A number without its kind is a number; a null may have
 * been a blank or words, nobody knows which, so it is left out like everything else that is not certain.
 */
const FiguresSchema = v.pipe(
  v.record(v.string(), v.union([FigureSchema, v.number(), v.null()])),
  v.transform(
    (figures): Readonly<Record<string, Figure>> =>
      Object.fromEntries(
        Object.entries(figures).flatMap(([path, figure]): [string, Figure][] => {
          if (typeof figure === 'number') return [[path, numberFigure(figure)]];
          return figure === null ? [] : [[path, figure]];
        }),
      ),
  ),
);

const text = v.string();
const VersionItem = v.object({
  report: jsonText(
    v.object({
      ...ReportIdentitySchema.entries,
      order: text,
      upload: Uploaded.entries.upload,
      fileName: text,
      sha256: text,
      title: text,
      agencyName: text,
      format: text,
      forms: PrintedFormsSchema,
      figures: FiguresSchema,
      record: Pointer,
    } satisfies FieldsOf<ReportVersion>),
  ),
});

/** A version as the table holds it, brought up to date. Throws DamagedItemError. */
export const parseVersion = (item: KeptItem): ReportVersion => parseItem(VersionItem, item).report;
