import { APPLICATION_ROWS } from '../form/form.ts';
import { figuresByPath } from '../record/certain-figures.ts';
import type { FigurePath } from '../record/figure.ts';
import { evidenceAt } from '../rules/evidence.ts';
import { describeChanges } from '../rules/explain/describe-changes.ts';
import { explain, type Fault } from '../rules/explain/explain.ts';
import { type IdentityKind, LAST_YEAR } from '../rules/explain/identities.ts';
import { isReadingProved } from '../rules/explain/is-reading-proved.ts';
import type { Evidence, Finding, Severity } from '../rules/finding.ts';
import type { Rule } from '../rules/rule.ts';
import type { Subject } from '../rules/subject.ts';
import { hearWitnesses, isOutsideSums, type JudgeAgain } from './hear-witnesses.ts';

/** A finding with its rule and the identities whose break it tells of. */
export interface FoundBreak {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly identities: readonly string[];
}

const ORDER: readonly Severity[] = ['notice', 'warning', 'error'];

/**
 * One wrong cell breaks its row and its column at once: of the findings that have one cause, one is kept, says which
 * cells would mend everything, and carries the others folded under it, with what the text, the parts or last year say
 * against the same cells. All other findings stay as they are.
 */
export function foldFindings(
  subject: Subject,
  found: readonly FoundBreak[],
  judgeAgain: JudgeAgain,
): readonly Finding[] {
  const outside = found.filter(({ rule }) => isOutsideSums(rule) && !rule.findsBlanks);
  const { faults, healed } = hearWitnesses(
    subject,
    explain(subject).faults,
    outside.map(({ finding }) => finding),
    judgeAgain,
  );
  const keep = new Map(found.map(each => [each, each.finding]));
  for (const fault of faults) {
    const caused = found.filter(each => each.identities.some(id => fault.identities.includes(id)));
    const main = mainFinding(fault, caused, found, subject);
    if (main === undefined) continue;
    const dependent = found.filter(
      each =>
        each !== main && (caused.includes(each) || healed.get(each.finding) === fault || isLeftBehind(each, fault)),
    );
    for (const each of dependent) keep.delete(each);
    const others = dependent.map(({ finding }) => finding);
    const current = keep.get(main) ?? main.finding;
    keep.set(main, explained({ ...main, finding: current }, others, fault, subject));
  }
  return [...keep.values()];
}

/** Cells that stand empty because their numbers were moved away are no matter of their own. */
const isLeftBehind = ({ rule, finding }: FoundBreak, { isMove, changes }: Fault): boolean =>
  isMove === true &&
  rule.findsBlanks === true &&
  finding.evidence.every(({ figure }) => changes.some(({ path }) => path === figure));

/** The finding to keep: of the blank that everything hangs on, else of the rule closest to the cell. */
function mainFinding(fault: Fault, caused: readonly FoundBreak[], all: readonly FoundBreak[], subject: Subject) {
  if (fault.isMove === true) return caused.find(({ rule }) => rule.sums === undefined);
  if (caused.length === 0) return undefined;
  const blanks = fault.alternatives.length === 0 && fault.changes.length > 0 && fault.changes.every(isBlankIn(subject));
  const blank = blanks
    ? all.find(
        ({ rule, finding }) =>
          rule.findsBlanks &&
          coversAll(
            finding.evidence,
            fault.changes.map(c => c.path),
          ),
      )
    : undefined;
  const kind = closestKind(fault);
  const closest = caused.filter(({ rule }) => rule.sums === kind);
  return blank ?? closest.find(({ finding }) => finding.severity === 'error') ?? closest[0] ?? caused[0];
}

const isBlankIn =
  ({ record }: Subject) =>
  ({ path }: { readonly path: FigurePath }): boolean =>
    figuresByPath(record).get(path)?.kind === 'blank';
const coversAll = (evidence: readonly Evidence[], paths: readonly FigurePath[]) =>
  paths.every(path => evidence.some(({ figure }) => figure === path));

/** The kind of sum that a wrong cell is most plainly a part of. */
function closestKind({ changes }: Fault): IdentityKind {
  const path = changes[0]?.path ?? '';
  const row = path.split('.').slice(1, -1).join('.');
  if (path.startsWith(LAST_YEAR)) return 'carry';
  if (path.startsWith('disputes.')) return 'dispute';
  const role = APPLICATION_ROWS.find(({ key }) => key === row)?.role;
  if (role === 'received' || role === 'carried') return 'balance';
  return path.endsWith('.total') && role !== 'total' ? 'row' : 'handled';
}

function explained(
  { rule, finding: main }: FoundBreak,
  others: readonly Finding[],
  fault: Fault,
  subject: Subject,
): Finding {
  const { changes, alternatives, isMove } = fault;
  if (isMove === true) return { ...main, ...withFolded(main, others) };
  const own = changes.filter(({ path }) => !path.startsWith(LAST_YEAR)).map(({ path }) => path);
  const cells = evidenceAt(subject.record, own);
  const isBlankFinding = rule.findsBlanks === true;
  const proved = isReadingProved(subject.record, fault);
  const single = proved && changes.length === 1 && alternatives.length === 0 && own.length === 1;
  return {
    ...main,
    severity: [main, ...others].map(({ severity }) => severity).reduce(graver),
    message: main.message + (proved ? describeChanges(subject, fault) : ''),
    evidence: isBlankFinding
      ? main.evidence
      : [...cells, ...main.evidence.filter(({ figure, year }) => year !== undefined || !own.includes(figure))],
    expected: single && !isBlankFinding ? (changes[0]?.needed ?? null) : main.expected,
    ...withFolded(main, others),
    explanations: (proved ? [changes, ...alternatives] : [])
      .filter(set => set.length > 0)
      .map(set => set.map(({ path, needed }) => ({ figure: path, needed }))),
  };
}

const withFolded = (main: Finding, others: readonly Finding[]): Pick<Finding, 'folded' | 'foldedRules'> => ({
  folded: [...(main.folded ?? []), ...others.map(({ message }) => message)],
  foldedRules: [...new Set([...(main.foldedRules ?? []), ...others.map(({ rule }) => rule)])],
});

const graver = (one: Severity, other: Severity): Severity => (ORDER.indexOf(other) > ORDER.indexOf(one) ? other : one);
