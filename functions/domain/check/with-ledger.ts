import type { Ledger } from '../narrative/ledger.ts';
import { readLedger } from '../narrative/read-ledger.ts';
import type { ReportRecord } from '../record/record.ts';

/** A record with the numbers of its narrative, as `check --json` prints it. */
export interface LedgeredRecord extends ReportRecord {
  readonly ledger: Ledger;
}

export const withLedger = (record: ReportRecord): LedgeredRecord => ({ ...record, ledger: readLedger(record) });
