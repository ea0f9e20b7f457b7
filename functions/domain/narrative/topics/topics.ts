import { APPLICANT_COLUMNS, APPLICATION_ROWS } from '../../form/form.ts';

/**
 * What a number of the narrative counts. `requests.` are requests for information, `outcome.` and `applicant.` their
 * results and askers, `dispute.` reconsideration and litigation, `documents.` normative documents and regulations,
 * `decisions.` what table 2 counts, `fee.` the fee for handling requests, `published` items of information.
 */
export type Topic =
  | 'requests.received'
  | 'requests.carriedIn'
  | 'requests.handled'
  | 'requests.carriedOut'
  | 'requests.carried'
  | 'requests.part'
  | `outcome.${string}`
  | `applicant.${string}`
  | `dispute.${string}`
  | `documents.${string}`
  | `decisions.${string}`
  | 'procurement.projects'
  | 'fee.cases'
  | 'fee.amount'
  | 'published'
  | 'other';

/** A wording that names a topic; a regular expression without groups. */
export interface Wording {
  readonly topic: Topic;
  readonly words: string;
}

/** Results of requests in the words of the form and their usual variants; rows before the groups they belong to. */
export const OUTCOME_WORDINGS: readonly Wording[] = [
  { topic: 'outcome.refused.stateSecret', words: '(?:属于|涉及)?国家秘密' },
  { topic: 'outcome.refused.forbiddenByLaw', words: '其他法律、?行政法规禁止公开|法律、?行政法规禁止公开' },
  { topic: 'outcome.refused.securityAndStability', words: '(?:危及)?“?三安全一稳定”?' },
  { topic: 'outcome.refused.thirdPartyRights', words: '保护第三方合法权益|(?:损害|侵害|涉及)?第三方合法权益' },
  { topic: 'outcome.refused.internalAffairs', words: '(?:属于)?三类内部事务' },
  { topic: 'outcome.refused.deliberative', words: '(?:属于)?四类过程性性?' },
  { topic: 'outcome.refused.enforcementFile', words: '(?:属于)?行政执法案卷' },
  { topic: 'outcome.refused.administrativeQuery', words: '(?:属于)?行政查询' },
  { topic: 'outcome.unavailable.notHeld', words: '本机关不掌握(?:相关)?|不掌握相关' },
  { topic: 'outcome.unavailable.wouldNeedCreating', words: '没有现成(?:信息)?(?:，?需要?另行制作)?|需要?另行制作' },
  { topic: 'outcome.unavailable.stillUnclear', words: '补正后(?:申请内容)?仍?不明确' },
  { topic: 'outcome.unavailable.any', words: '(?:政府|相关)?信息不存在' },
  { topic: 'outcome.notProcessed.complaint', words: '信访、?举报、?投诉类?' },
  { topic: 'outcome.notProcessed.repeated', words: '重复申请' },
  { topic: 'outcome.notProcessed.publishedMaterial', words: '要求提供公开出版物' },
  { topic: 'outcome.notProcessed.excessive', words: '(?:无正当理由)?大量反复申请' },
  { topic: 'outcome.notProcessed.confirmation', words: '(?:要求行政机关)?确认或(?:者)?重新出具(?:已获取信息)?' },
  { topic: 'outcome.otherwise.notAmended', words: '逾期不补正' },
  { topic: 'outcome.otherwise.feeUnpaid', words: '逾期未按收费通知要求缴纳费用|逾期未缴纳?费用?' },
  { topic: 'outcome.partlyGranted', words: '部分公开|部分予以公开|予以部分公开' },
  { topic: 'outcome.refused', words: '不予以?公开|不同意公开' },
  { topic: 'outcome.granted', words: '予以公开|全部公开|同意公开' },
  { topic: 'outcome.unavailable', words: '无法提供' },
  { topic: 'outcome.notProcessed', words: '不予处理' },
  { topic: 'outcome.otherwise', words: '(?:作出?|做出?)?其他(?:方式)?处理' },
  {
    topic: 'outcome.unlisted',
    words:
      '不属于(?:我|本)(?:局|机关|单位|委|市|县|区|镇|办)?(?:掌握|公开|职责|负责)?(?:的)?(?:范围)?|非本(?:机关|单位|局)(?:掌握|公开|职责)?|非政府信息|不属于政府信息|主动撤[回销](?:申请)?|撤[回销]申请|已主动公开|告知(?:申请人)?(?:获取|查询)(?:方式|途径|方法)(?:和途径)?|申请人撤回',
  },
];

