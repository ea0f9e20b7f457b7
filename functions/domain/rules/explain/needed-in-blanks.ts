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
    if (sum !== undefined) continue;
    const blanks = identity.terms.filter(({ path }) => figuresByPath(subject.record).get(path)?.kind === 'blank');
    for (const { path, sign } of blanks) {
      const one = blanks.length === 1 ? -sign * sumOf(identity, subject) : null;
      const known = needed.get(path);
      needed.set(path, known === undefined || known === one ? one : (known ?? one));
    }
  }
  return needed;
}

/** What the printed terms come to. */
const sumOf = ({ terms }: Equation['identity'], subject: Subject): number =>
  terms.reduce((sum, { path, sign }) => sum + sign * (countOf(subject, path) ?? 0), 0);
