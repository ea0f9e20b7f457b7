import type { Letters, Reports } from '../../../functions/ports.ts';
import type { inMemoryPorts } from '../../support/in-memory-ports.ts';

/** The process that made a call is gone, after what it wrote was kept. */
export class ProcessDiedError extends Error {
  override readonly name = 'ProcessDiedError';
}

/** Who may go on, and who dies. */
export interface Fate {
  /** Settles when it is the caller's turn. */
  readonly turn: (what: string) => Promise<void>;
  /** Asked after every write: whether the process that wrote ends there. */
  readonly dies: (what: string) => boolean;
}

const READS =
  /^(?:read|region|partsOf|ofRegion|like|find|all|life|version|lives|years|sameFile|ofAgency|open|delivery|failed|told)/;

type InMemory = ReturnType<typeof inMemoryPorts>;

/** The ports of the steps, where every call waits for its turn, so that steps that run at once interleave at every one. */
export function scheduledPorts(ports: InMemory, fate: Fate) {
  return {
    ...ports,
    documents: scheduled('documents', ports.documents, fate),
    agencies: scheduled('agencies', ports.agencies, fate),
    arrivals: scheduled('arrivals', ports.arrivals, fate),
    reports: { ...scheduled('reports', ports.reports, fate), change: scheduledChange(ports.reports, fate) },
    letters: { ...scheduled('letters', ports.letters, fate), change: scheduledDelivery(ports.letters, fate) },
    lists: scheduled('lists', ports.lists, fate),
    texts: scheduled('texts', ports.texts, fate),
    pages: scheduled('pages', ports.pages, fate),
    mail: scheduled('mail', ports.mail, fate),
  };
}

export function scheduled<T extends object>(name: string, port: T, fate: Fate): T {
  const methods = Object.entries(port).map(([method, call]) => {
    const what = `${name}.${method}`;
    const inTurn = async (...given: readonly unknown[]): Promise<unknown> => {
      await fate.turn(what);
      const answer: unknown = await call(...given);
      if (!READS.test(method) && fate.dies(what)) throw new ProcessDiedError(what);
      return answer;
    };
    return [method, inTurn] as const;
  });
  return Object.fromEntries(methods) as T;
}

/** A life is changed as over the real table: read, then written where nobody changed it since. */
const scheduledChange =
  (reports: Reports, fate: Fate): Reports['change'] =>
  async (report, change) => {
    for (;;) {
      await fate.turn('reports.change');
      const before = await reports.life(report);
      const changed = change(before);
      if (changed === before) return before;
      await fate.turn('reports.change');
      let isWritten = false;
      await reports.change(report, now => {
        isWritten = now.revision === before.revision;
        return isWritten ? changed : now;
      });
      if (!isWritten) continue;
      if (fate.dies('reports.change')) throw new ProcessDiedError('reports.change');
      return changed;
    }
  };

const scheduledDelivery =
  (letters: Letters, fate: Fate): Letters['change'] =>
  async (letterId, change) => {
    for (;;) {
      await fate.turn('letters.change');
      const before = await letters.delivery(letterId);
      const changed = change(before);
      if (changed === before) return changed;
      await fate.turn('letters.change');
      if ((await letters.delivery(letterId))?.revision !== before?.revision) continue;
      await letters.change(letterId, () => changed);
      if (fate.dies('letters.change')) throw new ProcessDiedError('letters.change');
      return changed;
    }
  };
