import type { LambdaFunction } from './lambda-function.ts';
import { type InvocationAnswer, openSandbox, type Sandbox } from './sandbox.ts';

/** The sandboxes of one function. */
export interface FunctionPool {
  readonly lambda: LambdaFunction;
  /** Runs the function once; waits for a free sandbox where all are busy. */
  readonly invoke: (event: unknown) => Promise<InvocationAnswer>;
  /** Loads the function ahead of its first invocation. */
  readonly warm: () => void;
  /** Ends all sandboxes; what waits or runs never gets an answer. */
  readonly close: () => void;
}

/** Without a cap, fifty uploads at once take gigabytes and minutes: one process per invocation (measured). */
export const MAX_SANDBOXES = 4;
/** A sandbox beyond the first that has had nothing to do for so long gives its memory back, in milliseconds. */
const IDLE_MS = 20_000;

/** Runs a function in at most `limit` processes. A process that crashed, timed out or was killed is never used again. */
export function openFunctionPool(lambda: LambdaFunction, limit = MAX_SANDBOXES): FunctionPool {
  const idle: { readonly sandbox: Sandbox; readonly since: number }[] = [];
  const busy = new Set<Sandbox>();
  const waiting: ((sandbox: Sandbox) => void)[] = [];
  let closed = false;

  const takeIdle = (): Sandbox | undefined => {
    let found = idle.pop()?.sandbox;
    while (found !== undefined && !found.usable()) found = idle.pop()?.sandbox;
    return found;
  };
  const acquire = (): Promise<Sandbox> => {
    const found = takeIdle() ?? (busy.size < limit ? openSandbox(lambda) : undefined);
    if (found === undefined) return new Promise(resolve => waiting.push(resolve));
    busy.add(found);
    return Promise.resolve(found);
  };
  const release = (sandbox: Sandbox): void => {
    busy.delete(sandbox);
    const next = waiting.shift();
    if (next !== undefined) {
      const heir = sandbox.usable() ? sandbox : openSandbox(lambda);
      busy.add(heir);
      next(heir);
    } else if (sandbox.usable()) idle.push({ sandbox, since: Date.now() });
  };
  const reaper = setInterval(() => {
    // The one used last stays, so that a quiet stack still answers at once.
    const old = idle.slice(0, -1).filter(({ since }) => Date.now() - since > IDLE_MS);
    for (const entry of old) {
      idle.splice(idle.indexOf(entry), 1);
      entry.sandbox.kill();
    }
  }, IDLE_MS / 4).unref();

  return {
    lambda,
    invoke: async event => {
      const sandbox = await acquire();
      const answer = await sandbox.invoke(event);
      if (closed) return new Promise(() => undefined);
      release(sandbox);
      return answer;
    },
    warm: () => {
      if (idle.length + busy.size === 0) idle.push({ sandbox: openSandbox(lambda), since: Date.now() });
    },
    close: () => {
      closed = true;
      clearInterval(reaper);
      for (const { sandbox } of idle) sandbox.kill();
      for (const sandbox of busy) sandbox.kill();
    },
  };
}
