export type TableKey = 'disclosure' | 'applications' | 'disputes';

export const TABLES: readonly TableKey[] = ['disclosure', 'applications', 'disputes'];

export const TABLE_TITLES: Readonly<Record<TableKey, string>> = {
  disclosure: '主动公开政府信息情况',
  applications: '收到和处理政府信息公开申请情况',
  disputes: '政府信息公开行政复议、行政诉讼情况',
};

/** 表二, 表三, 表四: named after the section each stands in. */
export const TABLE_NAMES: Readonly<Record<TableKey, string>> = {
  disclosure: '表二',
  applications: '表三',
  disputes: '表四',
};
