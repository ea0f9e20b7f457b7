import { residentMb, type Sandbox } from './sandbox.ts';

/** A process that has nothing to do. */
export interface IdleSandbox {
  readonly sandbox: Sandbox;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** What the keeper sees of the sandboxes of one function. */
export interface KeptSandboxes {
  readonly idle: () => readonly IdleSandbox[];
  readonly all: () => readonly Sandbox[];
  /** Whether an invocation runs or waits. */
  readonly busy: () => boolean;
  /** Ends an idle one. */
  readonly end: (idle: IdleSandbox) => void;
}

/** Watches over the memory of all sandboxes together. */
export interface SandboxKeeper {
  readonly watch: (kept: KeptSandboxes) => void;
  /** Ends what other functions leave idle until one more process fits; false where it does not fit. */
  readonly makeRoom: (wanted: KeptSandboxes) => boolean;
  readonly stop: () => void;
}

/** All sandboxes together may take so much while there is work, in MB; with the stack itself it is a quarter more. */
const WORKING_MB = 850;
/** So much may stay when there is none. */
const RESTING_MB = 480;
/** What a process takes once it has worked for a while, in MB; also where the system does not tell. */
const USUAL_MB = 110;
/** A process that worked so lately is wanted again, in milliseconds. */
const LATELY_MS = 1_000;
/** After so long without any work the stack is at rest, in milliseconds. */
const REST_MS = 15_000;
const LOOK_MS = 2_500;

/** A keeper of sandboxes in the order in which `watch` hears of them, which is that of the flow. */
export function openSandboxKeeper(): SandboxKeeper {
  const watched: KeptSandboxes[] = [];
  let worked = Date.now();

  const used = (): number =>
    watched.flatMap(kept => kept.all()).reduce((sum, { pid }) => sum + (residentMb(pid) ?? USUAL_MB), 0);

  /** At rest the first steps of the flow stay longest: while they work, the others are loaded. */
  const rest = (): void => {
    if (watched.some(kept => kept.busy())) worked = Date.now();
    if (Date.now() - worked < REST_MS) return;
    for (const kept of watched.toReversed())
      for (const idle of [...kept.idle()]) {
        if (used() <= RESTING_MB) return;
        kept.end(idle);
      }
  };
  const timer = setInterval(rest, LOOK_MS).unref();

  return {
    watch: kept => watched.push(kept),
    makeRoom: wanted => {
      const spare = watched
        .filter(kept => kept !== wanted)
        .flatMap(kept => kept.idle().map(idle => ({ kept, idle })))
        .filter(({ idle }) => Date.now() - idle.since > LATELY_MS)
        .sort((a, b) => a.idle.since - b.idle.since);
      while (used() + USUAL_MB > WORKING_MB) {
        const longest = spare.shift();
        if (longest === undefined) return false;
        longest.kept.end(longest.idle);
      }
      return true;
    },
    stop: () => clearInterval(timer),
  };
}
