import * as v from 'valibot';
import { FORMATS } from '../extract/formats/formats.ts';
import { readFigure } from '../extract/statutory/tables/read-figure.ts';
import { doubtful, type Figure, numberFigure, unreadFigure } from '../record/figure.ts';
import { PlaceSchema } from '../record/figure-schema.ts';
import type { ReportRecord } from '../record/record.ts';
import { RecordSchema } from '../record/record-schema.ts';

/** A figure of the release before this one, which did not say what it is. */
const FormerFigure = v.object({
  kind: v.exactOptional(v.never()),
  value: v.nullable(v.number()),
  printed: v.string(),
  at: v.nullable(PlaceSchema),
  confidence: v.picklist(['certain', 'doubtful', 'unread']),
});
const Tables = v.looseObject({ disclosure: v.unknown(), applications: v.unknown(), disputes: v.unknown() });

const StoredRecord = v.pipe(
  RecordSchema,
  v.check(
    ({ reading }) => FORMATS.some(({ key }) => key === reading.format),
    'reading.format is no format that is read',
  ),
);

/** Reads a stored record. Throws valibot's ValiError, which names the first field that is not as it should be. */
export const parseRecord = (document: unknown): ReportRecord =>
  v.parse(StoredRecord, upgradeTables(document), { abortEarly: true });

function upgradeTables(document: unknown): unknown {
  if (!v.is(Tables, document)) return document;
  const { disclosure, applications, disputes } = document;
  return {
    ...document,
    disclosure: upgrade(disclosure),
    applications: upgrade(applications),
    disputes: upgrade(disputes),
  };
}

/** Figures of a tree, however deep they are nested, brought up to date. */
function upgrade(node: unknown): unknown {
  if (typeof node !== 'object' || node === null || 'kind' in node) return node;
  if (v.is(FormerFigure, node)) return upgradeFigure(node);
  return Object.fromEntries(Object.entries(node).map(([name, below]) => [name, upgrade(below)]));
}

function upgradeFigure({ value, printed, at, confidence }: v.InferOutput<typeof FormerFigure>): Figure {
  if (confidence === 'unread') return unreadFigure({ printed, at });
  const figure = value === null ? readFigure({ text: printed }, at) : numberFigure(value, { printed, at });
  return confidence === 'certain' ? figure : doubtful(figure);
}
