import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { HOST, listen, stopListening } from '../../../infra/local/stand-ins/listen.ts';
import type { Order, Standing } from './stack-process.ts';

const PROGRAM = join(import.meta.dirname, 'stack-process.ts');

/** A stack on a data folder that is killed and begins again, always at the same addresses. */
export interface MortalStack {
  readonly tell: (order: Order) => Promise<Standing>;
  /** `kill -9`, and a new process on what the old one left. */
  readonly killAndBoot: () => Promise<void>;
  /** How often faults struck, over all its lives. */
  readonly struck: () => number;
  readonly end: () => Promise<void>;
}

export async function bootMortalStack(assemblyFolder: string, dataFolder: string, seed: number): Promise<MortalStack> {
  const ports = [await freePort(), await freePort(), await freePort()];
  let lives = 0;
  let struckBefore = 0;
  let struck = 0;
  let child = await boot();

  async function boot(): Promise<ChildProcess> {
    lives += 1;
    const args = [assemblyFolder, dataFolder, String(seed + lives), ...ports.map(String)];
    const begun = fork(PROGRAM, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await once(begun, 'message');
    return begun;
  }

  async function kill(): Promise<void> {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    struckBefore += struck;
    struck = 0;
  }

  return {
    tell: async order => {
      const answered = once(child, 'message');
      child.send(order);
      const [standing] = (await answered) as [Standing];
      struck = standing.struck;
      return standing;
    },
    killAndBoot: async () => {
      await kill();
      child = await boot();
    },
    struck: () => struckBefore + struck,
    end: kill,
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0, HOST, '');
  await stopListening(server);
  return port;
}
