import * as v from 'valibot';
import { Pointer, Uploaded } from '../../steps.ts';
import { TABLES } from '../form/tables.ts';
import {
  type Decision,
  HOLD_KINDS,
  type Judgement,
  type Life,
  STATES,
  type Transition,
  type VersionLife,
} from '../lifecycle/life.ts';
import type { FieldsOf } from '../record/fields-of.ts';
import { jsonText, type KeptItem, parseItem } from './kept-item.ts';
import { ReportIdentitySchema } from './report-identity-schema.ts';

const text = v.string();
const count = v.number();
const state = v.picklist(STATES);
const holds = v.array(v.picklist(HOLD_KINDS));

const TransitionSchema = v.object({ to: state, at: text, cause: text, actor: text } satisfies FieldsOf<Transition>);

const JudgementSchema = v.object({
  at: text,
  holds,
  withholdsOriginal: v.boolean(),
  tables: v.array(v.picklist(TABLES)),
  nonZero: text,
  context: text,
  validation: Pointer,
  counts: v.object({ error: count, warning: count, notice: count } satisfies FieldsOf<Judgement['counts']>),
} satisfies FieldsOf<Judgement>);

const DecisionSchema = v.object({
  kind: v.picklist(['release', 'withdraw']),
  at: text,
  actor: text,
  reason: text,
  holds,
} satisfies FieldsOf<Decision>);

const VersionLifeSchema = v.object({
  order: text,
  upload: Uploaded.entries.upload,
  sha256: text,
  judgement: JudgementSchema,
  decisions: v.array(DecisionSchema),
  state,
  holds,
  publishedAt: v.nullable(text),
  transitions: v.array(TransitionSchema),
} satisfies FieldsOf<VersionLife>);

const LifeItem = v.object({
  life: jsonText(
    v.object({
      report: ReportIdentitySchema,
      revision: count,
      shown: v.nullable(text),
      untold: v.boolean(),
      versions: v.array(VersionLifeSchema),
    } satisfies FieldsOf<Life>),
  ),
});

/** The life of a report as the table holds it. Throws DamagedItemError. */
export const parseLife = (item: KeptItem): Life => parseItem(LifeItem, item).life;
