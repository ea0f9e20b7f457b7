import { type ChildProcess, spawn } from 'node:child_process';
import { LocalStackError } from '../local-stack-error.ts';
import { ROOT } from '../project.ts';

/** A stack in a process of its own, as `npm start` boots it. */
export interface SpawnedStack {
  readonly process: ChildProcess;
  /** From the call to the line that says where things are; milliseconds. */
  readonly bootMs: number;
  /** Ends it and waits until it is gone. */
  readonly end: () => Promise<void>;
}

/** As the script `start` of package.json, at any free ports. */
const COMMAND = ['--max-semi-space-size=4', 'infra/local/commands/start.ts'];
const PORTS = ['--site-port', '0', '--mail-port', '0', '--s3-port', '0'];

/** Boots a stack on a data folder. Throws LocalStackError where it ends before it is there. */
export async function spawnStack(dataFolder: string, environment: NodeJS.ProcessEnv = {}): Promise<SpawnedStack> {
  const began = performance.now();
  const child = spawn(process.execPath, [...COMMAND, '--data', dataFolder, ...PORTS], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>(resolve => child.once('close', () => resolve()));
  const ready = new Promise<void>(resolve =>
    child.stdout.on('data', chunk => {
      if (String(chunk).includes('Ctrl-C')) resolve();
    }),
  );
  const tooEarly = gone.then(() => {
    throw new LocalStackError('The stack did not boot.');
  });
  await Promise.race([ready, tooEarly]);
  tooEarly.catch(() => undefined);
  return {
    process: child,
    bootMs: performance.now() - began,
    end: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}
