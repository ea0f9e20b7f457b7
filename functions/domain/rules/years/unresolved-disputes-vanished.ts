import { DISPUTE_GROUPS } from '../../form/form.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { wordOf } from '../../form/word-of.ts';
import { countAt } from '../../record/certain-figures.ts';
import { evidenceOfLastYear } from '../evidence.ts';
import { type Break, breaksWhere, defineRule, unchecked } from '../rule.ts';
import { judgeAgainstLastYear } from './judge-against-last-year.ts';

const GROUPS = DISPUTE_GROUPS.map(({ key }) => wordOf(`disputes.${key}`));

/** What was pending at the end of last year is decided or still pending this year: it must be counted again. */
export const unresolvedDisputesVanished = defineRule({
  id: 'unresolved-disputes-vanished',
  group: 'years',
  severity: 'warning',
  title: '上年未审结的案件不见了',
  formula: `本年总计 ≥ 上年${wordOf('disputes.*.pending')}（${GROUPS.join('、')}各自成立）`,
  explanation: '上年尚未审结的案件，本年要么审结要么仍未审结，都应计入本年。总计少于上年未审结件数，说明有案件漏报。',
  basis: `${FORM_NOTICE}表四`,
  inForce: { from: 2019 },
  judge: subject =>
    judgeAgainstLastYear(subject, previous => {
      const groups = DISPUTE_GROUPS.map(({ key, label }) => {
        const [total, pending] = [`disputes.${key}.total`, `disputes.${key}.pending`];
        const [now, before] = [countAt(subject.record, total), previous.figures[pending]];
        if (before?.kind === 'words') return undefined;
        if (before?.kind !== 'number' || before.value === 0) return [];
        if (now === undefined) return undefined;
        const found: Break = {
          message: `表四“${label}”：上年有${before.value}件尚未审结，本年总计却只有${now}件。`,
          figures: [total],
          evidence: evidenceOfLastYear(previous, [pending]),
        };
        return now < before.value ? [found] : [];
      });
      const breaks = groups.flatMap(group => group ?? []);
      return breaks.length === 0 && groups.includes(undefined)
        ? unchecked('本年或上年表四的有关数字未能采用，没有核对。')
        : breaksWhere(breaks);
    }),
  remedy: '请核对上年未审结案件在本年的结果，补报漏计的案件。',
  examples: {
    holds: [{}],
    breaks: [{ previous: { figures: { 'disputes.reconsideration.pending': 4 } } }],
  },
});
