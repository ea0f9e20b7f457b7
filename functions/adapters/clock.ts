import { optionalSetting } from './environment.ts';

/** Now, ISO 8601 UTC. CLOCK_OFFSET_MS moves it where somebody wants to see another day: on a laptop, never in a deployment. */
export const now = (): string => new Date(Date.now() + Number(optionalSetting('CLOCK_OFFSET_MS') ?? '0')).toISOString();
