import type { Ledger, LedgerNumber } from '../../functions/domain/narrative/ledger.ts';
import { readLedger } from '../../functions/domain/narrative/read-ledger.ts';
import { type Example, exampleRecord } from '../../functions/domain/rules/examples/example-record.ts';

/** The ledger of an invented report whose whole narrative is the given overview. */
export const ledgerOf = (overview: string | readonly string[], example: Example = {}): Ledger =>
  readLedger(
    exampleRecord({ ...example, texts: { preamble: '', problems: '', other: '', overview, ...example.texts } }),
  );

/** Numbers that count something. */
export const countsOf = (ledger: Ledger): readonly LedgerNumber[] =>
  ledger.numbers.filter(({ kind }) => kind === 'count' || kind === 'money');

/** `12件 requests.received` for every number that counts something. */
export const topicsOf = (overview: string, example: Example = {}): readonly string[] =>
  countsOf(ledgerOf(overview, example)).map(({ printed, topic }) => `${printed} ${topic}`);
