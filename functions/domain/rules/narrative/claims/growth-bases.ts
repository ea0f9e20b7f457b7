import type { Growth, Ledger } from '../../../narrative/ledger.ts';
import { sumFigures } from '../../../record/sum-figures.ts';
import type { Subject } from '../../subject.ts';

/**
 * What a number may have grown from: last year's figures for the same topic, then last year's numbers that the text
 * itself gives. Figures come first in the order of what the number means to the letter. Empty where nothing is known.
 */
export function growthBases({ previous }: Subject, ledger: Ledger, growth: Growth): readonly number[] {
  const number = ledger.numbers[growth.number];
  if (number === undefined || number.link.to !== 'figures' || number.scope !== 'report' || !number.exact) return [];
  const figures = number.link.sums.flatMap(sum => {
    const base = sumFigures(sum.map(path => previous?.figures[path]));
    return base === undefined ? [] : [base];
  });
  const told = ledger.numbers.flatMap(({ time, topic, value }) =>
    time === 'last-year' && topic === number.topic && value !== null ? [value] : [],
  );
  return [...figures, ...told].filter(base => base > 0 || growth.by === 'difference');
}