/** Where requests come from last year or go on into the next. `NEXT` and `PREV` stand for the numbers of next and last year. */
export const CARRY_WORDINGS: readonly Wording[] = [
  {
    topic: 'requests.carriedIn',
    words:
      '(?:上一?年度?|去年|往年|上年末|PREV年)(?:度)?(?:遗留)?(?:的)?(?:结转|转结|接转|转接|转入|遗留|转办)|结转上一?年度?|(?:承接|办理)上一?年度?(?:结转|遗留)?',
  },
  {
    topic: 'requests.carriedOut',
    words:
      '(?:结转|转结|接转|转接|转|顺延)(?:至|到|入|给)?(?:下一?|次|明|翌|NEXT)年?(?:度|年度)?|(?:跨年度?|跨期)(?:结转|办理)',
  },
  { topic: 'requests.carried', words: '结转|转结' },
];

const ORGANISATIONS = '法人(?:或|和|及|、)?(?:者|以及)?其他(?:社会)?组织|法人或组织|法人(?:、|和)组织';

export const APPLICANT_WORDINGS: readonly Wording[] = [
  { topic: 'applicant.organisations', words: ORGANISATIONS },
  { topic: 'applicant.naturalPerson', words: '公民' },
  ...APPLICANT_COLUMNS.filter(({ key }) => key !== 'otherOrganisation').map(
    ({ key, label }): Wording => ({ topic: `applicant.${key}`, words: label }),
  ),
];

export const DISPUTE_WORDINGS: readonly Wording[] = [
  { topic: 'dispute.both', words: '(?:行政)?复议(?:、|和|及|与|或|以及)(?:提起)?(?:行政)?诉讼|复议诉讼' },
  {
    topic: 'dispute.litigationDirect',
    words: '未经复议(?:而)?(?:直接)?(?:起诉|提起(?:行政)?诉讼)|直接(?:起诉|提起(?:行政)?诉讼)',
  },
  { topic: 'dispute.litigationAfterReconsideration', words: '(?:经)?复议后(?:又|再)?(?:起诉|提起(?:行政)?诉讼)' },
  { topic: 'dispute.litigation', words: '行政诉讼|诉讼|被?起诉|应诉' },
  { topic: 'dispute.reconsideration', words: '行政复议|复议' },
];

/** Results of disputes; which dispute, the words before must say. */
export const RESULT_WORDINGS: readonly Wording[] = [
  { topic: 'dispute.upheld', words: '(?:结果|复议|判决)?(?:予以)?维持(?:原(?:行政)?行为|原决定|原答复)?' },
  { topic: 'dispute.corrected', words: '(?:结果)?(?:予以)?纠正|纠错|被?撤销' },
  { topic: 'dispute.pending', words: '尚未审结|未审结|尚未办结|正在审理(?:中)?' },
  { topic: 'dispute.otherResult', words: '其他结果' },
];

const NORMATIVE = '(?:行政|部门)?规范性文件';
const REGULATIONS = '(?:政府|地方政府|部门)?规章';
const ISSUE = '制发|制定(?:印发|出台|发布)?|印发|出台|新制发|新发布|制定并(?:公开|发布)';

/** Documents: what was done to them stands before or behind their name. */
export const DOCUMENT_WORDINGS: readonly Wording[] = [
  { topic: 'documents.normative', words: NORMATIVE },
  { topic: 'documents.regulations', words: REGULATIONS },
  { topic: 'documents.act.issued', words: ISSUE },
  { topic: 'documents.act.repealed', words: '废止' },
  { topic: 'documents.act.inForce', words: '现行(?:有效)?|继续有效|有效' },
];

const DECIDED = '(?:处理)?决定(?:书)?(?:数量)?|案件|事项|办件';
export const DECISION_WORDINGS: readonly Wording[] = [
  { topic: 'decisions.licensing', words: `行政许可(?:${DECIDED})?` },
  { topic: 'decisions.penalties', words: `行政处罚(?:${DECIDED})?` },
  { topic: 'decisions.coercion', words: `行政强制(?:措施|执行)?(?:${DECIDED})?` },
  { topic: 'procurement.projects', words: '政府(?:集中)?采购(?:公开|项目|事项)?' },
];

/** Every row of table 3 that is a result, below its group: `outcome.refused.stateSecret`. */
export const OUTCOME_ROWS: readonly string[] = APPLICATION_ROWS.map(({ key }) => key).filter(
  key => !['newlyReceived', 'carriedIn', 'handledTotal', 'carriedOut'].includes(key),
);
