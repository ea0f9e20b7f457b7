import * as v from 'valibot';
import { REFUSAL_CODES, refuse } from '../../functions/domain/refusal.ts';
import { Notified, Refused } from '../../functions/steps.ts';
import type { Execution } from './stand-ins/step-functions/executions.ts';

/** How the way of one uploaded version ended. */
export type ReportOutcome =
  | {
      readonly outcome: Notified['state'];
      readonly key: string;
      /** Set where the report was only validated again. */
      readonly recheck: boolean;
      readonly page: string | null;
      readonly counts: Notified['counts'];
      readonly record: Notified['record'];
      readonly validation: Notified['validation'];
      readonly letters: number;
    }
  | {
      readonly outcome: 'refused';
      readonly key: string;
      readonly code: string;
      readonly message: string;
      readonly letters: number;
    }
  | { readonly outcome: 'failed'; readonly key: string; readonly error: string; readonly cause: string };

/** Reads the outcome from a finished execution. */
export function reportOutcome(execution: Pick<Execution, 'input' | 'output' | 'error' | 'cause'>): ReportOutcome {
  const output: unknown = execution.output === null ? undefined : JSON.parse(execution.output);
  const refused = v.safeParse(Refused, output);
  if (refused.success) {
    const { code, letters, upload } = refused.output;
    return { outcome: 'refused', key: upload.key, code, message: messageOf(code), letters };
  }
  const notified = v.safeParse(Notified, output);
  if (notified.success) {
    const { upload, state, page, counts, record, validation, letters, recheckFor } = notified.output;
    const recheck = recheckFor !== undefined;
    return { outcome: state, key: upload.key, recheck, page, counts, record, validation, letters };
  }
  const { error, cause } = execution;
  return { outcome: 'failed', key: keyOf(execution.input), error: error ?? 'unknown', cause: cause ?? '' };
}

function messageOf(code: string): string {
  const known = REFUSAL_CODES.find(one => one === code);
  return known === undefined ? code : refuse(known).message;
}

function keyOf(input: string): string {
  const parsed = v.safeParse(v.object({ upload: v.object({ key: v.string() }) }), JSON.parse(input));
  return parsed.success ? parsed.output.upload.key : '';
}
