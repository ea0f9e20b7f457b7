import { FORM_NOTICE } from '../../form/form-notice.ts';
import { readLedger } from '../../narrative/read-ledger.ts';
import type { Sum } from '../../narrative/topics/topic-figures.ts';
import { topicName } from '../../narrative/topics/topic-name.ts';
import { isReceived, type Topic } from '../../narrative/topics/topics.ts';
import { type Break, breaksWhere, defineRule, notApplicable, unchecked } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { compareClaim } from './claims/compare-claim.ts';
import { describeSum } from './claims/describe-sum.ts';
import { claimsOf } from './claims/judge-claims.ts';

/** A statement that there was nothing, or that there was something, with what the tables are asked. */
interface Statement {
  readonly topic: Topic;
  readonly words: string;
  readonly sentence: string;
  readonly sums: readonly Sum[];
  /** 0 for a denial. */
  readonly value: number;
}

const isWhole = (topic: Topic): boolean => isReceived(topic) || /^dispute\.[a-zA-Z]+$/.test(topic);

/** 未收到, 无, 0件 in the text while the table has a figure, or requests in the text while the table has none. */
export const contradictedAbsence = defineRule({
  id: 'contradicted-absence',
  group: 'narrative',
  severity: 'error',
  title: '文字说没有而表格有，或者相反',
  formula: '文字称未收到、未发生、无、0件 ⇔ 表格中相应数字为 0',
  explanation:
    '文字写“未收到申请”“没有发生行政复议”而表格填了数，或者文字写收到了申请而表格全是 0，两者不可能同时成立。',
  basis: `《中华人民共和国政府信息公开条例》第五十条；${FORM_NOTICE}第（四）部分（内容应当准确）`,
  inForce: { from: 2019 },
  judge: subject => {
    const statements = statementsOf(subject);
    if (statements.length === 0) return notApplicable('文字中没有“未收到”“未发生”一类的说法。');
    const compared = statements.map(each => ({ each, is: compareClaim(subject.record, each.value, each.sums) }));
    const breaks = compared.flatMap(({ each, is }) =>
      is.state === 'differs' && contradicts(each, is.read[0]?.value ?? 0) ? [breakOf(subject, each)] : [],
    );
    if (breaks.length > 0) return breaksWhere(breaks);
    return compared.every(({ is }) => is.state === 'unread')
      ? unchecked('表格中的有关数字未能可靠识别，没有与文字核对。')
      : breaksWhere([]);
  },
  remedy: '请核实是否确有发生，把文字和表格改成一致。',
  examples: {
    holds: [
      { texts: { overview: '2023年未发生因政府信息公开引发的行政诉讼。' } },
      { texts: { overview: '2023年，我局未收到通过当面方式提交的政府信息公开申请，共收到政府信息公开申请15件。' } },
    ],
    breaks: [
      { texts: { overview: '（二）依申请公开。2023年，我局未收到政府信息公开申请。' } },
      { texts: { overview: '2023年没有发生因政府信息公开申请行政复议的情况。' } },
      { texts: { overview: '2023年共收到政府信息公开申请0件。' } },
      {
        figures: {
          'applications.newlyReceived.naturalPerson': 0,
          'applications.newlyReceived.business': 0,
          'applications.newlyReceived.total': 0,
          'applications.carriedIn.naturalPerson': 0,
          'applications.carriedIn.total': 0,
          'applications.handledTotal.total': 0,
        },
      },
    ],
  },
});

function statementsOf(subject: Subject): readonly Statement[] {
  const denials = readLedger(subject.record).absences.filter(
    ({ time, scope }) => time === 'this-year' && scope === 'report',
  );
  const numbers = claimsOf(subject, isWhole).filter(
    ({ number, value }) => number.scope === 'report' && (value === 0 || isReceived(number.topic)),
  );
  const statements = [
    ...denials.map(({ topic, printed, sentence, sums }) => ({
      topic,
      words: printed,
      sentence,
      sums: sums.slice(0, 1),
      value: 0,
    })),
    ...numbers.map(({ number, value }) => ({
      topic: number.topic,
      words: `${topicName(number.topic)}${number.printed}`,
      sentence: number.sentence,
      sums: number.link.to === 'figures' ? number.link.sums : [],
      value,
    })),
  ].filter(({ sums }) => sums.length > 0);
  return [...new Map(statements.map(each => [`${each.topic} ${each.value}`, each])).values()];
}

const contradicts = ({ value, topic }: Statement, figure: number): boolean =>
  value === 0 ? figure > 0 : isReceived(topic) && figure === 0;

function breakOf({ record }: Subject, { topic, words, sentence, sums, value }: Statement): Break {
  const is = compareClaim(record, value, sums);
  const read = is.state === 'differs' ? is.read : [];
  const told = read
    .slice(0, 1)
    .map(sum => describeSum(sum, record))
    .join('');
  return {
    message: `文字写“${words}”，而${told}。${value === 0 ? '一处说没有，一处有数' : '一处有数，一处为 0'}，两者不能同时成立。`,
    figures: [...(read[0]?.paths ?? [])],
    quote: sentence,
    key: `${topic} ${value === 0 ? 'none' : value}`,
  };
}
