import { FORM_NOTICE } from '../../form/form-notice.ts';
import { sentencesOf } from '../../record/texts.ts';
import { type Break, breaksWhere, defineRule } from '../rule.ts';

const MOST_NAMED = 3;
/** Facts that the overview and the section of a table may both state in the same words. */
const STATED_TWICE = /申请|复议|诉讼|处理费/;

/** The same long sentence twice: pasted over, or filled up. */
export const repeatedSentence = defineRule({
  id: 'repeated-sentence',
  group: 'text',
  severity: 'warning',
  title: '同一句话重复出现',
  explanation: '较长的句子在报告中一字不差地出现两次，多半是复制粘贴没有清理，或拼凑篇幅。',
  basis: `${FORM_NOTICE}第（四）项（敷衍塞责的追究责任）`,
  inForce: { from: 2019 },
  thresholds: { fewestCharacters: 25 },
  judge: ({ record }, { fewestCharacters }) => {
    const times = new Map<string, number>();
    for (const { text, section } of sentencesOf(record)) {
      if (section === 'preamble') continue;
      const plain = text.replaceAll(/[\s\p{P}]+/gu, '').replace(/^[一二三四五六七八九十]是/, '');
      const key = `${STATED_TWICE.test(plain) ? section : ''}|${plain}`;
      if (plain.length >= fewestCharacters) times.set(key, (times.get(key) ?? 0) + 1);
    }
    const repeated = [...times].filter(([, count]) => count > 1);
    return breaksWhere(
      repeated.slice(0, MOST_NAMED).map(([key, count]): Break => {
        const plain = key.slice(key.indexOf('|') + 1);
        const quote =
          sentencesOf(record).find(({ text }) => text.replaceAll(/[\s\p{P}]+/gu, '').endsWith(plain))?.text ?? plain;
        return { message: `“${quote.slice(0, 60)}${quote.length > 60 ? '…' : ''}”出现了${count}次。`, quote };
      }),
    );
  },
  remedy: '请删去重复的句子。',
  examples: {
    holds: [
      {},
      {
        texts: {
          overview: '2023年，本机关收到政府信息公开申请15件，没有因政府信息公开被申请行政复议。',
          disputes: '2023年，本机关收到政府信息公开申请15件，没有因政府信息公开被申请行政复议。',
        },
      },
    ],
    breaks: [
      {
        texts: {
          overview: [
            '2023年，青禾县林业局发布公示31条，依申请公开15件，政府信息管理、平台建设有序开展。',
            '我局把政府信息公开列入年度重点工作并由主要负责人亲自部署推进落实。',
            '监督保障方面，我局把政府信息公开列入年度重点工作并由主要负责人亲自部署推进落实。',
            '我局把政府信息公开列入年度重点工作并由主要负责人亲自部署推进落实。',
          ],
        },
      },
    ],
  },
});
