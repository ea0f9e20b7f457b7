import { FORM_NOTICE } from '../../form/form-notice.ts';
import { TABLE_NAMES, type TableKey } from '../../form/tables.ts';
import { breaksWhere, defineRule, HOLDS } from '../rule.ts';

/** What the public lacks without a table, the gravest first: 175 figures of requests, then decisions, then disputes. */
const LACKING: readonly (readonly [TableKey, string])[] = [
  ['applications', '收到多少申请、怎样答复、还有多少结转'],
  ['disclosure', '规章和规范性文件、许可、处罚、强制和收费的数量'],
  ['disputes', '复议和诉讼的数量与结果'],
];

/** Tables that could not be read, ranked by what the public lacks without them. */
export const unreadTable = defineRule({
  id: 'unread-table',
  group: 'trial',
  severity: 'notice',
  title: '有表格未能读准',
  explanation: '表格的行、列认不准时，其中的数字不作为数据公布，也不核对。按公众因此看不到什么排列，先处理影响最大的。',
  basis: `${FORM_NOTICE}；《中华人民共和国政府信息公开条例》第二十四条（具备检索、查阅、下载等功能）`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const unread = LACKING.filter(([table]) => record.reading.tables[table].confidence !== 'certain');
    if (unread.length === 0) return HOLDS;
    const told = unread.map(([table, lacking]) => `${TABLE_NAMES[table]}未能读准，公众看不到${lacking}`);
    return breaksWhere([{ message: `${told.join('；')}。`, key: unread.map(([table]) => table).join() }]);
  },
  remedy: '请对照原件人工核对；机关可按统一格式用普通表格重新导出后上传。',
  examples: {
    holds: [{}],
    breaks: [
      {
        reading: {
          tables: {
            disclosure: { confidence: 'certain', doubts: [] },
            applications: { confidence: 'doubtful', doubts: ['有一行认不出'] },
            disputes: { confidence: 'unread', doubts: ['没有找到表四'] },
          },
        },
      },
    ],
  },
});
