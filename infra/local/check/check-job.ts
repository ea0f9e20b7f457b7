import type { Check, CheckContext, GivenFile } from '../../../functions/domain/check/check-report.ts';
import type { ReportRecord } from '../../../functions/domain/record/record.ts';
import type { Refusal } from '../../../functions/domain/refusal.ts';

/** What the worker is asked for. */
export type CheckJob =
  | { readonly kind: 'read'; readonly file: GivenFile }
  | { readonly kind: 'check'; readonly file: GivenFile; readonly context: CheckContext };

/** What it answers to each kind. */
export interface CheckAnswers {
  readonly read: ReportRecord | Refusal;
  readonly check: Check;
}
