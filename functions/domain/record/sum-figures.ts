import type { Figure } from './figure.ts';

/** What a figure adds to a sum: its number, nothing for a blank; undefined for words and what could not be read. */
export function addend(figure: Figure | undefined): number | undefined {
  if (figure?.kind === 'number') return figure.value;
  return figure?.kind === 'blank' ? 0 : undefined;
}

/** The sum of figures; undefined where one of them says no number. */
export function sumFigures(figures: readonly (Figure | undefined)[]): number | undefined {
  let sum = 0;
  for (const figure of figures) {
    const value = addend(figure);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
