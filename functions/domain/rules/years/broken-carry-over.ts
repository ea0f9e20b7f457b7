import { FORM_NOTICE } from '../../form/form-notice.ts';
import { fullWordOf, wordOf } from '../../form/word-of.ts';
import { countAt } from '../../record/certain-figures.ts';
import { columnLabel } from '../../record/places/place-name.ts';
import { evidenceOfLastYear } from '../evidence.ts';
import { LAST_YEAR } from '../explain/identities.ts';
import { judgeIdentities } from '../explain/judge-identities.ts';
import { countOf } from '../explain/system.ts';
import { defineRule, notApplicable, unchecked } from '../rule.ts';

/** What last year handed over is what this year takes over. */
export const brokenCarryOver = defineRule({
  id: 'broken-carry-over',
  group: 'years',
  severity: 'error',
  sums: 'carry',
  title: '上年结转与上年报告不符',
  formula: `本年“${wordOf('applications.carriedIn')}” ＝ 上年报告“${fullWordOf('applications.carriedOut')}”（每一栏）`,
  explanation: '上年报告已经向社会公布结转了多少件申请，本年的“上年结转”应当相同。不同说明两年中有一年的数不实。',
  basis: `${FORM_NOTICE}表三第二项、第四项`,
  inForce: { from: 2019 },
  judge: subject => {
    const { previous, record } = subject;
    if (!subject.known.previous) return unchecked('没有提供上年报告，没有核对。');
    if (previous === null) return notApplicable('没有上年报告。');
    return judgeIdentities(subject, 'carry', ({ terms: [here, there] }) => {
      const path = here?.path ?? '';
      const before = (there?.path ?? '').slice(LAST_YEAR.length);
      const expected = countOf(subject, there?.path ?? '') ?? 0;
      return {
        message: `表三“上年结转”行“${columnLabel(path)}”为${countAt(record, path) ?? ''}，${previous.year}年报告“结转下年度继续办理”同栏为${expected}，两者应当相同。`,
        severity: path.endsWith('.total') ? 'error' : 'warning',
        figures: [path],
        evidence: evidenceOfLastYear(previous, [before]),
        expected,
      };
    });
  },
  remedy: '请对照上年报告核对结转件数；如上年报告有误，请先更正上年报告并说明。',
  examples: {
    holds: [{}],
    breaks: [
      { previous: { figures: { 'applications.carriedOut.total': 5 } } },
      { previous: { figures: { 'applications.carriedOut.naturalPerson': 1, 'applications.carriedOut.business': 1 } } },
    ],
  },
});
