import type { DisclosureKey } from '../../form/editions/editions.ts';
import {
  APPLICANT_COLUMNS,
  APPLICATION_ROWS,
  COLUMN_HEADINGS,
  DISCLOSURE_ROWS,
  DISPUTE_GROUPS,
  DISPUTE_HEADINGS,
  DISPUTE_RESULTS,
  ROW_HEADINGS,
} from '../../form/form.ts';

/**
 * What a number of the narrative counts. `requests.` are requests for information, `outcome.` and `applicant.` their
 * results and askers, `dispute.` reconsideration and litigation, `documents.` normative documents and regulations,
 * `decisions.` what table 2 counts, `fee.` the fee for handling requests, `published` items of information.
 */
export type Topic =
  | 'requests.received'
  | 'requests.new'
  | 'requests.carriedIn'
  | 'requests.handled'
  | 'requests.closed'
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

/** Whether requests that came in are counted, with or without those taken over from last year. */
export const isReceived = (topic: Topic): boolean => topic === 'requests.received' || topic === 'requests.new';

/** Whether requests are counted that were dealt with; closed ones are those that the form calls handled. */
export const isHandled = (topic: Topic): boolean => topic === 'requests.handled' || topic === 'requests.closed';

/** A wording that names a topic; a regular expression without groups. */
export interface Wording {
  readonly topic: Topic;
  readonly words: string;
}

/** What narrative calls some part of the form, in the form's own list of it. */
const spokenOf = (
  prefix: 'outcome' | 'applicant' | 'dispute',
  all: readonly { readonly key: string; readonly spoken?: string }[],
): readonly Wording[] =>
  all.flatMap(({ key, spoken }) => (spoken === undefined ? [] : [{ topic: `${prefix}.${key}`, words: spoken }]));

/** Results of requests in the words of the form and their usual variants; rows before the groups they belong to. */
export const OUTCOME_WORDINGS: readonly Wording[] = [
  ...spokenOf('outcome', APPLICATION_ROWS),
  { topic: 'outcome.grantedOrPartly', words: '公开类(?:答复|决定)?' },
  { topic: 'outcome.unavailable.any', words: '(?:政府|相关)?信息不存在' },
  { topic: 'outcome.refused.any', words: '(?:涉及|属于)?(?:商业秘密|个人隐私|工作秘密)' },
  { topic: 'outcome.refused.internalAffairs', words: '(?:属于|涉及)?内部(?:事务|管理)(?:性)?信息' },
  { topic: 'outcome.refused.deliberative', words: '(?:属于|涉及)?过程性信息' },
  { topic: 'outcome.unavailable.notHeld', words: '(?:本机关|我局|本局|本单位)?不掌握(?:相关|该)?(?:政府)?信息' },
  ...spokenOf('outcome', ROW_HEADINGS),
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

export const APPLICANT_WORDINGS: readonly Wording[] = [
  ...spokenOf('applicant', COLUMN_HEADINGS),
  { topic: 'applicant.business', words: '(?<!国有|事业)企业(?=提出|提交|申请)' },
  ...spokenOf('applicant', APPLICANT_COLUMNS),
];

export const DISPUTE_WORDINGS: readonly Wording[] = [
  { topic: 'dispute.both', words: '(?:行政)?复议(?:、|和|及|与|或|以及)(?:提起)?(?:行政)?诉讼|复议诉讼' },
  ...spokenOf(
    'dispute',
    DISPUTE_GROUPS.filter(({ under }) => under !== undefined),
  ),
  ...spokenOf('dispute', DISPUTE_HEADINGS),
  ...spokenOf(
    'dispute',
    DISPUTE_GROUPS.filter(({ under }) => under === undefined),
  ),
];

/** Results of disputes; which dispute, the words before must say. */
export const RESULT_WORDINGS: readonly Wording[] = spokenOf('dispute', DISPUTE_RESULTS);

/** What narrative calls a block of table 2. */
const blockWords = (block: DisclosureKey): string => DISCLOSURE_ROWS.find(({ key }) => key === block)?.spoken ?? '';

const ISSUE = '制发|制定(?:印发|出台|发布)?|印发|出台|新制发|新发布|制定并(?:公开|发布)';

/** Documents: what was done to them stands before or behind their name. */
export const DOCUMENT_WORDINGS: readonly Wording[] = [
  { topic: 'documents.normative', words: blockWords('normativeDocuments') },
  { topic: 'documents.regulations', words: blockWords('regulations') },
  { topic: 'documents.act.issued', words: ISSUE },
  { topic: 'documents.act.repealed', words: '废止' },
  { topic: 'documents.act.inForce', words: '现行(?:有效)?|继续有效|有效' },
];

const DECIDED = '(?:处理)?决定(?:书)?(?:数量)?|案件|事项|办件';
export const DECISION_WORDINGS: readonly Wording[] = [
  { topic: 'decisions.licensing', words: `${blockWords('licensing')}(?:${DECIDED})?` },
  { topic: 'decisions.penalties', words: `${blockWords('penalties')}(?:${DECIDED})?` },
  { topic: 'decisions.coercion', words: `${blockWords('coercion')}(?:${DECIDED})?` },
  { topic: 'procurement.projects', words: `${blockWords('procurement')}(?:公开|项目|事项)?` },
];
