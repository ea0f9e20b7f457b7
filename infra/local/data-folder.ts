import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { LocalStackError, sentenceOf } from './local-stack-error.ts';

const Running = v.object({
  pid: v.number(),
  site: v.string(),
  mail: v.string(),
  cloud: v.string(),
  assemblyFolder: v.string(),
});
/** What a running stack tells other commands: its process, its addresses, the template it runs. */
export type RunningStack = v.InferOutput<typeof Running>;

const noteIn = (dataFolder: string): string => join(dataFolder, 'running.json');

/** Makes the data folder and makes sure it is this process's alone. Throws LocalStackError. */
export function claimDataFolder(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true });
    accessSync(dataFolder, constants.W_OK);
    const probe = join(dataFolder, '.probe');
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    throw new LocalStackError(sentenceOf(error, resolve(dataFolder)) ?? `${dataFolder} cannot be used: ${error}`);
  }
  if (existsSync(join(dataFolder, 'tables')))
    throw new LocalStackError(
      `${dataFolder} was written by an earlier version, which kept its tables otherwise; remove it or choose another with --data FOLDER.`,
    );
  const other = findRunningStack(dataFolder);
  if (other !== undefined && other.pid !== process.pid)
    throw new LocalStackError(
      `The data folder ${dataFolder} is in use by the stack of process ${other.pid}; end it or choose another with --data FOLDER.`,
    );
}

/** Tells other commands where this stack is. */
export function announce(dataFolder: string, running: RunningStack): void {
  const draft = join(dirname(noteIn(dataFolder)), `.running-${process.pid}.json`);
  writeFileSync(draft, `${JSON.stringify(running, null, 2)}\n`);
  renameSync(draft, noteIn(dataFolder));
}

/** Takes the note back, if it is this process's. */
export function withdraw(dataFolder: string): void {
  if (findRunningStack(dataFolder)?.pid === process.pid) rmSync(noteIn(dataFolder), { force: true });
}

/** The stack that runs on a data folder; undefined where none does, or its process is gone. */
export function findRunningStack(dataFolder: string): RunningStack | undefined {
  try {
    const running = v.parse(Running, JSON.parse(readFileSync(noteIn(dataFolder), 'utf8')));
    return isAlive(running.pid) ? running : undefined;
  } catch {
    // No note, or half a note of a process that was killed.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
