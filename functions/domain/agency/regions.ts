/** The whole country, above all provinces. */
export const COUNTRY = '';

/**
 * The region above one, by GB/T 2260: county 990121, city 990100, province 990000, the country; null above that. A code
 * of another shape stands directly below the country.
 */
export function parentRegion(region: string): string | null {
  if (region === COUNTRY) return null;
  if (!/^\d{6}$/.test(region) || region.endsWith('0000')) return COUNTRY;
  return region.endsWith('00') ? `${region.slice(0, 2)}0000` : `${region.slice(0, 4)}00`;
}

/** A region and all above it, the country last. */
export function regionPath(region: string): readonly string[] {
  const above = parentRegion(region);
  return above === null ? [region] : [region, ...regionPath(above)];
}
