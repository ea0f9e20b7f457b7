import type { ReportRecord } from '../record/record.ts';
import type { Ledger } from './ledger.ts';
import { readLedger } from './read-ledger.ts';

/** A record with the numbers of its narrative, as it is stored and as `check --json` prints it. */
export interface LedgeredRecord extends ReportRecord {
  readonly ledger: Ledger;
}

export const withLedger = (record: ReportRecord): LedgeredRecord => ({ ...record, ledger: readLedger(record) });
