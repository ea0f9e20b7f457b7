import { findPersonalData } from '../../personal-data/find-personal-data.ts';
import { searchedTexts } from '../../personal-data/searched-texts.ts';
import { breaksWhere, defineRule, HOLDS } from '../rule.ts';
import { reportingYear } from '../subject.ts';
import { breaksOf, lastYear } from './personal-data-breaks.ts';

/**
 * What travels with the file and is not in the report: comments, tracked changes, hidden and covered text, properties. The
 * page shows none of it, so the report is published, without the file.
 */
export const personalDataInOriginal = defineRule({
  id: 'personal-data-in-original',
  group: 'text',
  severity: 'warning',
  withholdsOriginal: true,
  title: '原文件中夹带个人信息',
  explanation:
    '批注、修订痕迹、隐藏或被遮盖的文字、文件属性和报告以外的表格不显示在公开页面上，但会随原文件一起被下载。其中有个人信息的，页面照常公布，不提供原文件下载。',
  basis: '《中华人民共和国个人信息保护法》第二十五条；《中华人民共和国政府信息公开条例》第十五条',
  inForce: { from: 2008 },
  judge: subject => {
    const year = lastYear(reportingYear(subject));
    const { record } = subject;
    if (record.reading.unseen.length === 0) return HOLDS;
    const inReport = new Set(
      searchedTexts(record).flatMap(({ text }) => findPersonalData(text, year).map(({ written }) => written)),
    );
    return breaksWhere(
      record.reading.unseen.flatMap(text => {
        const data = findPersonalData(text, year).filter(({ written }) => !inReport.has(written));
        return breaksOf('文件的批注、修订、隐藏文字、属性或者报告以外的部分', text, data);
      }),
    );
  },
  remedy:
    '请在原文件中删去批注、修订痕迹、隐藏文字和多余内容，或者另存为干净的文件后重新上传；此前公开页面不提供原文件下载。',
  examples: {
    holds: [{}, { reading: { unseen: ['联系电话：13800138000。'] } }],
    breaks: [
      { reading: { unseen: ['批注：申请人身份证号110101199003074872，公布前删去。'] } },
      { reading: { unseen: ['申请人李某，手机13912345678'] } },
    ],
  },
});
