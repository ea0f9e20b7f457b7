import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LambdaFunction } from './lambda-function.ts';

export interface InvocationRequest {
  readonly event: unknown;
  readonly context: object;
  /** Milliseconds since 1970. */
  readonly deadline: number;
}

/** An error as Lambda reports it, and as Step Functions puts it into `Cause`. */
export interface InvocationFault {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

export type InvocationAnswer = { readonly result: unknown } | { readonly error: InvocationFault };

/** One process that holds one loaded function and answers one invocation at a time. */
export interface Sandbox {
  readonly invoke: (event: unknown) => Promise<InvocationAnswer>;
  readonly pid: number | undefined;
  /** Settles once the function is loaded, or cannot be. */
  readonly loaded: Promise<unknown>;
  /** How long loading the function took, in milliseconds; undefined while it loads. */
  readonly loadMs: () => number | undefined;
  /** False once the process ended or must not be used again. */
  readonly usable: () => boolean;
  readonly kill: () => void;
}

const RUNTIME = fileURLToPath(new URL('./sandbox-runtime.ts', import.meta.url));
/** Loading a bundle may take so long, in milliseconds, even on a busy machine. */
const INIT_MS = 30_000;
const WATCH_MEMORY_MS = 200;
/** A young generation of 2 MB in place of 16: ten processes share a laptop, and each works for milliseconds. */
const SMALL = ['--max-semi-space-size=2'];
/** Largest answer of a function, in characters, as in Lambda (6 MB). */
const MAX_ANSWER = 6 * 1024 ** 2;

/** Forks a process for a function. It is killed when an invocation outlives the timeout or the memory of the function. */
export function openSandbox(lambda: LambdaFunction): Sandbox {
  const log = openSync(lambda.logFile, 'a');
  const child = fork(RUNTIME, [], {
    cwd: lambda.codeFolder,
    env: { ...lambda.environment },
    execArgv: [`--max-old-space-size=${lambda.memoryMb}`, ...SMALL, '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  let alive = true;
  child.once('exit', () => {
    alive = false;
  });
  // A process that cannot be forked, or a message that cannot be sent, ends it; the invocation hears of the end.
  child.on('error', () => kill());
  function kill(): void {
    alive = false;
    child.kill('SIGKILL');
  }
  // The function did not come into play yet: a machine that is too busy to load it is no fault of the file.
  const tooSlow = () => fault('Lambda.ServiceException', 'the function did not load in time');
  const ready = firstMessage(child, INIT_MS, tooSlow, deathFault);
  const forked = performance.now();
  let loadMs: number | undefined;
  void ready.then(() => {
    loadMs = performance.now() - forked;
  });
  return {
    pid: child.pid,
    loaded: ready,
    loadMs: () => loadMs,
    usable: () => alive,
    kill,
    invoke: async event => {
      const loaded = await ready;
      if (typeof loaded === 'object') {
        kill();
        return loaded;
      }
      const id = randomUUID();
      const started = Date.now();
      const timedOut = () =>
        fault('Sandbox.Timedout', `RequestId: ${id} Error: Task timed out after ${lambda.timeoutSeconds}.00 seconds`);
      let exhausted = false;
      const stopWatching = watchMemory(child, lambda.memoryMb, () => {
        exhausted = true;
        kill();
      });
      const answering = firstMessage(child, lambda.timeoutSeconds * 1000, timedOut, (code, signal) =>
        exhausted ? exitFault(code, signal) : deathFault(code, signal),
      );
      child.send({
        event,
        context: contextOf(lambda, id),
        deadline: started + lambda.timeoutSeconds * 1000,
      } satisfies InvocationRequest);
      const answer = await answering;
      stopWatching();
      if (typeof answer === 'string') return fault('Runtime.MarshalError', 'the function answered out of turn');
      if ('error' in answer && answer.error.errorType.startsWith('Sandbox.')) kill();
      if ('result' in answer && (JSON.stringify(answer.result)?.length ?? 0) > MAX_ANSWER)
        return fault('Function.ResponseSizeTooLarge', 'Response payload size exceeded maximum allowed payload size');
      return answer;
    },
  };
}

/** An error as an answer of Lambda. */
export const fault = (errorType: string, errorMessage: string): InvocationAnswer => ({
  error: { errorType, errorMessage, trace: [] },
});

/** The next message of the process, or why there is none. */
function firstMessage(
  child: ChildProcess,
  limitMs: number,
  tooLate: () => InvocationAnswer,
  onDeath: (code: number | null, signal: string | null) => InvocationAnswer,
): Promise<InvocationAnswer | 'ready'> {
  return new Promise(resolve => {
    const settle = (answer: InvocationAnswer | 'ready'): void => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(answer);
    };
    const onMessage = (message: unknown): void => settle(message as InvocationAnswer | 'ready');
    const onExit = (code: number | null, signal: string | null): void => settle(onDeath(code, signal));
    const timer = setTimeout(() => settle(tooLate()), limitMs);
    child.on('message', onMessage);
    child.on('exit', onExit);
    if (child.exitCode !== null || child.signalCode !== null) settle(onDeath(child.exitCode, child.signalCode));
  });
}

/**
 * A death that the stack did not order. Where somebody else killed the process, which nobody can in AWS, the nearest is a host
 * that is lost, and with it the answer of the service: it says nothing about the file.
 */
const deathFault = (code: number | null, signal: string | null): InvocationAnswer =>
  signal === 'SIGKILL'
    ? fault('Lambda.ServiceException', 'the process of the sandbox was killed from outside')
    : exitFault(code, signal);

/** Names of signals as Lambda prints them. */
const SIGNALS: Readonly<Record<string, string>> = {
  SIGABRT: 'aborted',
  SIGKILL: 'killed',
  SIGSEGV: 'segmentation fault',
};

/** The memory of a sandbox is ended with SIGKILL, a heap that V8 cannot enlarge with SIGABRT: Lambda tells both like this. */
function exitFault(code: number | null, signal: string | null): InvocationAnswer {
  const end = signal === null ? `exit status ${code}` : `signal: ${SIGNALS[signal] ?? signal}`;
  return fault('Runtime.ExitError', `Error: Runtime exited with error: ${end}`);
}

const contextOf = (lambda: LambdaFunction, id: string): object => ({
  awsRequestId: id,
  functionName: lambda.name,
  functionVersion: '$LATEST',
  invokedFunctionArn: lambda.arn,
  memoryLimitInMB: String(lambda.memoryMb),
  logGroupName: `/aws/lambda/${lambda.name}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: false,
});

/** Kills the process when it holds more than the memory of the function; only where the system tells (Linux). */
function watchMemory(child: ChildProcess, limitMb: number, kill: () => void): () => void {
  if (process.platform !== 'linux') return () => undefined;
  const timer = setInterval(() => {
    const resident = residentMb(child.pid);
    if (resident !== undefined && resident > limitMb) kill();
  }, WATCH_MEMORY_MS);
  return () => clearInterval(timer);
}

/** Resident memory of a process in MB (pages of 4 kB); undefined once it ended. */
export function residentMb(pid: number | undefined): number | undefined {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096) / 1024 ** 2;
  } catch {
    return undefined;
  }
}
