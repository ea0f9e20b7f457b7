import { figuresByPath } from '../../record/certain-figures.ts';
import type { FigurePath } from '../../record/figure.ts';
import type { Subject } from '../subject.ts';
import { countOf, type Equation, equationsOf } from './system.ts';

/**
 * Blank cells that sums were left open for: the number that would satisfy them where it is the only blank of each and
 * they agree on it; null where they do not say which.
 */
export function neededInBlanks(subject: Subject): ReadonlyMap<FigurePath, number | null> {
  const needed = new Map<FigurePath, number | null>();
  for (const { identity, sum } of equationsOf(subject)) {
    const printed = sum === undefined ? sumOf(identity, subject) : undefined;
    if (printed === undefined) continue;
    const blanks = identity.terms.filter(({ path }) => figuresByPath(subject.record).get(path)?.kind === 'blank');
    for (const { path, sign } of blanks) {
      const one = blanks.length === 1 ? -sign * printed : null;
      const known = needed.get(path);
      needed.set(path, known === undefined || known === one ? one : (known ?? one));
    }
  }
  return needed;
}

/** What the printed terms come to; undefined where one of them says no number. */
function sumOf({ terms }: Equation['identity'], subject: Subject): number | undefined {
  let sum = 0;
  for (const { path, sign } of terms) {
    const count = countOf(subject, path);
    if (count === undefined) return undefined;
    sum += sign * count;
  }
  return sum;
}
