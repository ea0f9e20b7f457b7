import { readdirSync, readFileSync } from 'node:fs';
import { residentMb } from '../stand-ins/lambda/sandbox.ts';

/** Resident memory of a process and of all that it started. */
export interface ProcessMemory {
  /** MB of all together; what they share counts for each. */
  readonly all: number;
  /** MB of the process itself. */
  readonly own: number;
  readonly processes: number;
}

/** Measures a process and all below it; only where the system tells (Linux). */
export function memoryOf(pid: number): ProcessMemory {
  const parents = new Map(processes().map(({ id, parent }) => [id, parent]));
  const isBelow = (id: number | undefined): boolean => id !== undefined && (id === pid || isBelow(parents.get(id)));
  const sizes = [...parents.keys()].filter(isBelow).map(id => residentMb(id) ?? 0);
  return { all: sizes.reduce((sum, size) => sum + size, 0), own: residentMb(pid) ?? 0, processes: sizes.length };
}

function processes(): readonly { readonly id: number; readonly parent: number }[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      try {
        const [, parent = ''] = /^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
        return [{ id: Number(name), parent: Number(parent) }];
      } catch {
        // It ended while the list was read.
        return [];
      }
    });
}
