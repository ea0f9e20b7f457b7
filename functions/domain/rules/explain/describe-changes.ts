import { figuresByPath } from '../../record/certain-figures.ts';
import type { Figure } from '../../record/figure.ts';
import { spokenFigure } from '../../record/figure-text.ts';
import { placeName } from '../../record/places/place-name.ts';
import type { Subject } from '../subject.ts';
import type { Fault } from './explain.ts';
import type { Change } from './fewest-changes.ts';
import { LAST_YEAR } from './identities.ts';
import { countOf } from './system.ts';

const MOST_ALTERNATIVES = 4;

/** A sentence in plain Chinese that says which figures would mend everything a fault breaks; empty where unknown. */
export function describeChanges(subject: Subject, { changes, alternatives }: Fault): string {
  // That last year's report may be the wrong one needs no saying.
  if (changes.length === 0 || changes.every(isLastYear)) return '';
  const others = alternatives.filter(set => !set.some(isLastYear)).slice(0, MOST_ALTERNATIVES);
  const first = `若${describeSet(subject, changes)}，有关勾稽全部成立${moved(subject, changes)}`;
  return others.length === 0
    ? `${first}。`
    : `${first}；也可能是${others.map(set => describeSet(subject, set)).join('，或者')}。`;
}

const isLastYear = ({ path }: Change): boolean => path.startsWith(LAST_YEAR);

const describeSet = (subject: Subject, changes: readonly Change[]): string =>
  changes.map(change => describeChange(subject, change)).join('、');

function describeChange({ record, previous }: Subject, { path, needed }: Change): string {
  if (path.startsWith(LAST_YEAR)) {
    const own = path.slice(LAST_YEAR.length);
    return `上年报告${placeName(own, record)}为${needed}而非${spoken(previous?.figures[own])}`;
  }
  return `${placeName(path, record)}为${needed}而非${spoken(figuresByPath(record).get(path))}`;
}

const spoken = (figure: Figure | undefined): string => (figure === undefined ? '空白' : spokenFigure(figure));

/** Two cells of one row that change places, or one whose number belongs into the other. */
function moved(subject: Subject, changes: readonly Change[]): string {
  const [one, other] = changes;
  if (changes.length !== 2 || one === undefined || other === undefined || rowOf(one.path) !== rowOf(other.path))
    return '';
  const [a, b] = [countOf(subject, one.path), countOf(subject, other.path)];
  return a === other.needed && b === one.needed ? '，疑似两栏的数填颠倒了' : '';
}

const rowOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));
