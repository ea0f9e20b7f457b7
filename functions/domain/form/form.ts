/**
 * The statutory form as data: 国办公开办函〔2021〕30号 (form 2021) and 国办公开办函〔2019〕60号 (form 2019).
 * Everything that names a row, a column or a section takes it from here.
 */

export type FormYear = '2021' | '2019';
export type TableKey = 'disclosure' | 'applications' | 'disputes';
export type SectionKey = 'preamble' | 'overview' | 'disclosure' | 'applications' | 'disputes' | 'problems' | 'other';

export const SECTIONS: readonly { readonly key: SectionKey; readonly number: string; readonly title: string }[] = [
  { key: 'overview', number: '一', title: '总体情况' },
  { key: 'disclosure', number: '二', title: '主动公开政府信息情况' },
  { key: 'applications', number: '三', title: '收到和处理政府信息公开申请情况' },
  { key: 'disputes', number: '四', title: '政府信息公开行政复议、行政诉讼情况' },
  { key: 'problems', number: '五', title: '存在的主要问题及改进情况' },
  { key: 'other', number: '六', title: '其他需要报告的事项' },
];

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

export interface FormColumn {
  readonly key: string;
  readonly label: string;
}

export interface FormRow {
  /** Path below the table, such as `refused.stateSecret`. */
  readonly key: string;
  /** Official wording of the row alone, with its number: `1.属于国家秘密`. */
  readonly label: string;
  /** The group the row stands under where it has one: `（三）不予公开`. */
  readonly group?: string;
  readonly forms: readonly FormYear[];
}

/** Columns of table 3; the first six are the kinds of applicant. */
export const APPLICANT_COLUMNS: readonly FormColumn[] = [
  { key: 'naturalPerson', label: '自然人' },
  { key: 'business', label: '商业企业' },
  { key: 'research', label: '科研机构' },
  { key: 'publicInterest', label: '社会公益组织' },
  { key: 'legalService', label: '法律服务机构' },
  { key: 'otherOrganisation', label: '其他' },
];
export const TOTAL_COLUMN: FormColumn = { key: 'total', label: '总计' };
export const APPLICATION_COLUMNS: readonly FormColumn[] = [...APPLICANT_COLUMNS, TOTAL_COLUMN];

const both: readonly FormYear[] = ['2021', '2019'];
const REFUSED = '（三）不予公开';
const UNAVAILABLE = '（四）无法提供';
const NOT_PROCESSED = '（五）不予处理';
const OTHERWISE = '（六）其他处理';

