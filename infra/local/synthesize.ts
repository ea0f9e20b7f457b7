import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LocalStackError } from './local-stack-error.ts';
import { ROOT } from './project.ts';

/** Assemblies of former states of the code that are kept, however old. */
const KEPT = 3;
/** Younger ones are kept as well: a stack may run on one. Milliseconds. */
const KEPT_MS = 60 * 60 * 1000;
const ASSEMBLIES = join(ROOT, '.local', 'assemblies');
const SYNTHESIS_MS = 120_000;
const SOURCES = ['infra/**/*.{ts,js}', 'functions/**/*', 'package-lock.json', 'cdk.json', 'tsconfig.json'];

export interface Synthesis {
  /** Folder of the cloud assembly. */
  readonly folder: string;
  /** False where the assembly of exactly this code was there already. */
  readonly fresh: boolean;
}

/**
 * The assembly of the code as it is now, with the settings every deployment has by default; synthesized in a process of
 * its own unless it is there already. `onStart` hears of it before the seconds it takes.
 */
export async function synthesize(onStart: () => void = () => undefined): Promise<Synthesis> {
  const cache = process.env['GONGKAI_ASSEMBLIES'] ?? ASSEMBLIES;
  const folder = join(cache, hashOfSources());
  if (existsSync(join(folder, 'manifest.json'))) {
    keepAssembly(folder);
    return { folder, fresh: false };
  }
  onStart();
  mkdirSync(cache, { recursive: true });
  const draft = join(cache, `draft-${process.pid}-${Date.now()}`);
  try {
    const env = { ...process.env, CDK_OUTDIR: draft };
    await promisify(execFile)(process.execPath, ['infra/app.ts'], { cwd: ROOT, env, timeout: SYNTHESIS_MS });
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } catch (error) {
    if (existsSync(join(folder, 'manifest.json'))) return { folder, fresh: false };
    const { stderr = '', code } = error as { stderr?: string; code?: string };
    if (code === 'ENOSPC') throw error;
    throw new LocalStackError(
      `The template cannot be synthesized (npx cdk synth says more):\n${firstLines(stderr || String(error))}`,
    );
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  dropOld(cache);
  return { folder, fresh: true };
}

/** Marks an assembly as in use; to be called again and again by a stack that runs on it. */
export function keepAssembly(folder: string): void {
  const now = new Date();
  utimesSync(folder, now, now);
}

const firstLines = (text: string): string =>
  text
    .split('\n')
    .filter(line => line.trim() !== '' && !line.trimStart().startsWith('at '))
    .slice(0, 12)
    .join('\n');

/** SHA-256 over the name and content of everything that goes into the template and the bundles. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: ROOT, exclude: file => file === 'infra/local' }).sort();
  for (const file of files) {
    const path = join(ROOT, file);
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 20);
}

function dropOld(cache: string): void {
  const assemblies = readdirSync(cache)
    .filter(name => /^[0-9a-f]{20}$/.test(name))
    .map(name => ({ path: join(cache, name), used: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { path, used } of assemblies.slice(KEPT))
    if (Date.now() - used > KEPT_MS) rmSync(path, { recursive: true, force: true });
}
