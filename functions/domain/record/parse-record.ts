import * as v from 'valibot';
import type { ReportRecord } from './record.ts';
import { RecordSchema } from './record-schema.ts';

/** Reads a stored record. Throws valibot's ValiError, which names the first field that is not as it should be. */
export const parseRecord = (document: unknown): ReportRecord => v.parse(RecordSchema, document, { abortEarly: true });
