import { breaksWhere, defineRule } from '../rule.ts';

/** Text of some PDF makers holds radical code points that look like the ideographs they are not. */
export const radicalGlyphs = defineRule({
  id: 'radical-glyphs',
  group: 'text',
  severity: 'notice',
  title: '文件中的部首字符无法检索',
  explanation:
    '有的排版软件用“部首”编码代替普通汉字，看上去一样，但全文检索找不到，读屏软件也读不出。本系统已按普通汉字识别，数字不受影响。',
  basis: '《中华人民共和国政府信息公开条例》第六条（及时、准确公开政府信息）；无障碍阅读的要求',
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const notice = record.reading.notices.find(({ kind }) => kind === 'radical-glyphs');
    if (notice === undefined) return breaksWhere([]);
    const count = notice.count === undefined ? '一些' : `${notice.count}个`;
    return breaksWhere([
      {
        message: `文件中有${count}字用的是部首编码，看上去与普通汉字一样，但公众检索不到，读屏软件也读不出。本系统已按普通汉字识别。`,
        key: 'radicals',
      },
    ]);
  },
  remedy: '请用原来的Word或WPS文档重新导出文件后上传，不要使用“打印成PDF”的方式。',
  examples: {
    holds: [{}, { reading: { notices: [{ kind: 'tracked-changes', detail: '文件中有修订痕迹。' }] } }],
    breaks: [{ reading: { notices: [{ kind: 'radical-glyphs', detail: '有12个字用了部首字符。', count: 12 }] } }],
  },
});
