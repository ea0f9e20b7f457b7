import { Session } from 'node:inspector/promises';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
// From the beginning: only what is compiled from now on counts its loops.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** What was counted since the last call. */
async function takeSteps(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/functions/domain/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}

/**
 * Steps that the domain takes for a piece of work: how often its functions and loops are run through, as the engine
 * counts them. The same on every machine, however busy. What the engine does by itself (a search, a pattern) is one.
 */
export async function countSteps(work: () => unknown): Promise<number> {
  await takeSteps();
  await work();
  return takeSteps();
}
