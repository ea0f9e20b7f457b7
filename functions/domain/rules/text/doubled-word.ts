import { FORM_NOTICE } from '../../form/form-notice.ts';
import { excerpt } from '../../record/texts.ts';
import { breaksWhere, defineRule } from '../rule.ts';
import { printedWords } from './printed-words.ts';

/** Words of three and more written twice in a row; two may meet by right: 县政府政府信息, 申请申请人, 了解了解. */
const DOUBLED =
  /(?!信息公开信息公开|政府信息政府信息|政务公开政务公开)(?![一逐每各层步点条件项个天年月日])([\u4e00-\u9fff]{3,10})\1/;
const STUTTERED =
  /可通过可以通过|可以通过可通过|进一步进一步|(?<!目)的的(?![确士])|通过通过|以及以及|按照按照|根据根据|了了(?!解|结|然|之)/;

/** Slips of typing and pasting. */
export const doubledWord = defineRule({
  id: 'doubled-word',
  group: 'text',
  severity: 'notice',
  title: '词语重复',
  explanation: '同一个词连写两遍，是录入或粘贴时的笔误，公布前应当校对。',
  basis: `${FORM_NOTICE}第（四）项（内容应当准确）`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    for (const { where, text } of printedWords(record)) {
      const found = DOUBLED.exec(text) ?? STUTTERED.exec(text);
      if (found === null) continue;
      const quote = excerpt(text, found.index, found[0].length);
      return breaksWhere([{ message: `${where}“${found[0]}”有词语重复。`, quote }]);
    }
    return breaksWhere([]);
  },
  remedy: '请删去重复的词语。',
  examples: {
    holds: [
      {},
      { texts: { other: '逐条逐条核对，未收取信息处理费，无其他事项。' } },
      { texts: { other: '县政府政府信息公开专栏，申请申请人身份核验，达到目的的，不了了之的，了解了解。' } },
    ],
    breaks: [
      { texts: { other: '群众满意率满意率达到98%，未收取信息处理费。' } },
      { texts: { other: '公众可通过可以通过网站查询，未收取信息处理费。' } },
    ],
  },
});
