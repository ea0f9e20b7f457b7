import { EDITIONS, type FormYear } from './editions.ts';

/** The edition most parts are printed in; the newer one where as many are in another. */
export function usualForm(printed: readonly FormYear[]): FormYear {
  const counts = EDITIONS.map(({ key }) => ({ key, count: printed.filter(form => form === key).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best), { ...EDITIONS[0], count: 0 }).key;
}
