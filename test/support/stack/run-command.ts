import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../infra/local/project.ts';

export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The scripts of package.json that are a program of this repository, with its file. */
export const PROGRAMS: ReadonlyMap<string, string> = new Map(
  Object.entries(scripts).flatMap(([name, script]) => {
    const [, file] = /^(?:exec )?node (?:--\S+ )*(\S+\.ts)$/.exec(script) ?? [];
    return file === undefined ? [] : [[name, file] as const];
  }),
);

/** Every script of package.json. */
export const SCRIPTS: readonly string[] = Object.keys(scripts);

/** Runs a program by the name of its script, in a process that is the program itself and not npm. */
export function runProgram(
  name: string,
  args: readonly string[],
): { readonly child: ChildProcess; readonly done: Promise<Ending> } {
  const file = PROGRAMS.get(name);
  if (file === undefined) throw new TypeError(`package.json has no program ${name}`);
  return started(process.execPath, [join(ROOT, file), ...args]);
}

/** Runs a script as a person does: `npm run NAME -- ARGS`. */
export const runScript = (name: string, args: readonly string[]): Promise<Ending> =>
  started('npm', ['run', '--silent', name, '--', ...args]).done;

function started(program: string, args: readonly string[]) {
  const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, NO_COLOR: '1' } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', chunk => (stdout += chunk));
  child.stderr.on('data', chunk => (stderr += chunk));
  const done = new Promise<Ending>(resolve => child.on('close', code => resolve({ code, stdout, stderr })));
  return { child, done };
}
