import { TABLE_TITLES, type TableKey } from './tables.ts';

export type SectionKey = 'preamble' | 'overview' | TableKey | 'problems' | 'other';

export interface FormSection {
  readonly key: SectionKey;
  /** 一 to 六. */
  readonly number: string;
  readonly title: string;
  /** Other headings it is met under. */
  readonly wordings: readonly string[];
}

/** The six sections in their order, the same in all editions so far. */
export const SECTIONS: readonly FormSection[] = [
  { key: 'overview', number: '一', title: '总体情况', wordings: ['总体概况', '总体工作情况', '总体公开情况'] },
  {
    key: 'disclosure',
    number: '二',
    title: TABLE_TITLES.disclosure,
    wordings: ['主动公开情况', '主动公开政府信息的情况'],
  },
  {
    key: 'applications',
    number: '三',
    title: TABLE_TITLES.applications,
    wordings: ['收到和处理政府信息公开申请的情况', '依申请公开政府信息情况'],
  },
  {
    key: 'disputes',
    number: '四',
    title: TABLE_TITLES.disputes,
    wordings: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议、诉讼情况',
      '行政复议、行政诉讼情况',
    ],
  },
  {
    key: 'problems',
    number: '五',
    title: '存在的主要问题及改进情况',
    wordings: [
      '存在问题及改进情况',
      '存在的主要问题和改进情况',
      '存在的问题及改进情况',
      '存在的主要问题及改进措施',
      '政府信息公开工作存在的主要问题及改进情况',
    ],
  },
  {
    key: 'other',
    number: '六',
    title: '其他需要报告的事项',
    wordings: ['其他报告事项', '需要报告的其他事项', '其他需要说明的事项', '其他事项'],
  },
];
