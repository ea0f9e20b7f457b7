import * as v from 'valibot';
import type { FieldsOf } from './fields-of.ts';
import type { BlankFigure, FigureTree, NumberFigure, Place, UnreadFigure } from './figure.ts';
import { FEE_UNITS } from './money-unit.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

export const PlaceSchema = v.pipe(
  v.object({
    page: v.exactOptional(count),
    box: v.exactOptional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
    sheet: v.exactOptional(v.string()),
    cell: v.exactOptional(v.string()),
    line: v.exactOptional(count),
    paragraph: v.exactOptional(count),
    table: v.exactOptional(count),
    row: v.exactOptional(count),
    column: v.exactOptional(count),
  } satisfies FieldsOf<Place>),
  v.description(
    'Where it stands in the file; counts start at 1, boxes are points from the top left corner of the page.',
  ),
);

const cell = {
  printed: v.pipe(v.string(), v.description('The text of the cell on one line, without its note.')),
  at: v.nullable(PlaceSchema),
  note: v.pipe(v.nullable(v.string()), v.description('A remark or note mark beside the text.')),
  doubt: v.pipe(
    v.exactOptional(v.string()),
    v.description('Why it is not certain, where the cell itself is the reason.'),
  ),
};
const sure = v.picklist(['certain', 'doubtful']);

/** One cell of a statutory table as JSON, in files that are handed on and in what is stored. */
export const FigureSchema = v.pipe(
  v.variant('kind', [
    v.object({
      kind: v.literal('number'),
      value: v.number(),
      unit: v.pipe(
        v.exactOptional(v.picklist(FEE_UNITS)),
        v.description('Unit an amount of money is printed in where that is not 万元; the value is converted to 万元.'),
      ),
      confidence: sure,
      ...cell,
    } satisfies FieldsOf<NumberFigure>),
    v.object({
      kind: v.picklist(['blank', 'words']),
      value: v.null(),
      confidence: sure,
      ...cell,
    } satisfies FieldsOf<BlankFigure & { readonly value: null }>),
    v.object({
      kind: v.literal('unread'),
      value: v.null(),
      confidence: v.literal('unread'),
      ...cell,
    } satisfies FieldsOf<UnreadFigure & { readonly value: null }>),
  ]),
  v.description(
    'One cell of a statutory table. blank: nothing stands in it, or a mark or words that stand for nothing. ' +
      'words: a text that is no number. unread: not found, or drawn and not readable.',
  ),
);

/** Figures nested by table, row and column. */
export const FigureTreeSchema: v.GenericSchema<FigureTree> = v.record(
  v.string(),
  v.union([FigureSchema, v.lazy(() => FigureTreeSchema)]),
);
