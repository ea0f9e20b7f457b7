import type { FeeStatement, LedgerNumber } from '../ledger.ts';
import type { ReadSection } from '../passages/read-section.ts';

const OPENING = /其中|分别|包[括含]|（/;

/** What a section says of fees collected for handling requests, one statement for each run of sentences about them. */
export function findFees(section: ReadSection): readonly FeeStatement[] {
  const statements: FeeStatement[] = [];
  let run: number[] = [];
  const close = (): void => {
    const statement = feeStatement(section, run);
    if (statement !== null) statements.push(statement);
    run = [];
  };
  for (const [index, number] of section.numbers.entries()) {
    if (!isFee(number)) continue;
    const last = run.at(-1);
    if (last !== undefined && (section.sentenceOf[index] ?? 0) - (section.sentenceOf[last] ?? 0) > 1) close();
    run.push(index);
  }
  close();
  return statements;
}

const isFee = ({ topic, time, value }: LedgerNumber): boolean =>
  topic.startsWith('fee.') && time === 'this-year' && value !== null;

function feeStatement(section: ReadSection, run: readonly number[]): FeeStatement | null {
  const [first] = run;
  if (first === undefined) return null;
  const opened = run.findIndex(
    (index, position) => position > 0 && opensParts(section, run[position - 1] ?? index, index),
  );
  const totals = opened < 0 ? run : run.slice(0, opened);
  const parts = opened < 0 ? [] : run.slice(opened);
  const of = (topic: string, among: readonly number[]): readonly number[] =>
    among.filter(index => section.numbers[index]?.topic === topic).map(index => section.first + index);
  const cases = of('fee.cases', totals);
  const amounts = of('fee.amount', totals);
  return {
    cases: cases.at(-1) ?? null,
    amount: amounts.at(-1) ?? null,
    caseParts: of('fee.cases', parts),
    amountParts: of('fee.amount', parts),
    clear: cases.length < 2 && amounts.length < 2 && run.every(index => isPlain(section.numbers[index])),
  };
}

const isPlain = (number: LedgerNumber | undefined): boolean => number?.exact === true && !number.each;

function opensParts(section: ReadSection, before: number, index: number): boolean {
  const [from, to] = [section.scanned[before], section.scanned[index]];
  return from !== undefined && to !== undefined && OPENING.test(section.folded.text.slice(from.end, to.start));
}
