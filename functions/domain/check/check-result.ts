/**
 * The stable contract of `npm run check -- FILE --json`. `functions/domain/check/check-result.ts` is its source;
 * `npm run --silent check -- --schema` prints its JSON Schema, which the public site offers as /schemas/check.json.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { REFUSAL_CODES } from '../refusal.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

const Place = v.pipe(
  v.object({
    page: v.optional(count),
    box: v.optional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
    sheet: v.optional(v.string()),
    cell: v.optional(v.string()),
    line: v.optional(count),
    paragraph: v.optional(count),
    table: v.optional(count),
    row: v.optional(count),
    column: v.optional(count),
  }),
  v.description(
    'Where it stands in the file; counts start at 1, boxes are points from the top left corner of the page.',
  ),
);

const Figure = v.pipe(
  v.object({
    value: v.nullable(v.number()),
    printed: v.string(),
    at: v.nullable(Place),
    confidence: v.picklist(['certain', 'doubtful', 'unread']),
  }),
  v.description('One cell of a statutory table. `value` null with `certain` is a cell printed blank, / - or —.'),
);

type Tree = { [name: string]: v.InferOutput<typeof Figure> | Tree };
const FigureTree: v.GenericSchema<Tree> = v.record(v.string(), v.union([Figure, v.lazy(() => FigureTree)]));

const Section = v.object({
  heading: v.nullable(v.string()),
  paragraphs: v.array(v.string()),
  places: v.array(Place),
});
const formYear = v.picklist(['2021', '2019']);

const Span = v.object({
  section: v.string(),
  paragraph: v.number(),
  start: v.number(),
  end: v.number(),
});
const sums = v.array(v.array(v.string()));

/** The number ledger: every number of the narrative with what it counts and what it is tied to. */
const Ledger = v.pipe(
  v.looseObject({
    numbers: v.array(
      v.looseObject({
        at: Span,
        sentence: v.string(),
        printed: v.string(),
        value: v.nullable(v.number()),
        unit: v.nullable(v.string()),
        kind: v.string(),
        exact: v.boolean(),
        scope: v.picklist(['report', 'narrower', 'wider']),
        time: v.string(),
        partOf: v.nullable(v.number()),
        link: v.variant('to', [
          v.object({ to: v.literal('figures'), sums }),
          v.object({ to: v.literal('last-year'), sums }),
          v.object({ to: v.literal('total'), total: v.number() }),
          v.object({ to: v.literal('nothing'), reason: v.string() }),
        ]),
      }),
    ),
    absences: v.array(v.looseObject({ at: Span, sentence: v.string(), printed: v.string() })),
  }),
  v.description('Every number and every denial of the narrative; `sums` lists the figures that may stand behind it.'),
);

const Record = v.object({
  schema: v.literal('gongkai/report/1'),
  title: v.string(),
  agencyName: v.string(),
  year: v.nullable(v.number()),
  scope: v.picklist(['organ', 'government', 'system']),
  sections: v.object({
    preamble: Section,
    overview: Section,
    disclosure: Section,
    applications: Section,
    disputes: Section,
    problems: Section,
    other: Section,
  }),
  forms: v.record(v.string(), formYear),
  disclosure: FigureTree,
  applications: FigureTree,
  disputes: FigureTree,
  reading: v.looseObject({ format: v.string() }),
  ledger: Ledger,
});

const Finding = v.object({
  rule: v.string(),
  title: v.string(),
  severity: v.picklist(['error', 'warning', 'notice']),
  message: v.string(),
  remedy: v.string(),
  evidence: v.array(
    v.object({
      figure: v.pipe(v.string(), v.description('Dotted path, such as applications.granted.total')),
      value: v.nullable(v.number()),
      printed: v.string(),
      place: v.nullable(Place),
      year: v.optional(v.number()),
      agency: v.optional(v.string()),
    }),
  ),
  expected: v.nullable(v.union([v.number(), v.string()])),
  quote: v.nullable(v.string()),
  basis: v.string(),
  fingerprint: v.string(),
  folded: v.optional(v.array(v.string())),
  foldedRules: v.optional(v.array(v.string())),
  explanations: v.optional(v.array(v.unknown())),
});

export const CheckResultSchema = v.object({
  outcome: v.picklist(['read', 'refused']),
  refusal: v.nullable(v.object({ code: v.picklist(REFUSAL_CODES), message: v.string() })),
  record: v.nullable(Record),
  findings: v.array(Finding),
});

/** JSON Schema (draft 07) of what `check --json` prints. */
export const checkResultJsonSchema = (): object => ({
  $id: 'gongkai/check/1',
  title: 'Result of checking one annual report on government information disclosure',
  ...toJsonSchema(CheckResultSchema, { typeMode: 'output' }),
});
