import type { PassageSentence } from '../passages/passages.ts';
import { matchFirst, wordingsOf } from '../topics/match-wording.ts';
import { OUTCOME_WORDINGS, type Topic } from '../topics/topics.ts';

/** 0, 零 or （0） that ends a clause. */
export const ZERO = /(?:(?<![\d.])0|(?<!清|归)零|（0）)(?:件次?|项|起|宗|例|次|条|份|个)?(?=[，。；！、\n]|$)/g;
/** 行政处罚0件、行政强制0件: the zeros of the items before. */
const EARLIER_ZERO = /(?:0|零)(?:件|项|起|宗|例|次)(?=、)/g;
const ITEMS = /[、和及与]|以及/;
const TIME =
  /^(?:截[至止]|\d{1,2}月\d{1,2}日|一年来|(?:19|20)\d{2}年度?|全年度?|本年度?|今年(?:以来)?|我局|本机关|年内|共|其中|作出|实施|办理|做出)+/;
const TAIL = /(?:处理)?(?:决定|案件|事项|数量|件数|总数|合计|共计|总计|均|都|各|皆|也|分别|为|是|有|共|：){1,4}$/;
const NAMES: readonly (readonly [RegExp, Topic])[] = [
  [/^行政许可$/, 'decisions.licensing'],
  [/^行政处罚$/, 'decisions.penalties'],
  [/^行政强制(?:措施|执行)?$/, 'decisions.coercion'],
];
const REQUESTS =
  /(?:公开申请|申请公开|依申请公开)(?:件|事项|工作)?(?:受理|接收|收件)?(?:总?量|总?数|数量|件数)?(?:均|仍|依然|继续)?(?:为|是|有|共)?$/;
const RESULTS = wordingsOf(OUTCOME_WORDINGS);
const OF_RESULT = /^(?:的)?(?:政府信息公开)?(?:申请|答复|决定|事项|数量|件数|数)*(?:均|都)?(?:为|是|有)?$/;
const DISPUTES = /复议.{0,4}诉讼(?:案件|数量)?(?:均|都|各|皆|也)?(?:为|是)?$/;

/** 依申请公开情况：无; what it is said of stands before. */
export const NOTHING = /：(?:无|没有|零)(?=[。；\n]|$)/g;
const ASKED =
  /^(?:（[一二三四五六七八九十]）)?(?:收到|受理|办理)?(?:政府信息|政务)?(?:依申请公开|公开申请|申请公开)(?:政府信息)?(?:的)?(?:情况|申请|工作|方面|事项|数量)*$/;
const DISPUTED =
  /^(?:（[一二三四五六七八九十]）)?(?:因?政府信息公开)?(?:的)?(?:行政)?复议(?:和|及|与)?(?:行政)?诉讼(?:情况|案件|方面)?$/;

/** What a heading with nothing behind it says there is nothing of. */
export function nothingTopics(what: string): readonly Topic[] {
  if (ASKED.test(what)) return ['requests.received'];
  return DISPUTED.test(what) ? ['dispute.reconsideration', 'dispute.litigation'] : [];
}

/** What the clause before a zero says there is nothing of: every item of 行政处罚、行政强制0项, or the requests. */
export function zeroTopics(clause: string, zero: string, { context }: PassageSentence): readonly Topic[] {
  if (REQUESTS.test(clause) && !/^0/.test(zero)) return ['requests.received'];
  if (
    context === 'requests' &&
    /^(?:政府信息公开|信息公开)?(?:申请|受理|收件)(?:数?量|数)(?:仍|依然)?为$/.test(clause.replace(TIME, ''))
  )
    return ['requests.received'];
  if (DISPUTES.test(clause) && /公开/.test(clause)) return ['dispute.reconsideration', 'dispute.litigation'];
  const result = matchFirst(RESULTS, clause.replace(TIME, ''));
  if (
    context === 'requests' &&
    !/^0/.test(zero) &&
    result?.start === 0 &&
    OF_RESULT.test(clause.replace(TIME, '').slice(result.end))
  )
    return [result.topic];
  const items = clause.replace(TIME, '').replaceAll(EARLIER_ZERO, '').replace(TAIL, '').split(ITEMS);
  if (items.length < 2) return [];
  const topics = items.map(
    item => NAMES.find(([name]) => name.test(item.replace(/(?:处理)?(?:决定|案件|事项)$/, '')))?.[1],
  );
  return topics.includes(undefined) ? [] : topics.flatMap(topic => topic ?? []);
}
