import { figuresByPath } from '../../record/certain-figures.ts';
import { tellUnsure, unsureFigures } from '../../record/unsure-figures.ts';
import { type Break, breaksWhere, unchecked, type Verdict } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { explain } from './explain.ts';
import type { Identity, IdentityKind } from './identities.ts';
import { type Equation, equationsOf } from './system.ts';

/** Judges the identities of one kind. `describe` says what is wrong with a broken one whose signed sum is `sum`. */
export function judgeIdentities(
  subject: Subject,
  kind: IdentityKind,
  describe: (identity: Identity, sum: number) => Omit<Break, 'identities'>,
): Verdict {
  const own = equationsOf(subject).filter(({ identity }) => identity.kind === kind);
  const { doubt, misplaced } = explain(subject);
  const why = doubt ?? (misplaced === null ? null : `${misplaced.looksLike}，已另行指出。`);
  if (why !== null && own.some(({ identity }) => identity.kind !== 'dispute')) return unchecked(why);
  const breaks = own.flatMap(({ identity, sum }): Break[] =>
    sum === undefined || sum === 0 ? [] : [{ identities: [identity.id], ...describe(identity, sum) }],
  );
  if (breaks.length > 0) return breaksWhere(breaks);
  const open = own.filter(({ sum }) => sum === undefined).length;
  if (open === own.length) return unchecked('有关的表没有读到或未能可靠识别，不作判断。');
  if (open > 0) return unchecked(`应核对${own.length}处，其中${open}处${whyOpen(own, subject)}而没有核对，其余成立。`);
  return breaksWhere([]);
}

/** What keeps sums from being judged: figures that were not read for certain, blanks, or words and impossible counts. */
function whyOpen(equations: readonly Equation[], { record }: Subject): string {
  const paths = equations.flatMap(({ identity, sum }) =>
    sum === undefined ? identity.terms.map(({ path }) => path) : [],
  );
  const unsure = unsureFigures(record).filter(path => paths.includes(path));
  const blank = paths.some(path => figuresByPath(record).get(path)?.kind === 'blank');
  if (unsure.length === 0) return blank ? '因有格子空白' : '因有数字无法采用';
  return `因${tellUnsure(record, unsure).join('；')}`;
}
