import type { Identity } from './explain/identities.ts';
import { residualsOf } from './explain/residuals.ts';
import { type Break, breaksWhere, unchecked, type Verdict } from './rule.ts';
import type { Subject } from './subject.ts';

/** Judges the identities of one rule. `describe` says what is wrong with a broken one. */
export function judgeIdentities(
  subject: Subject,
  rule: string,
  describe: (identity: Identity, sum: number) => Pick<Break, 'message' | 'expected' | 'figures'>,
): Verdict {
  const own = residualsOf(subject.record).filter(({ identity }) => identity.rule === rule);
  const breaks = own.flatMap(({ identity, sum }): Break[] =>
    sum === undefined || sum === 0 ? [] : [{ identities: [identity.id], ...describe(identity, sum) }],
  );
  if (breaks.length > 0) return breaksWhere(breaks);
  const open = own.filter(({ sum }) => sum === undefined).length;
  if (own.length === 0 || open === own.length) return unchecked('有关表格未能可靠识别，不作判断。');
  return open > 0
    ? unchecked(`${own.length}处勾稽中有${open}处因数字未能可靠识别而没有核对，其余成立。`)
    : breaksWhere([]);
}
