import { oncePer } from '../../record/once-per.ts';
import type { ReportRecord } from '../../record/record.ts';
import type { Subject } from '../subject.ts';
import { type Change, fewestChanges, singleChanges } from './fewest-changes.ts';
import { type IdentityKind, LAST_YEAR } from './identities.ts';
import { type Misplacement, recogniseMisplacement } from './recognise-misplacement.ts';
import { recogniseMisreading } from './recognise-misreading.ts';
import { countOf, type Equation, equationsOf } from './system.ts';

/** Broken identities that have one cause, and the smallest sets of changed cells that would mend them all. */
export interface Fault {
  /** Ids of the broken identities. */
  readonly identities: readonly string[];
  /** The most plausible explanation; empty where none was found. */
  readonly changes: readonly Change[];
  /** The changes move numbers that stand in a wrong column or row, and are told as one thing. */
  readonly isMove?: true;
  /** Others of the same size. */
  readonly alternatives: readonly (readonly Change[])[];
}

export interface Explanation {
  readonly faults: readonly Fault[];
  /** Plain Chinese: why the broken sums of table 3 speak against our reading rather than against the agency. */
  readonly doubt: string | null;
  /** Numbers the agency put in a wrong column or row: the one cause of all broken sums of table 3. */
  readonly misplaced: Misplacement | null;
}

/** So many columns that break in the same way are suspected to be misread. */
const COLUMNS_IN_DOUBT = 3;

/** The smallest explanation of everything in tables 3 and 4 that does not add up. */
export const explain: (subject: Subject) => Explanation = oncePer(subject => {
  const equations = equationsOf(subject);
  const inApplications = equations.filter(({ identity }) => identity.kind !== 'dispute');
  const doubt = doubtIn(inApplications, subject);
  const misplaced = doubt === null ? misplacedIn(inApplications, subject) : null;
  const disputes = equations.filter(({ identity, sum }) => identity.kind === 'dispute' && isBroken(sum));
  return {
    faults: [
      ...(doubt === null && misplaced === null ? faultsIn(inApplications, subject) : []),
      ...(misplaced === null ? [] : [moveOf(misplaced, inApplications)]),
      ...disputes.flatMap(equation => faultsIn([equation], subject)),
    ],
    doubt,
    misplaced,
  };
});

const isBroken = (sum: number | undefined): sum is number => sum !== undefined && sum !== 0;

function doubtIn(equations: readonly Equation[], { record }: Subject): string | null {
  const { confidence, doubts } = record.reading.tables.applications;
  if (confidence === 'doubtful') return `${doubts.join('')}${recogniseMisreading(record)}未作判断。`;
  if (isProved(record)) return null;
  const unbalanced = brokenOf(equations, 'balance');
  const unequal = brokenOf(equations, 'handled');
  if (Math.max(unbalanced, unequal) < COLUMNS_IN_DOUBT) return null;
  const what =
    unequal >= unbalanced
      ? `表三有${unequal}栏的办理结果总计都不等于各行之和`
      : `表三有${unbalanced}栏都不满足“第一项加第二项之和，等于第三项加第四项之和”`;
  return `${what}，不能排除是识别有误。${recogniseMisreading(record)}请对照原件核对，未作判断。`;
}

/** Everything that is broken in table 3, for one cause. */
const moveOf = ({ changes }: Misplacement, equations: readonly Equation[]): Fault => ({
  identities: equations.filter(({ sum }) => isBroken(sum)).map(({ identity }) => identity.id),
  changes,
  isMove: true,
  alternatives: [],
});

const brokenOf = (equations: readonly Equation[], kind: IdentityKind): number =>
  equations.filter(({ identity, sum }) => identity.kind === kind && isBroken(sum)).length;

/** In cells of the file itself rows and columns are proved by their labels: what breaks is printed so. */
const isProved = ({ reading }: ReportRecord): boolean => reading.tables.applications.hasCells === true;

function misplacedIn(equations: readonly Equation[], { record }: Subject): Misplacement | null {
  const { confidence } = record.reading.tables.applications;
  const broken = Math.max(...(['balance', 'handled', 'row'] as const).map(kind => brokenOf(equations, kind)));
  if (confidence !== 'certain' || broken < COLUMNS_IN_DOUBT) return null;
  return recogniseMisplacement(record) ?? null;
}

