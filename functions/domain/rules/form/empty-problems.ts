import { FORM_NOTICE } from '../../form/form-notice.ts';
import { sectionText, sentencesOf } from '../../record/texts.ts';
import { breaksWhere, defineRule, notApplicable } from '../rule.ts';

/** 没有问题, but neither 没有问题导向 nor 没有…问题 about something else. */
const NO_PROBLEM =
  /(?:没有|不存在|未发现|没有发现|未出现|暂无|并无|尚无|无)(?:任何|什么|明显|突出|主要|较大|重大|存在|相关|的){0,3}问题(?!导向|意识|清单|整改|反馈|的\S{0,10}(?:部门|单位))/;
const IMPROVEMENT = /改进|改善|改正|整改|下一步|下步|今后|将|措施|加强|提升|提高|完善|优化|强化|健全|明确/;

/** Section five has to name problems and what is done about them. */
export const emptyProblems = defineRule({
  id: 'empty-problems',
  group: 'form',
  severity: 'warning',
  title: '未如实报告问题和改进情况',
  explanation: '第五部分应当写明存在的主要问题和改进情况。空着、写“无”、说没有问题或不写改进，都属于敷衍。',
  basis: `《中华人民共和国政府信息公开条例》第五十条第（四）项；${FORM_NOTICE}第（四）项`,
  inForce: { from: 2019 },
  thresholds: { fewestCharacters: 30 },
  judge: ({ record }, { fewestCharacters }) => {
    const { heading } = record.sections.problems;
    const text = sectionText(record, 'problems');
    if (heading === null && text === '') return notApplicable('报告没有第五部分。');
    if (/^(?:无|没有|暂无|不存在问题)?[。；]?$/.test(text))
      return breaksWhere([
        {
          message: `“五、存在的主要问题及改进情况”${text === '' ? '没有内容' : `只写了“${text}”`}，没有报告问题和改进情况。`,
          ...quoteOf(text),
        },
      ]);
    const claim = sentencesOf(record).find(
      ({ section, text: sentence }) => section === 'problems' && NO_PROBLEM.test(sentence),
    );
    if (claim !== undefined)
      return breaksWhere([
        {
          message: `第五部分声称没有问题（“${claim.text.slice(0, 60)}”），没有如实报告存在的主要问题。`,
          quote: claim.text,
        },
      ]);
    if (text.length < fewestCharacters)
      return breaksWhere([
        { message: `第五部分只有${text.length}个字，不足${fewestCharacters}字，没有说清问题和改进情况。`, quote: text },
      ]);
    if (!IMPROVEMENT.test(text))
      return breaksWhere([{ message: '第五部分只写了问题，没有写改进情况。', quote: text.slice(0, 120) }]);
    return breaksWhere([]);
  },
  remedy: '请写明本年度工作中实际存在的主要问题，以及针对每个问题的改进情况。',
  examples: {
    holds: [
      {},
      { texts: { problems: '公开目录没有问题导向，部分栏目更新慢。已按季度清理栏目，改进了更新机制，责任到人。' } },
    ],
    breaks: [
      {
        texts: {
          problems: '本机关2023年政府信息公开工作目前没有问题，下一步将继续按照上级要求做好各项工作，提升公开水平。',
        },
      },
      { texts: { problems: '无。' } },
      { texts: { problems: '公示更新慢，将改进。' } },
      {
        texts: {
          problems: '主要问题是林权登记公示的解读形式比较单一，公示附件的格式不便于检索，群众看不明白也查不到。',
        },
      },
    ],
  },
});

const quoteOf = (text: string): { readonly quote?: string } => (text === '' ? {} : { quote: text });
