/** One measured figure of `npm run bench`. */
export interface MeasuredFigure {
  readonly what: string;
  readonly value: string;
  /** What the project aims at; left out where it aims at nothing. */
  readonly aim?: string;
}

/** How much a bench measures; a brief one runs everything and its figures mean nothing. */
export interface Amount {
  readonly brief: boolean;
}

export const figureLine = ({ what, value, aim }: MeasuredFigure): string =>
  `${what.padEnd(58)} ${value.padStart(18)}${aim === undefined ? '' : `   (aim ${aim})`}`;

/** The value below which a share of the measurements lies, by the nearest rank; `share` between 0 and 1. */
export function percentile(measurements: readonly number[], share: number): number {
  const sorted = measurements.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

/** How long something takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
