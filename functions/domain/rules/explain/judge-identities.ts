import { type Break, breaksWhere, unchecked, type Verdict } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { explain } from './explain.ts';
import type { Identity, IdentityKind } from './identities.ts';
import { equationsOf } from './system.ts';

/** Judges the identities of one kind. `describe` says what is wrong with a broken one whose signed sum is `sum`. */
export function judgeIdentities(
  subject: Subject,
  kind: IdentityKind,
  describe: (identity: Identity, sum: number) => Omit<Break, 'identities'>,
): Verdict {
  const own = equationsOf(subject).filter(({ identity }) => identity.kind === kind);
  const { doubt } = explain(subject);
  if (doubt !== null && own.some(({ identity }) => identity.kind !== 'dispute')) return unchecked(doubt);
  const breaks = own.flatMap(({ identity, sum }): Break[] =>
    sum === undefined || sum === 0 ? [] : [{ identities: [identity.id], ...describe(identity, sum) }],
  );
  if (breaks.length > 0) return breaksWhere(breaks);
  const open = own.filter(({ sum }) => sum === undefined).length;
  if (open === own.length) return unchecked('有关的表没有读到或未能可靠识别，不作判断。');
  if (open > 0) return unchecked(`应核对${own.length}处，其中${open}处因有数字无法采用而没有核对，其余成立。`);
  return breaksWhere([]);
}
