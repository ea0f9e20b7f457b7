/**
 * The stable contract of `npm run check -- FILE --json`. `functions/domain/check/check-result.ts` is its source;
 * `npm run --silent check -- --schema` prints its JSON Schema, which the public site offers as /schemas/check.json.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { FORMATS } from '../extract/formats/formats.ts';
import { ReadingSchema, RecordSchema } from '../record/record-schema.ts';
import { REFUSAL_CODES } from '../refusal.ts';
import { FindingSchema } from '../rules/validation-schema.ts';

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

const Reading = v.object({ ...ReadingSchema.entries, format: v.picklist(FORMATS.map(({ key }) => key)) });

const CheckResultSchema = v.object({
  outcome: v.picklist(['read', 'refused']),
  refusal: v.nullable(v.object({ code: v.picklist(REFUSAL_CODES), message: v.string() })),
  record: v.nullable(v.object({ ...RecordSchema.entries, reading: Reading, ledger: Ledger })),
  findings: v.array(FindingSchema),
});

/** JSON Schema (draft 07) of what `check --json` prints. */
export const checkResultJsonSchema = (): object => ({
  $id: 'gongkai/check/1',
  title: 'Result of checking one annual report on government information disclosure',
  ...toJsonSchema(CheckResultSchema, { typeMode: 'output' }),
});
