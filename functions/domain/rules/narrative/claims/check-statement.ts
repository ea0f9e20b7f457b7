import type { Ledger, RequestStatement } from '../../../narrative/ledger.ts';
import { countAt } from '../../../record/certain-figures.ts';
import type { ReportRecord } from '../../../record/record.ts';

/** What a passage says of requests, in numbers; null where it does not say. */
export interface StatementFigures {
  readonly received: number | null;
  readonly carriedIn: number | null;
  readonly handled: number | null;
  readonly carriedOut: number | null;
  /** Sum of the results named, and how many there are. */
  readonly outcomes: number;
  readonly named: number;
  /** Whether the results named are plainly all of them, and not some after 其中. */
  readonly complete: boolean;
}

/** How a passage contradicts itself. */
export type StatementFault =
  | { readonly kind: 'outcomes'; readonly sum: number; readonly total: number; readonly of: 'handled' | 'received' }
  | { readonly kind: 'balance'; readonly left: number; readonly right: number }
  | { readonly kind: 'untold'; readonly rest: number };

/** Fewest results that are taken for all of them. */
const MANY = 3;

/** Numbers of a statement; null where it is not clear which is which. */
export function figuresOfStatement(ledger: Ledger, statement: RequestStatement): StatementFigures | null {
  if (!statement.clear) return null;
  const at = (index: number | null): number | null => (index === null ? null : (ledger.numbers[index]?.value ?? null));
  return {
    received: at(statement.received),
    carriedIn: at(statement.carriedIn),
    handled: at(statement.handled),
    carriedOut: at(statement.carriedOut),
    outcomes: statement.outcomes.reduce((sum, index) => sum + (at(index) ?? 0), 0),
    named: statement.outcomes.length,
    complete: statement.complete,
  };
}

/** The first way in which a passage contradicts itself; null where it holds or nothing can be said. */
export function checkStatement(record: ReportRecord, figures: StatementFigures): StatementFault | null {
  return outcomesFault(record, figures) ?? balanceFault(record, figures);
}

function outcomesFault(record: ReportRecord, figures: StatementFigures): StatementFault | null {
  const { received, handled, outcomes, named, complete } = figures;
  if (named < 2) return null;
  const carriedIn = figures.carriedIn ?? countAt(record, 'applications.carriedIn.total') ?? null;
  const carriedOut = figures.carriedOut ?? countAt(record, 'applications.carriedOut.total') ?? 0;
  if (handled !== null) {
    const fits = outcomes === handled || outcomes + (figures.carriedOut ?? 0) === handled;
    if (fits || outcomes === handled + (carriedIn ?? 0)) return null;
    return outcomes > handled || (complete && named >= MANY)
      ? { kind: 'outcomes', sum: outcomes, total: handled, of: 'handled' }
      : null;
  }
  if (received === null) return null;
  const all = received + (carriedIn ?? 0);
  if ([received, all].some(total => [outcomes, outcomes + carriedOut].includes(total))) return null;
  const over = outcomes > all && carriedIn !== null;
  const under = complete && outcomes + carriedOut < received && named >= MANY;
  return over || under ? { kind: 'outcomes', sum: outcomes, total: received, of: 'received' } : null;
}

function balanceFault(record: ReportRecord, figures: StatementFigures): StatementFault | null {
  const { received, carriedIn, handled, carriedOut } = figures;
  if (received === null || carriedIn === null || handled === null) return null;
  if (carriedOut !== null) {
    const all = received + carriedIn;
    const fits = all === handled + carriedOut || received === handled + carriedOut || all === handled;
    return fits ? null : { kind: 'balance', left: received + carriedIn, right: handled + carriedOut };
  }
  const rest = received + carriedIn - handled;
  if (rest === 0 || handled === received) return null;
  // Where the table cannot be relied on, the rest may well have been carried over.
  const inDoubt = record.reading.tables.applications.confidence === 'doubtful';
  if (rest > 0 && (inDoubt || countAt(record, 'applications.carriedOut.total') === rest)) return null;
  return { kind: 'untold', rest };
}
