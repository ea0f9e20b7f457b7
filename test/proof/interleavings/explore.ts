import fc from 'fast-check';
import { EVERYTHING } from '../../../functions/steps.ts';
import { type Act, acts, begin, REGISTER } from './acts.ts';
import { disagreements } from './disagreements.ts';
import { openWorld } from './world.ts';

/** Where processes die: numbers of writes, counted over a schedule. */
const deaths = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 5 });

/** One schedule, explored to its end. */
export interface Explored {
  readonly acts: readonly Act[];
  /** In what people see something else than what follows from the store; empty where all agrees. */
  readonly wrong: readonly string[];
  /** Calls of ports, each a place where others could go on. */
  readonly turns: number;
  readonly deaths: number;
  readonly letters: number;
  /** What every call was, in the order in which they were let go on. */
  readonly trace: () => readonly string[];
}

/** Lets so many schedules run, each with acts, deaths and an order of its own; the seed makes it repeatable. */
export async function explore(
  schedules: number,
  seed: number,
  onSchedule: (explored: Explored) => void,
): Promise<void> {
  const property = fc.asyncProperty(fc.scheduler(), acts, deaths, async (scheduler, chosen, dying) => {
    const counts = { turns: 0, writes: 0, deaths: 0 };
    const world = openWorld(REGISTER, {
      turn: what => {
        counts.turns += 1;
        return scheduler.schedule(Promise.resolve(), what);
      },
      dies: () => {
        counts.writes += 1;
        const isDying = dying.includes(counts.writes);
        counts.deaths += isDying ? 1 : 0;
        return isDying;
      },
    });
    world.askForLists(EVERYTHING);
    for (const [index, act] of chosen.entries()) begin(world, act, index + 1);
    await scheduler.waitFor(world.quiet());
    const { turns, deaths: died } = counts;
    onSchedule({
      acts: chosen,
      wrong: await disagreements(world),
      turns,
      deaths: died,
      letters: world.memory.sent.length,
      trace: () => scheduler.report().map(({ label }) => label),
    });
  });
  await fc.assert(property, { numRuns: schedules, seed });
}
