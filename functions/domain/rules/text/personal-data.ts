import { findPersonalData } from '../../personal-data/find-personal-data.ts';
import { searchedTexts } from '../../personal-data/searched-texts.ts';
import { breaksWhere, defineRule } from '../rule.ts';
import { reportingYear } from '../subject.ts';
import { breaksOf, lastYear } from './personal-data-breaks.ts';

/** What must never be public. Findings hold publication, and show no more than head and tail of a number. */
export const personalData = defineRule({
  id: 'personal-data',
  group: 'text',
  severity: 'error',
  holdsPublication: 'personal-data',
  title: '含有个人信息',
  explanation:
    '报告中有身份证号、护照等证件号码、银行卡号、申请人的手机号或住址，公布会侵害个人信息权益。发现后报告暂不公布。机关的办公电话、地址和各类编号不在此列。',
  basis: '《中华人民共和国个人信息保护法》第二十五条；《中华人民共和国政府信息公开条例》第十五条',
  inForce: { from: 2008 },
  judge: subject => {
    const year = lastYear(reportingYear(subject));
    const texts = [...searchedTexts(subject.record), { where: '文件名', text: subject.fileName ?? '' }];
    return breaksWhere(texts.flatMap(({ where, text }) => breaksOf(where, text, findPersonalData(text, year))));
  },
  remedy: '请删去个人信息后重新上传；已在网上公布的请立即撤下更换。',
  examples: {
    holds: [
      {},
      { texts: { other: '未收取信息处理费。联系电话：13800138000。' } },
      { texts: { preamble: '如有疑问，请联系青禾县林业局（青山路1号；林同志；13900001234）。' } },
      { texts: { preamble: '索引号4305212023000410006。' } },
    ],
    breaks: [
      { texts: { other: '申请人李某（110101199003074872）的信息处理费已退还。' } },
      { texts: { other: '申请人身份证号：110101199003074872。' } },
      { texts: { other: '申请人李某（13912345678）未缴纳信息处理费。' } },
      { texts: { other: '信息处理费缴至6222 0212 3456 7890 128。' } },
      { fileName: '李大勇110101199003074872的申请.docx' },
    ],
  },
});
