import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Faults } from '../faults/faults.ts';
import type { LambdaFunction } from './lambda-function.ts';
import { fault, type InvocationAnswer, openSandbox, type Sandbox } from './sandbox.ts';
import type { IdleSandbox, KeptSandboxes, SandboxKeeper } from './sandbox-keeper.ts';

/** The sandboxes of one function. */
export interface FunctionPool {
  readonly lambda: LambdaFunction;
  /**
   * Runs the function once; waits for a free sandbox where all are busy. The caller waits `patienceSeconds` for the
   * answer, from the moment it has the sandbox; the function runs on when that is over.
   */
  readonly invoke: (event: unknown, patienceSeconds?: number) => Promise<InvocationAnswer>;
  /** Loads the function ahead of an invocation, where no process holds it; settles once it is loaded. */
  readonly warm: () => Promise<void>;
  /** Whether it was ever invoked. */
  readonly used: () => boolean;
  /** Whether an invocation runs or waits. */
  readonly busy: () => boolean;
  /** Processes of the sandboxes that are alive. */
  readonly pids: () => readonly number[];
  /** Ends all sandboxes; what waits or runs never gets an answer. */
  readonly close: () => void;
}

/** Without a cap, fifty uploads at once take gigabytes and minutes: one process per invocation (measured). */
export const MAX_SANDBOXES = Math.max(2, Math.min(4, availableParallelism()));
/**
 * So long must an invocation wait at least before another process is forked for it, in milliseconds. Loading a bundle
 * takes longer than most steps run: forking at once would only take the processor from those that work.
 */
const PATIENCE_MS = 100;
/** A sandbox beyond the first that has had nothing to do for so long gives its memory back, in milliseconds. */
const IDLE_MS = 20_000;

/**
 * Runs a function in at most `MAX_SANDBOXES` processes, and in fewer where the keeper has no room for another. A process
 * that crashed, timed out or was killed is never used again.
 */
export function openFunctionPool(lambda: LambdaFunction, faults: Faults, keeper: SandboxKeeper): FunctionPool {
  const idle: IdleSandbox[] = [];
  const busy = new Set<Sandbox>();
  const waiting: ((sandbox: Sandbox) => void)[] = [];
  let growing: NodeJS.Timeout | undefined;
  let closed = false;
  let used = false;

  const lend = (sandbox: Sandbox, borrower: (sandbox: Sandbox) => void): void => {
    busy.add(sandbox);
    borrower(sandbox);
  };
  const takeIdle = (): Sandbox | undefined => {
    let found = idle.pop()?.sandbox;
    while (found !== undefined && !found.usable()) found = idle.pop()?.sandbox;
    return found;
  };
  /** The one process without which nothing goes on is forked even where there is no room. */
  const fork = (): Sandbox => {
    keeper.makeRoom(kept);
    return openSandbox(lambda);
  };
  /** Forks for the invocation that waits longest, one process at a time, as long as invocations have to wait. */
  const grow = (): void => {
    growing = undefined;
    const loading = [...busy].some(sandbox => sandbox.loadMs() === undefined);
    if (closed || waiting.length === 0) return;
    const mayGrow = !loading && busy.size < MAX_SANDBOXES && keeper.makeRoom(kept);
    const next = mayGrow ? waiting.shift() : undefined;
    if (next !== undefined) lend(openSandbox(lambda), next);
    if (waiting.length > 0) growing = setTimeout(grow, patience());
  };
  /** Waiting for twice the time it takes to load the function costs less than loading it once more. */
  const patience = (): number => Math.max(PATIENCE_MS, ...[...busy].map(sandbox => 2 * (sandbox.loadMs() ?? 0)));
  const acquire = (): Promise<Sandbox> =>
    new Promise(resolve => {
      const found = takeIdle() ?? (busy.size === 0 ? fork() : undefined);
      if (found !== undefined) return lend(found, resolve);
      waiting.push(resolve);
      growing ??= setTimeout(grow, patience());
    });
  const release = (sandbox: Sandbox): void => {
    busy.delete(sandbox);
    const next = waiting.shift();
    if (next !== undefined) lend(sandbox.usable() ? sandbox : fork(), next);
    else if (sandbox.usable()) idle.push({ sandbox, since: Date.now() });
  };
  const reaper = setInterval(() => {
    // The one used last stays, so that a quiet stack still answers at once.
    for (const entry of idle.slice(0, -1)) if (Date.now() - entry.since > IDLE_MS) kept.end(entry);
  }, IDLE_MS / 4).unref();
  const all = (): readonly Sandbox[] => [...idle.map(({ sandbox }) => sandbox), ...busy];
  const kept: KeptSandboxes = {
    idle: () => idle,
    all,
    busy: () => busy.size + waiting.length > 0,
    end: entry => {
      const at = idle.indexOf(entry);
      if (at >= 0) idle.splice(at, 1);
      entry.sandbox.kill();
    },
  };
  keeper.watch(kept);

  return {
    lambda,
    invoke: async (event, patienceSeconds) => {
      used = true;
      const does = faults.strike('invocation', fault => (fault.function ?? lambda.step) === lambda.step)?.does;
      if (does === 'throttle') return fault('Lambda.TooManyRequestsException', 'Rate Exceeded.');
      if (typeof does === 'object' && 'delayMs' in does) await pause(does.delayMs);
      const sandbox = await acquire();
      if (typeof does === 'object' && 'killAfterMs' in does) killFromOutside(sandbox, does.killAfterMs);
      const running = sandbox.invoke(event).then(answer => {
        if (closed) return new Promise<never>(() => undefined);
        release(sandbox);
        return answer;
      });
      const answer = await inTime(running, patienceSeconds);
      if (does === 'lose') return fault('Lambda.SdkClientException', 'The answer was lost.');
      return answer;
    },
    warm: async () => {
      if (closed || all().length > 0) return;
      const sandbox = fork();
      idle.push({ sandbox, since: Date.now() });
      await sandbox.loaded;
    },
    used: () => used,
    busy: kept.busy,
    pids: () => all().flatMap(({ pid, usable }) => (usable() && pid !== undefined ? [pid] : [])),
    close: () => {
      closed = true;
      clearTimeout(growing);
      clearInterval(reaper);
      for (const sandbox of all()) sandbox.kill();
    },
  };
}

/** The answer, or that of Step Functions when it did not come in time. */
async function inTime(
  running: Promise<InvocationAnswer>,
  patienceSeconds: number | undefined,
): Promise<InvocationAnswer> {
  if (patienceSeconds === undefined) return running;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<InvocationAnswer>(resolve => {
    timer = setTimeout(() => resolve(fault('States.Timeout', '')), patienceSeconds * 1000);
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** As somebody does who ends processes of this machine: the sandbox does not know why it died. */
function killFromOutside({ pid }: Sandbox, afterMs: number): void {
  setTimeout(() => {
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }, afterMs).unref();
}
