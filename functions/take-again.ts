import type { Arrival } from './domain/lifecycle/arrival.ts';
import type { Agencies, Arrivals, Uploads } from './ports.ts';

/** Files that were refused because nobody knew their agency, of agencies that are registered by now; oldest first. */
export async function retakable(arrivals: Arrivals, agencies: Agencies): Promise<readonly Arrival[]> {
  const registered = new Set((await agencies.all()).map(({ id }) => id));
  return (await arrivals.stranded()).filter(({ agencyId }) => agencyId !== null && registered.has(agencyId));
}

/** Takes a refused file in once more, as it lies in the bucket; asked twice after one refusal, it is taken in once. */
export async function takeAgain(uploads: Uploads, { upload, ending }: Arrival): Promise<void> {
  await uploads.takeAgain({ upload, again: ending?.at ?? '' });
}
