import { FORM_NOTICE } from '../../form/form-notice.ts';
import { TABLE_NAMES, TABLE_TITLES, TABLES } from '../../form/tables.ts';
import { breaksWhere, defineRule, unchecked } from '../rule.ts';

/** A heading that promises a table, and none that can be read: a picture, a frame, lost in conversion. */
export const unreadableTable = defineRule({
  id: 'unreadable-table',
  group: 'form',
  severity: 'error',
  title: '没有可读的表格',
  explanation: '标题下应有统一格式的表格。图片、嵌入的网页或转换时丢失的表格，公众无法检索和复制，数据也无法核对。',
  basis: `${FORM_NOTICE}；《中华人民共和国政府信息公开条例》第二十四条（具备检索、查阅、下载等功能）`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const { tables, sectionOrder, labels } = record.reading;
    const unread = TABLES.filter(table => tables[table].confidence === 'unread' && sectionOrder.includes(table));
    // Rows that were found and could not be read are our difficulty with the layout, not a missing table.
    const lost = unread.filter(table => !labels.some(({ row }) => row.startsWith(`${table}.`)));
    if (lost.length === 0 && unread.length > 0)
      return unchecked(`${unread.map(table => TABLE_NAMES[table]).join('、')}的排版无法可靠识别，未作判断。`);
    return breaksWhere(
      lost.map(table => ({
        message: `“${TABLE_TITLES[table]}”标题下没有读到${TABLE_NAMES[table]}，可能是图片、嵌入的内容，或在转换时丢失。`,
        key: table,
      })),
    );
  },
  remedy: '请把表格做成文档中的普通表格（不要用图片），重新导出后上传。',
  examples: {
    holds: [{}],
    breaks: [
      {
        without: ['disputes'],
        reading: {
          tables: {
            disclosure: { confidence: 'certain', doubts: [] },
            applications: { confidence: 'certain', doubts: [] },
            disputes: { confidence: 'unread', doubts: ['没有找到表四'] },
          },
        },
      },
    ],
  },
});