/** Rows of table 3 in printed order; `otherwise.all` is the single row of the 2019 form. */
export const APPLICATION_ROWS: readonly FormRow[] = [
  { key: 'newlyReceived', label: '一、本年新收政府信息公开申请数量', forms: both },
  { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量', forms: both },
  { key: 'granted', label: '（一）予以公开', group: '三、本年度办理结果', forms: both },
  { key: 'partlyGranted', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', forms: both },
  { key: 'refused.stateSecret', label: '1.属于国家秘密', group: REFUSED, forms: both },
  { key: 'refused.forbiddenByLaw', label: '2.其他法律行政法规禁止公开', group: REFUSED, forms: both },
  { key: 'refused.securityAndStability', label: '3.危及“三安全一稳定”', group: REFUSED, forms: both },
  { key: 'refused.thirdPartyRights', label: '4.保护第三方合法权益', group: REFUSED, forms: both },
  { key: 'refused.internalAffairs', label: '5.属于三类内部事务信息', group: REFUSED, forms: both },
  { key: 'refused.deliberative', label: '6.属于四类过程性信息', group: REFUSED, forms: both },
  { key: 'refused.enforcementFile', label: '7.属于行政执法案卷', group: REFUSED, forms: both },
  { key: 'refused.administrativeQuery', label: '8.属于行政查询事项', group: REFUSED, forms: both },
  { key: 'unavailable.notHeld', label: '1.本机关不掌握相关政府信息', group: UNAVAILABLE, forms: both },
  { key: 'unavailable.wouldNeedCreating', label: '2.没有现成信息需要另行制作', group: UNAVAILABLE, forms: both },
  { key: 'unavailable.stillUnclear', label: '3.补正后申请内容仍不明确', group: UNAVAILABLE, forms: both },
  { key: 'notProcessed.complaint', label: '1.信访举报投诉类申请', group: NOT_PROCESSED, forms: both },
  { key: 'notProcessed.repeated', label: '2.重复申请', group: NOT_PROCESSED, forms: both },
  { key: 'notProcessed.publishedMaterial', label: '3.要求提供公开出版物', group: NOT_PROCESSED, forms: both },
  { key: 'notProcessed.excessive', label: '4.无正当理由大量反复申请', group: NOT_PROCESSED, forms: both },
  {
    key: 'notProcessed.confirmation',
    label: '5.要求行政机关确认或重新出具已获取信息',
    group: NOT_PROCESSED,
    forms: both,
  },
  {
    key: 'otherwise.notAmended',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    group: OTHERWISE,
    forms: ['2021'],
  },
  {
    key: 'otherwise.feeUnpaid',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    group: OTHERWISE,
    forms: ['2021'],
  },
  { key: 'otherwise.other', label: '3.其他', group: OTHERWISE, forms: ['2021'] },
  { key: 'otherwise.all', label: '（六）其他处理', forms: ['2019'] },
  { key: 'handledTotal', label: '（七）总计', forms: both },
  { key: 'carriedOut', label: '四、结转下年度继续办理', forms: both },
];

/** The three groups of table 4 and the five results each has. */
export const DISPUTE_GROUPS: readonly FormColumn[] = [
  { key: 'reconsideration', label: '行政复议' },
  { key: 'litigationDirect', label: '未经复议直接起诉' },
  { key: 'litigationAfterReconsideration', label: '复议后起诉' },
];
export const DISPUTE_RESULTS: readonly FormColumn[] = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'otherResult', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
];

export type BlockKey =
  | 'regulations'
  | 'normativeDocuments'
  | 'licensing'
  | 'otherServices'
  | 'penalties'
  | 'coercion'
  | 'fees'
  | 'procurement'
  | 'applications';

export interface DisclosureRow {
  readonly key: Exclude<BlockKey, 'applications'>;
  readonly form: FormYear;
  /** Item of article 20 of the 条例 that the block reports on, as printed above it. */
  readonly item: string;
  readonly label: string;
  readonly columns: readonly FormColumn[];
}

const DOCUMENTS_2021: readonly FormColumn[] = [
  { key: 'issued', label: '本年制发件数' },
  { key: 'repealed', label: '本年废止件数' },
  { key: 'inForce', label: '现行有效件数' },
];
const DECISIONS_2021: readonly FormColumn[] = [{ key: 'decisions', label: '本年处理决定数量' }];
const DOCUMENTS_2019: readonly FormColumn[] = [
  { key: 'newlyMade', label: '本年新制作数量' },
  { key: 'newlyPublished', label: '本年新公开数量' },
  { key: 'publishedTotal', label: '对外公开总数量' },
];
const DECISIONS_2019: readonly FormColumn[] = [
  { key: 'previousYear', label: '上一年项目数量' },
  { key: 'change', label: '本年增/减' },
  { key: 'decisions', label: '处理决定数量' },
];

/** Rows of table 2 in printed order, form by form. */
export const DISCLOSURE_ROWS: readonly DisclosureRow[] = [
  { key: 'regulations', form: '2021', item: '第二十条第（一）项', label: '规章', columns: DOCUMENTS_2021 },
  {
    key: 'normativeDocuments',
    form: '2021',
    item: '第二十条第（一）项',
    label: '行政规范性文件',
    columns: DOCUMENTS_2021,
  },
  { key: 'licensing', form: '2021', item: '第二十条第（五）项', label: '行政许可', columns: DECISIONS_2021 },
  { key: 'penalties', form: '2021', item: '第二十条第（六）项', label: '行政处罚', columns: DECISIONS_2021 },
  { key: 'coercion', form: '2021', item: '第二十条第（六）项', label: '行政强制', columns: DECISIONS_2021 },
  {
    key: 'fees',
    form: '2021',
    item: '第二十条第（八）项',
    label: '行政事业性收费',
    columns: [{ key: 'amount', label: '本年收费金额（单位：万元）' }],
  },
  { key: 'regulations', form: '2019', item: '第二十条第（一）项', label: '规章', columns: DOCUMENTS_2019 },
  { key: 'normativeDocuments', form: '2019', item: '第二十条第（一）项', label: '规范性文件', columns: DOCUMENTS_2019 },
  { key: 'licensing', form: '2019', item: '第二十条第（五）项', label: '行政许可', columns: DECISIONS_2019 },
  {
    key: 'otherServices',
    form: '2019',
    item: '第二十条第（五）项',
    label: '其他对外管理服务事项',
    columns: DECISIONS_2019,
  },
  { key: 'penalties', form: '2019', item: '第二十条第（六）项', label: '行政处罚', columns: DECISIONS_2019 },
  { key: 'coercion', form: '2019', item: '第二十条第（六）项', label: '行政强制', columns: DECISIONS_2019 },
  {
    key: 'fees',
    form: '2019',
    item: '第二十条第（八）项',
    label: '行政事业性收费',
    columns: [
      { key: 'previousYear', label: '上一年项目数量' },
      { key: 'change', label: '本年增/减' },
    ],
  },
  {
    key: 'procurement',
    form: '2019',
    item: '第二十条第（九）项',
    label: '政府集中采购',
    columns: [
      { key: 'projects', label: '采购项目数量' },
      { key: 'amountPrinted', label: '采购总金额' },
    ],
  },
];
