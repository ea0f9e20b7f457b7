import { readFileSync } from 'node:fs';

/** How often is looked whether who started this process is still there, in milliseconds. */
const LOOK_MS = 500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Settles at the first Ctrl-C, TERM or HUP, or when npm, or what started npm, is gone: npm hands no signal on that it
 * cannot catch, and what it leaves behind would hold the ports. A second Ctrl-C ends the process at once.
 */
export function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    const parents = parentsOf(process.pid);
    const looking = setInterval(() => {
      if (parents.some(({ pid, parent }) => parentOf(pid) !== parent)) stop();
    }, LOOK_MS).unref();
    function stop(): void {
      clearInterval(looking);
      resolve();
      process.once('SIGINT', () => process.exit(130));
    }
    for (const signal of SIGNALS) process.once(signal, stop);
  });
}

interface Parenthood {
  readonly pid: number;
  readonly parent: number;
}

/** This process and those above it, up to npm and what started npm; only what started this one where npm did not. */
function parentsOf(pid: number): readonly Parenthood[] {
  if (process.env['npm_lifecycle_event'] === undefined) return [];
  const chain: Parenthood[] = [];
  for (let child = pid; chain.length < MOST_ABOVE; ) {
    const parent = parentOf(child);
    if (parent === undefined || parent <= 1) break;
    chain.push({ pid: child, parent });
    if (nameOf(child).startsWith('npm ')) break;
    child = parent;
  }
  return chain;
}

/** node, a shell or two, npm, and what started it. */
const MOST_ABOVE = 5;

/** The parent of a process; of others than this one only where the system tells (Linux). Undefined for one that is gone. */
function parentOf(pid: number): number | undefined {
  if (pid === process.pid) return process.ppid;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
