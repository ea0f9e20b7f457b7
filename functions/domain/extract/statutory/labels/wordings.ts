import {
  APPLICATION_COLUMNS,
  APPLICATION_ROWS,
  type BlockKey,
  DISCLOSURE_ROWS,
  DISPUTE_GROUPS,
  DISPUTE_RESULTS,
} from '../../../form/form.ts';
import { type LabelMatcher, labelMatcher } from './match-label.ts';

/**
 * The wordings under which rows and columns are seen, official ones first. Matching forgives punctuation, numbers and a
 * few damaged characters, so only real variants stand here.
 */
type Wordings = Readonly<Record<string, readonly string[]>>;

const APPLICATION_ROW_VARIANTS: Wordings = {
  newlyReceived: ['本年新收政府信息公开申请数', '本年度新收政府信息公开申请数量', '本年新收申请数量'],
  carriedIn: ['上年结转政府信息公开申请数', '上年度结转政府信息公开申请数量', '上年结转申请数量'],
  granted: ['予以公开情况'],
  partlyGranted: ['部分公开'],
  'refused.stateSecret': ['国家秘密', '属于国家秘密的'],
  'refused.forbiddenByLaw': ['其他法律行政法规禁止公开的', '法律行政法规禁止公开', '法律法规禁止公开'],
  'refused.securityAndStability': ['三安全一稳定', '危及国家安全公共安全经济安全和社会稳定'],
  'refused.thirdPartyRights': ['保护第三方合法权益的', '损害第三方合法权益'],
  'refused.internalAffairs': ['三类内部事务信息', '属于内部事务信息'],
  'refused.deliberative': ['四类过程性信息', '属于过程性信息'],
  'refused.enforcementFile': ['行政执法案卷', '属于行政执法案卷信息'],
  'refused.administrativeQuery': ['行政查询事项'],
  'unavailable.notHeld': ['本机关不掌握', '本机关不掌握相关信息'],
  'unavailable.wouldNeedCreating': ['没有现成信息', '没有现成信息需另行制作'],
  'unavailable.stillUnclear': ['补正后申请内容仍不明确的', '补正后仍不明确'],
  'notProcessed.complaint': ['信访举报投诉类'],
  'notProcessed.repeated': ['重复申请的'],
  'notProcessed.publishedMaterial': ['要求提供公开出版物的'],
  'notProcessed.excessive': ['无正当理由大量反复申请的'],
  'notProcessed.confirmation': ['要求行政机关确认或重新出具已获取的信息', '要求确认或重新出具已获取信息'],
  'otherwise.notAmended': ['逾期不补正', '申请人逾期不补正', '申请人无正当理由逾期不补正'],
  'otherwise.feeUnpaid': [
    '逾期不缴费',
    '逾期未缴费',
    '逾期不缴纳费用',
    '申请人逾期不缴费',
    '申请人逾期未按收费通知要求缴纳费用',
  ],
  'otherwise.other': ['其它'],
  'otherwise.all': ['其它处理'],
  handledTotal: ['合计', '总数'],
  carriedOut: ['结转下年度办理', '结转下年继续办理', '结转下一年度继续办理'],
};

const APPLICATION_COLUMN_VARIANTS: Wordings = {
  naturalPerson: ['公民', '自然人申请'],
  business: ['企业', '商业企业单位'],
  research: ['科研单位', '科研院所'],
  publicInterest: ['公益组织', '社会公益机构'],
  legalService: ['法律服务组织', '法律服务'],
  otherOrganisation: ['其它', '其他组织'],
  total: ['合计', '总数'],
};

const DISCLOSURE_ROW_VARIANTS: Wordings = {
  regulations: ['政府规章', '行政规章', '部门规章', '规章数量'],
  normativeDocuments: ['行政规范性文件', '规范性文件', '规范性文件数量'],
  otherServices: ['其他对外管理服务', '其它对外管理服务事项'],
  fees: ['行政事业性收费项目', '行政事业收费', '行政事业性收费情况'],
  procurement: ['集中采购'],
};

