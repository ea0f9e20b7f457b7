import { FORM_NOTICE } from '../../form/form-notice.ts';
import { wordsOf } from '../../form/word-of.ts';
import { certainFigure, figuresByPath } from '../../record/certain-figures.ts';
import type { Figure } from '../../record/figure.ts';
import { placeName } from '../../record/places/place-name.ts';
import { evidenceOfLastYear } from '../evidence.ts';
import { type Break, breaksWhere, defineRule, unchecked } from '../rule.ts';
import { numberAt, wordsAt } from './compared-figures.ts';
import { heldBut, judgeAgainstLastYear } from './judge-against-last-year.ts';

const WATCHED = ['applications.handledTotal.total', 'disclosure.licensing.decisions', 'disclosure.penalties.decisions'];

/** An activity that was brisk last year does not stop without a reason. */
export const suddenSilence = defineRule({
  id: 'sudden-silence',
  group: 'years',
  severity: 'warning',
  title: '上年较多，本年为0',
  formula: `上年30以上的办结申请、${wordsOf(['disclosure.licensing', 'disclosure.penalties'])}，本年不为0`,
  explanation: '上年有几十件以上，本年突然为0，多半是漏填。职权划转等原因应当说明。',
  basis: `${FORM_NOTICE}第（四）项（内容应当准确全面）`,
  inForce: { from: 2019 },
  thresholds: { least: 30 },
  judge: (subject, { least }) =>
    judgeAgainstLastYear(subject, previous => {
      const { record } = subject;
      const watched = WATCHED.filter(path => (numberAt(previous.figures, path) ?? 0) >= least);
      const breaks = watched
        .filter(path => isZero(certainFigure(record, path)))
        .map((path): Break => {
          const message = `${placeName(path, record)}上年为${numberAt(previous.figures, path)}，本年为0。`;
          return { message, figures: [path], evidence: evidenceOfLastYear(previous, [path]) };
        });
      const unread = watched.some(path => figuresByPath(record).has(path) && certainFigure(record, path) === undefined);
      if (breaks.length === 0 && unread) return unchecked('有关数字未能可靠识别，不作判断。');
      return heldBut(breaksWhere(breaks), wordsAt(record, previous, WATCHED), subject);
    }),
  remedy: '请核对是否漏填；如职权划转或确实没有发生，请在报告中说明。',
  examples: {
    holds: [{}],
    breaks: [{ figures: { 'disclosure.licensing.decisions': 0 } }],
  },
});

const isZero = (figure: Figure | undefined): boolean => figure?.kind === 'number' && figure.value === 0;
