import { FORM_NOTICE } from '../../form/form-notice.ts';
import type { LedgerNumber } from '../../narrative/ledger.ts';
import { readLedger } from '../../narrative/read-ledger.ts';
import { sumsOf } from '../../narrative/topics/topic-figures.ts';
import { topicName } from '../../narrative/topics/topic-name.ts';
import { countAt } from '../../record/certain-figures.ts';
import { sumFigures } from '../../record/sum-figures.ts';
import { type Break, breaksWhere, defineRule, notApplicable, unchecked } from '../rule.ts';
import type { Subject } from '../subject.ts';

/** A number the text gives for last year against last year's report; often this year's number with last year's date. */
export const contradictedLastYear = defineRule({
  id: 'contradicted-last-year',
  group: 'trial',
  severity: 'notice',
  title: '文字中的上年数字与上年报告不一致',
  formula: '文字中写明是上年的数 ＝ 上年报告表格中的同一项数字',
  explanation:
    '文字引用上年的数字作比较，应当与上年报告相等。不相等的，可能是上年报告改过、抄错了栏，或者把今年的数写在了去年名下。',
  basis: `${FORM_NOTICE}第（四）部分（内容应当准确）`,
  inForce: { from: 2019 },
  judge: subject => {
    const told = readLedger(subject.record).numbers.filter(isOfLastYear);
    if (told.length === 0) return notApplicable('文字中没有可以与上年报告核对的上年数字。');
    if (subject.previous === null) return unchecked('没有上年报告，文字中的上年数字没有核对。');
    return breaksWhere(told.flatMap(number => breakOf(subject, number)));
  },
  remedy: '请对照上年报告改正；如果是今年的数字，请改正年份。',
  examples: {
    holds: [
      { texts: { overview: '2022年收到政府信息公开申请13件，2023年收到15件。' } },
      { texts: { overview: '2023年收到政府信息公开申请15件，比2022年的13件多2件。' } },
    ],
    breaks: [
      { texts: { overview: '2022年收到政府信息公开申请31件，2023年收到15件。' } },
      { texts: { overview: '2022年制发行政规范性文件3件。' } },
    ],
  },
});

// What was carried in is this year's business, whatever year it is named by.
const isOfLastYear = ({ link, exact, scope, value, each, topic }: LedgerNumber): boolean =>
  !topic.startsWith('requests.carried') &&
  link.to === 'last-year' &&
  exact &&
  scope === 'report' &&
  value !== null &&
  !each;

function breakOf({ record, previous }: Subject, number: LedgerNumber): readonly Break[] {
  const sums = sumsOf(number.topic, record).map(paths => ({
    paths,
    before: sumFigures(paths.map(path => previous?.figures[path])),
  }));
  const [first] = sums;
  if (first?.before === undefined || sums.some(({ before }) => before === number.value)) return [];
  const now = first.paths.reduce((sum, path) => sum + (countAt(record, path) ?? Number.NaN), 0);
  const hint = now === number.value ? '，这正是今年的数' : '';
  return [
    {
      message: `文字中上年的${topicName(number.topic)}为${number.printed}，上年报告是${first.before}${hint}。`,
      expected: first.before,
      quote: number.sentence,
      key: `${number.topic} ${number.printed}`,
    },
  ];
}