const DISCLOSURE_COLUMN_VARIANTS: Wordings = {
  issued: ['本年制发数量', '本年制发数', '本年度制发件数', '本年制定件数'],
  repealed: ['本年废止数量', '本年废止数', '本年度废止件数'],
  inForce: ['现行有效数量', '现行有效数', '现行有效件'],
  decisions: ['处理决定数量', '本年处理决定数', '处理决定数', '本年度处理决定数量'],
  amount: ['本年收费金额', '收费金额', '本年度收费金额', '本年收费总金额'],
  newlyMade: ['本年新制作数', '本年度新制作数量'],
  newlyPublished: ['本年新公开数', '本年度新公开数量'],
  publishedTotal: ['对外公开总数', '对外公开数量', '公开总数量'],
  previousYear: ['上一年项目数', '上年项目数量', '上年度项目数量'],
  change: ['本年增减数量', '本年增减数', '本年度增减', '增减'],
  projects: ['采购项目数', '采购项目'],
  amountPrinted: ['采购总额', '采购金额'],
};

const DISPUTE_GROUP_VARIANTS: Wordings = {
  reconsideration: ['行政复议情况', '复议'],
  litigationDirect: ['行政诉讼未经复议直接起诉', '未经复议直接提起诉讼', '未经行政复议直接起诉', '直接起诉'],
  litigationAfterReconsideration: ['行政诉讼复议后起诉', '复议后提起诉讼', '经复议后起诉', '行政复议后起诉'],
};
const DISPUTE_RESULT_VARIANTS: Wordings = {
  upheld: ['维持'],
  corrected: ['纠正'],
  otherResult: ['其它结果', '其他'],
  pending: ['未审结', '尚未审理结束'],
  total: ['合计', '总数'],
};

function matcherOf<K extends string>(
  official: Iterable<readonly [key: K, label: string]>,
  variants: Wordings,
): LabelMatcher<K> {
  const wordings = new Map<K, string[]>();
  for (const [key, label] of official) wordings.set(key, [...(wordings.get(key) ?? []), label]);
  for (const [key, labels] of wordings) labels.push(...(variants[key] ?? []));
  return labelMatcher(wordings);
}

const labelled = (columns: readonly { readonly key: string; readonly label: string }[]) =>
  columns.map(column => [column.key, column.label] as const);

export type DisclosureKey = Exclude<BlockKey, 'applications'>;

export const applicationRows: LabelMatcher<string> = matcherOf(labelled(APPLICATION_ROWS), APPLICATION_ROW_VARIANTS);
export const applicationColumns: LabelMatcher<string> = matcherOf(
  labelled(APPLICATION_COLUMNS),
  APPLICATION_COLUMN_VARIANTS,
);
export const disclosureRows: LabelMatcher<DisclosureKey> = matcherOf(
  DISCLOSURE_ROWS.map(row => [row.key, row.label] as const),
  DISCLOSURE_ROW_VARIANTS,
);
export const disclosureColumns: LabelMatcher<string> = matcherOf(
  DISCLOSURE_ROWS.flatMap(row => labelled(row.columns)),
  DISCLOSURE_COLUMN_VARIANTS,
);
export const disputeGroups: LabelMatcher<string> = matcherOf(
  [...labelled(DISPUTE_GROUPS), ['litigation', '行政诉讼'] as const],
  DISPUTE_GROUP_VARIANTS,
);
export const disputeResults: LabelMatcher<string> = matcherOf(labelled(DISPUTE_RESULTS), DISPUTE_RESULT_VARIANTS);

/** Headings inside table 3 that name no row of their own. */
export const applicationGroups: LabelMatcher<'results' | 'refused' | 'unavailable' | 'notProcessed' | 'otherwise'> =
  labelMatcher(
    new Map([
      ['results', ['本年度办理结果', '本年办理结果', '办理结果']],
      ['refused', ['不予公开']],
      ['unavailable', ['无法提供']],
      ['notProcessed', ['不予处理']],
      ['otherwise', ['其他处理', '其它处理']],
    ]),
  );

/** Printed inside the tables, naming neither row nor column. */
export const FURNITURE: readonly string[] = [
  '信息内容',
  '申请人情况',
  '法人或其他组织',
  '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
  '第二十条第（一）项',
  '第二十条第（五）项',
  '第二十条第（六）项',
  '第二十条第（八）项',
  '第二十条第（九）项',
  '类别',
  '项目',
  '行政诉讼',
  '单位：件',
  '单位：万元',
];
