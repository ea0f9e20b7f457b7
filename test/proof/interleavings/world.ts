import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import { decideOn } from '../../../functions/decide-on.ts';
import type { Agency } from '../../../functions/domain/agency/agency.ts';
import type { Decision, Hold } from '../../../functions/domain/lifecycle/life.ts';
import type { ReportIdentity } from '../../../functions/domain/locations.ts';
import { isRefusal, type Refusal } from '../../../functions/domain/refusal.ts';
import { extract } from '../../../functions/extract.ts';
import { identify } from '../../../functions/identify.ts';
import { intake } from '../../../functions/intake.ts';
import { listings } from '../../../functions/listings.ts';
import { notify } from '../../../functions/notify.ts';
import type { LetterQueue } from '../../../functions/ports.ts';
import { post } from '../../../functions/post.ts';
import { refuse } from '../../../functions/refuse.ts';
import { render } from '../../../functions/render.ts';
import { type QueuedLetter, REFUSED, type Uploaded } from '../../../functions/steps.ts';
import { store } from '../../../functions/store.ts';
import { validate } from '../../../functions/validate.ts';
import { inMemoryPorts } from '../../support/in-memory-ports.ts';
import { inventedSite } from '../../support/invented-site.ts';
import { letterRecord } from '../../support/run-steps.ts';
import { type Fate, ProcessDiedError, scheduled, scheduledPorts } from './scheduled-ports.ts';

export type World = ReturnType<typeof openWorld>;

/** Today of the lists; times of day go on from call to call. */
const TODAY = Date.UTC(2025, 1, 20, 2);

/**
 * All that runs on AWS around the steps, over ports in memory: queues that deliver what a dead consumer did not finish,
 * executions started once per name, each a process of its own that retries the step it died in.
 */
export function openWorld(agencies: readonly Agency[], fate: Fate) {
  const memory = inMemoryPorts(agencies);
  const processes: Promise<void>[] = [];
  const faults: string[] = [];
  const started = new Set<string>();
  const waiting: string[] = [];
  const letters: string[] = [];
  const lines = new Map<string, Promise<void>>();
  let ticks = 0;
  const begin = (what: string, run: () => Promise<unknown>): void => {
    const process = (async () => {
      await fate.turn(what);
      await run();
    })();
    processes.push(process.catch(error => void faults.push(`${what}: ${String(error)}`)));
  };
  const ports = {
    ...scheduledPorts(memory, fate),
    clock: () => {
      ticks += 1;
      return new Date(TODAY + ticks).toISOString();
    },
    executions: scheduled('executions', { start: startExecution }, fate),
    rechecks: scheduled('rechecks', { ask: async (recheck: Uploaded) => deliver(JSON.stringify({ recheck })) }, fate),
    listings: scheduled('listings', { ask: async (request: object) => askForLists(request) }, fate),
    letterQueue: scheduled(
      'letterQueue',
      { add: async (letter, line) => queueLetter(letter, line) },
      fate,
    ) as LetterQueue,
    engines: fileEngines,
    site: inventedSite,
    reviewers: ['reviewers@example.org'],
    mendDays: { error: 5, warning: 15 },
    operators: ['reviewers@example.org'],
    publication: 'publish' as const,
    rules: {},
  };
  const steps = [
    identify(ports),
    extract(ports),
    validate(ports),
    store(ports),
    render(ports),
    notify(ports),
  ] as unknown as readonly Run[];

  async function startExecution(name: string, input: Uploaded): Promise<void> {
    if (started.has(name)) return;
    started.add(name);
    begin(name, () => runExecution(input));
  }

  async function runExecution(input: Uploaded): Promise<void> {
    let payload: object = input;
    for (const step of steps) {
      const answer = await untilDone(() => step(payload));
      if (isRefusal(answer)) {
        await untilDone(() => refuse(ports)({ ...input, refusal: asCause(answer) }));
        return;
      }
      payload = answer;
    }
  }

  function deliver(body: string): void {
    begin('uploads queue', async () => {
      const { batchItemFailures } = await intake(ports)({ Records: [{ messageId: '1', body }] as never });
      if (batchItemFailures.length > 0) deliver(body);
    });
  }

  function askForLists(request: object): void {
    waiting.push(JSON.stringify(request));
    begin('listings queue', async () => {
      const Records = waiting.splice(0).map(body => ({ body })) as never[];
      if (Records.length > 0) await untilDone(() => listings(ports)({ Records }));
    });
  }

  /** Letters of one line leave one after the other, each as often as it needs. */
  function queueLetter(letter: QueuedLetter, line: string): void {
    letters.push(letter.letter);
    const before = lines.get(line) ?? Promise.resolve();
    const sent = before.then(async () => {
      for (let receive = 1; ; receive += 1) {
        const Records = [letterRecord(letter, line, receive)];
        const { batchItemFailures } = await untilDone(() => post(ports)({ Records }));
        if (batchItemFailures.length === 0) return;
      }
    });
    lines.set(line, sent);
    begin('letters queue', () => sent);
  }

  /** Settles when nothing runs any more. */
  async function quiet(): Promise<void> {
    for (let known = -1; known !== processes.length; ) {
      known = processes.length;
      await Promise.all(processes);
    }
  }

  return { memory, ports, begin, deliver, askForLists, quiet, faults: () => faults, letters: () => letters };
}

type Run = (payload: object) => Promise<object>;

const asCause = ({ code, message }: Refusal) => ({
  Error: `${REFUSED}${code}`,
  Cause: JSON.stringify({ errorType: `${REFUSED}${code}`, errorMessage: message }),
});

/** A step whose process died, or whose service asked to come again, is done again. */
async function untilDone<T>(run: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      const isPassing =
        error instanceof ProcessDiedError || (error instanceof Error && error.name === 'ThrottledError');
      if (!isPassing) throw error;
    }
  }
}

/** A person decides about what is there, after a while: nothing where there is nothing to decide about. */
export function decide(
  { ports, begin }: World,
  report: ReportIdentity,
  kind: Decision['kind'],
  patience: number,
): void {
  begin('decision', async () => {
    for (let waited = 0; waited < patience; waited += 1) await ports.reports.life(report);
    const life = await ports.reports.life(report);
    const version =
      kind === 'withdraw'
        ? life.versions.find(({ order }) => order === life.shown)
        : life.versions.findLast(({ holds }) => holds.length > 0);
    if (version === undefined) return;
    const holds: readonly Hold[] = version.holds;
    const decision = { kind, at: ports.clock(), actor: '张三', reason: '核对后决定', holds };
    await untilDone(() => decideOn(ports, report, version.order, decision));
  });
}
