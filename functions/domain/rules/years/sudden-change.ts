import { FORM_NOTICE } from '../../form/form-notice.ts';
import { TABLE_NAMES, TABLES } from '../../form/tables.ts';
import { tableOfFigure } from '../../record/certain-figures.ts';
import { placeName } from '../../record/places/place-name.ts';
import { evidenceOfLastYear } from '../evidence.ts';
import { type Break, breaksWhere, defineRule } from '../rule.ts';
import type { EarlierReport, Subject } from '../subject.ts';
import { type Compared, comparedWithLastYear, wordsAt } from './compared-figures.ts';
import { heldBut, judgeAgainstLastYear } from './judge-against-last-year.ts';

const MOST_NAMED = 5;

/** Figures that jump from one year to the next are slips, changed ways of counting, or need a word of explanation. */
export const suddenChange = defineRule({
  id: 'sudden-change',
  group: 'years',
  severity: 'warning',
  title: '与上年相比骤增骤减',
  formula: '两年的数都在10以上时，相差不超过5倍',
  explanation: '同一项数字一年间相差五倍以上，可能是填错、换了统计口径，或确有特殊情况，应当核对或说明。',
  basis: `${FORM_NOTICE}第（四）项（内容应当准确）`,
  inForce: { from: 2019 },
  thresholds: { factor: 5, least: 10 },
  judge: (subject, { factor, least }) =>
    judgeAgainstLastYear(subject, previous => {
      const jumps = comparedWithLastYear(subject.record, previous).filter(
        ({ before, now }) => Math.min(before, now) >= least && Math.max(before, now) > factor * Math.min(before, now),
      );
      const breaks = TABLES.flatMap(table => {
        const inTable = jumps.filter(({ path }) => tableOfFigure(path) === table);
        // Figures of table 2 are matters of their own, those of tables 3 and 4 hang together.
        const groups = table === 'disclosure' ? inTable.map(jump => [jump]) : [inTable];
        return groups.filter(group => group.length > 0).map(group => describe(group, subject, previous));
      });
      return heldBut(breaksWhere(breaks), wordsAt(subject.record, previous), subject);
    }),
  remedy: '请核对这些数字和统计口径；如属实，请在报告中说明变化原因。',
  examples: {
    holds: [{}, { previous: { figures: { 'disclosure.licensing.decisions': 43 } } }],
    breaks: [
      { previous: { figures: { 'disclosure.licensing.decisions': 9487 } } },
      { previous: { figures: { 'applications.newlyReceived.total': 130 } } },
    ],
  },
});

function describe(jumps: readonly Compared[], { record }: Subject, previous: EarlierReport): Break {
  const named = jumps.slice(0, MOST_NAMED).map(({ path, before, now }) => {
    const times = (Math.max(before, now) / Math.min(before, now)).toFixed(1);
    return `${placeName(path, record)}上年${before}、本年${now}（${now > before ? `增至${times}倍` : `减至${times}分之一`}）`;
  });
  const table = TABLE_NAMES[tableOfFigure(jumps[0]?.path ?? '')];
  const more = jumps.length > MOST_NAMED ? `等，${table}共${jumps.length}处` : '';
  const paths = jumps.map(({ path }) => path);
  return {
    message: `${named.join('；')}${more}，变化过大。`,
    figures: paths,
    evidence: evidenceOfLastYear(previous, paths),
  };
}
