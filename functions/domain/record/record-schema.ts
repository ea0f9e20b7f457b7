import * as v from 'valibot';
import { EDITIONS } from '../form/editions/editions.ts';
import type { SectionKey } from '../form/sections.ts';
import { TABLES, type TableKey } from '../form/tables.ts';
import type { FieldsOf } from './fields-of.ts';
import { FigureSchema, FigureTreeSchema, PlaceSchema } from './figure-schema.ts';
import {
  type AddedPart,
  type Closing,
  NOTICE_KINDS,
  type PrintedLabel,
  type Reading,
  type ReadingNotice,
  type ReportRecord,
  SCOPES,
  type Section,
  type TableReading,
} from './record.ts';
import { SECTION_KEYS } from './texts.ts';

const confidence = v.picklist(['certain', 'doubtful', 'unread']);
const texts = v.array(v.string());

const SectionSchema = v.object({
  heading: v.nullable(v.string()),
  paragraphs: texts,
  places: v.array(PlaceSchema),
} satisfies FieldsOf<Section>);

const ClosingSchema = v.object({
  signature: v.nullable(v.string()),
  date: v.nullable(v.string()),
  attachments: texts,
} satisfies FieldsOf<Closing>);

const LabelSchema = v.object({
  row: v.string(),
  printed: v.string(),
  at: v.nullable(PlaceSchema),
} satisfies FieldsOf<PrintedLabel>);

const TableSchema = v.object({
  confidence,
  doubts: texts,
  hasCells: v.exactOptional(v.literal(true)),
} satisfies FieldsOf<TableReading>);

const NoticeSchema = v.object({
  kind: v.picklist(NOTICE_KINDS),
  detail: v.string(),
  count: v.exactOptional(v.number()),
} satisfies FieldsOf<ReadingNotice>);

const AddedSchema = v.pipe(
  v.object({
    table: v.picklist(TABLES),
    kind: v.picklist(['row', 'column', 'table']),
    label: v.string(),
    at: v.nullable(PlaceSchema),
    figures: v.record(v.string(), FigureSchema),
  } satisfies FieldsOf<AddedPart>),
  v.description('A row, a column or a table printed beside what the form has; in no sum.'),
);

export const ReadingSchema = v.object({
  format: v.string(),
  tables: v.object({
    disclosure: TableSchema,
    applications: TableSchema,
    disputes: TableSchema,
  } satisfies FieldsOf<Record<TableKey, unknown>>),
  labels: v.array(LabelSchema),
  repeatedRows: texts,
  // Records of earlier releases do not know of any.
  added: v.optional(v.array(AddedSchema), []),
  sectionOrder: v.array(v.picklist(SECTION_KEYS)),
  notices: v.array(NoticeSchema),
  unseen: texts,
} satisfies FieldsOf<Reading>);

/** The editions the parts of a report are printed in. */
export const PrintedFormsSchema = v.record(v.string(), v.picklist(EDITIONS.map(({ key }) => key)));

/** The record as it is stored between the steps, and as `check --json` prints it. */
export const RecordSchema = v.object({
  schema: v.literal('gongkai/report/1'),
  title: v.string(),
  agencyName: v.string(),
  year: v.nullable(v.number()),
  scope: v.picklist(SCOPES),
  sections: v.object({
    preamble: SectionSchema,
    overview: SectionSchema,
    disclosure: SectionSchema,
    applications: SectionSchema,
    disputes: SectionSchema,
    problems: SectionSchema,
    other: SectionSchema,
  } satisfies FieldsOf<Record<SectionKey, unknown>>),
  closing: ClosingSchema,
  forms: PrintedFormsSchema,
  disclosure: FigureTreeSchema,
  applications: FigureTreeSchema,
  disputes: FigureTreeSchema,
  reading: ReadingSchema,
} satisfies FieldsOf<ReportRecord>);
