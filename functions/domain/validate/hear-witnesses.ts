import { type FigureTree, isFigure, numberFigure } from '../record/figure.ts';
import type { Fault } from '../rules/explain/explain.ts';
import type { Change } from '../rules/explain/fewest-changes.ts';
import { LAST_YEAR } from '../rules/explain/identities.ts';
import type { Finding } from '../rules/finding.ts';
import type { Rule } from '../rules/rule.ts';
import type { Subject } from '../rules/subject.ts';

/** Whether findings of a rule can tell which cell of a broken sum is wrong. */
export const isOutsideSums = ({ sums, isWitness }: Rule): boolean => sums === undefined && isWitness !== false;

/** What the rules outside the sums find in another subject. */
export type JudgeAgain = (subject: Subject) => readonly Finding[];

/** What findings outside the sums of the tables say of the faults inside them. */
export interface Testimony {
  /** The faults, each with the explanation first that agrees with text, parts and last year best. */
  readonly faults: readonly Fault[];
  /** Findings that vanish when the faults are mended, with the fault each comes from. */
  readonly healed: ReadonlyMap<Finding, Fault>;
}

/** So many explanations are tried; each costs a run of the rules outside the sums. */
const MOST_TRIALS = 12;

/**
 * A wrong cell contradicts not only its row and column but also the text, the parts of a summary and last year. Of the
 * explanations of a fault the one that heals most of these findings is the likeliest; the healed ones have the same cause.
 */
export function hearWitnesses(
  subject: Subject,
  faults: readonly Fault[],
  found: readonly Finding[],
  judgeAgain: JudgeAgain,
): Testimony {
  const witnesses = found.filter(isWitness);
  const concerns = (fault: Fault): boolean =>
    fault.alternatives.length > 0 || witnessesOf(fault.changes, witnesses).length > 0;
  if (!faults.some(concerns)) return { faults, healed: new Map() };
  const look = (changes: readonly Change[]): readonly Finding[] => judgeAgain(mend(subject, changes)).filter(isWitness);
  let trials = 0;
  const chosen = faults.map(fault => {
    const options = optionsOf(fault);
    if (options.length < 2) return fault;
    trials += options.length;
    return trials > MOST_TRIALS
      ? fault
      : withFirst(
          fault,
          leastBy(options, option => complaints(look(option))),
        );
  });
  const left = look(chosen.flatMap(({ changes }) => changes));
  return { faults: chosen, healed: healedBy(chosen, witnesses, left) };
}

const isWitness = ({ evidence }: Finding): boolean => evidence.length > 0;

const optionsOf = ({ changes, alternatives }: Fault): readonly (readonly Change[])[] =>
  [changes, ...alternatives].filter(set => set.length > 0);

const witnessesOf = (changes: readonly Change[], witnesses: readonly Finding[]): readonly Finding[] =>
  witnesses.filter(({ evidence }) => evidence.some(({ figure }) => changes.some(({ path }) => path === figure)));

/** How much is found: first how many findings, then over how many figures. */
const complaints = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { evidence }) => sum + 1 + evidence.length / 1000, 0);

function leastBy<T>(options: readonly T[], weight: (option: T) => number): T | undefined {
  const weighed = options.map(option => ({ option, weight: weight(option) }));
  return weighed.toSorted((one, other) => one.weight - other.weight)[0]?.option;
}

function withFirst(fault: Fault, best: readonly Change[] | undefined): Fault {
  if (best === undefined || best === fault.changes) return fault;
  return { ...fault, changes: best, alternatives: optionsOf(fault).filter(option => option !== best) };
}

/** A finding is healed when fewer of its rule, about the same sentence, are left. */
function healedBy(
  faults: readonly Fault[],
  witnesses: readonly Finding[],
  left: readonly Finding[],
): ReadonlyMap<Finding, Fault> {
  const matter = ({ rule, quote }: Finding): string => `${rule} ${quote ?? ''}`;
  const healed = new Map<Finding, Fault>();
  for (const witness of witnesses) {
    const fault = faults.find(({ changes }) => witnessesOf(changes, [witness]).length > 0);
    const before = witnesses.filter(each => matter(each) === matter(witness)).length;
    const after = left.filter(each => matter(each) === matter(witness)).length;
    if (fault !== undefined && after < before) healed.set(witness, fault);
  }
  return healed;
}

/** The subject as it would be with the needed values; figures of last year stay. */
function mend(subject: Subject, changes: readonly Change[]): Subject {
  const own = changes.filter(({ path }) => !path.startsWith(LAST_YEAR));
  const { disclosure, applications, disputes } = subject.record;
  const trees = own.reduce<FigureTree>((tree, { path, needed }) => replaced(tree, path.split('.'), needed), {
    disclosure,
    applications,
    disputes,
  });
  return { ...subject, record: { ...subject.record, ...trees } };
}

function replaced(tree: FigureTree, [name = '', ...rest]: readonly string[], needed: number): FigureTree {
  const node = tree[name];
  if (node === undefined) return tree;
  if (isFigure(node)) return { ...tree, [name]: numberFigure(needed, { at: node.at }) };
  return { ...tree, [name]: replaced(node, rest, needed) };
}