function faultsIn(equations: readonly Equation[], subject: Subject): readonly Fault[] {
  const broken = equations.filter(({ sum }) => isBroken(sum));
  if (broken.length === 0) return [];
  const solutions = fewestChanges(equations, path => countOf(subject, path)).map(changes => rank(changes, subject));
  const [best] = solutions.toSorted((one, other) => other.weight - one.weight);
  if (best === undefined) return singleFaults(equations, subject);
  const others = solutions.filter(solution => solution !== best).flatMap(({ changes }) => causes(changes, equations));
  return causes(best.changes, equations).map(({ identities, changes }) => ({
    identities,
    changes,
    alternatives: distinct(others.filter(other => other.identities.join() === identities.join())).filter(
      alternative => keyOf(alternative) !== keyOf(changes),
    ),
  }));
}

/** Where everything at once is too much: cells that by themselves mend all their identities, and what is left. */
function singleFaults(equations: readonly Equation[], subject: Subject): readonly Fault[] {
  const changes = singleChanges(equations, path => countOf(subject, path));
  const faults = causes(changes, equations);
  const explained = new Set(faults.flatMap(({ identities }) => identities));
  const left = equations.filter(({ identity, sum }) => isBroken(sum) && !explained.has(identity.id));
  return [
    ...faults.map(fault => ({ ...fault, alternatives: [] })),
    ...left.map(({ identity }) => ({ identities: [identity.id], changes: [], alternatives: [] })),
  ];
}

const keyOf = (changes: readonly Change[]): string => changes.map(({ path, needed }) => `${path}=${needed}`).join();
const distinct = (causes: readonly Omit<Fault, 'alternatives'>[]): readonly (readonly Change[])[] => [
  ...new Map(causes.map(({ changes }) => [keyOf(changes), changes])).values(),
];

interface Cause {
  readonly changes: readonly Change[];
  readonly identities: ReadonlySet<string>;
}

/** Divides changes into those that have an identity in common: broken by both, or unbroken because they make up for it. */
function causes(changes: readonly Change[], equations: readonly Equation[]): Omit<Fault, 'alternatives'>[] {
  const groups = changes.reduce<readonly Cause[]>((known, change) => {
    const concerned = equations.filter(({ identity }) => identity.terms.some(({ path }) => path === change.path));
    const cause: Cause = { changes: [change], identities: new Set(concerned.map(({ identity }) => identity.id)) };
    const { same = [], other = [] } = Object.groupBy(known, each => (isOneCause(each, cause) ? 'same' : 'other'));
    return [...other, [...same, cause].reduce(joinCauses)];
  }, []);
  const broken = equations.filter(({ sum }) => isBroken(sum)).map(({ identity }) => identity.id);
  return groups.map(group => ({ changes: group.changes, identities: broken.filter(id => group.identities.has(id)) }));
}

/** Carry-over that only last year's report could mend is one matter, however many columns it is in. */
const isOneCause = (one: Cause, other: Cause): boolean =>
  !one.identities.isDisjointFrom(other.identities) || (isLastYear(one.changes) && isLastYear(other.changes));

const joinCauses = (one: Cause, other: Cause): Cause => ({
  changes: [...one.changes, ...other.changes],
  identities: one.identities.union(other.identities),
});

const isLastYear = (changes: readonly Change[]) => changes.every(({ path }) => path.startsWith(LAST_YEAR));

/** How plausible a set of changes is: slips of the pen first, sums before their parts, this year before last. */
function rank(changes: readonly Change[], subject: Subject): { changes: readonly Change[]; weight: number } {
  const weightOf = ({ path, needed }: Change): number => {
    const printed = String(countOf(subject, path) ?? '');
    const slip = [...printed].toSorted().join('') === [...String(needed)].toSorted().join('') ? 4 : 0;
    return slip + (path.endsWith('.total') ? 2 : 0) + (path.startsWith(LAST_YEAR) ? -3 : 0);
  };
  return { changes, weight: changes.reduce((sum, change) => sum + weightOf(change), 0) };
}
