import type { LedgerNumber, UniversalClaim } from '../ledger.ts';
import { counts } from '../numbers/words-around.ts';
import type { PassageSentence } from '../passages/passages.ts';
import type { ReadSection } from '../passages/read-section.ts';
import { isHandled, isReceived, type Topic } from '../topics/topics.ts';

const REQUESTS = '(?:依申请公开|政府信息公开申请|信息公开申请|公开申请|申请)';
/** All requests, all who made them, all that came of them; nothing that narrows them down. */
const ALL_REQUESTS = new RegExp(
  `^(?:对|针对|以上|上述)?(?:所有|全部|各类|每一?件|全年|本年度?|今年|年度?内|(?:19|20)\\d{2}年度?|(?:我|本)(?:局|机关|单位|委|办|县|市|区|镇|乡)|共){0,4}(?:(?:上年结转|上年度结转)(?:和|及|与|、))?(?:(?:本年|当年|新){0,2}(?:所?收到?|受理|接收|接到|新收|办理|处理|收悉)的?)?(?:所有|全部|各类|每一?件|政府信息){0,2}(?:的)?${REQUESTS}(?:申请|事项|件|办理|案件|答复){0,2}(?:人|主体|者)?$`,
);
const ALL_RESULTS = /^(?:申请)?(?:办理|答复|处理)?(?:结果|结论|意见|情况)$/;
const APPLICANTS = /^(?:提出)?(?:申请人|申请主体|申请者|申请对象)$/;
const DISPUTES = /复议(?:案件|决定|结果|审理结果|申请|事项)*$/;
/** A clause that only carries on what the clause before it spoke of. */
const CARRIES_ON = /^(?:现|目前|截至目前|截[至止]年底|[至到]年底|年底|并|且|也|已|年内|当年|其中){0,3}$/;
const CUT =
  /^(?:全年|本年度?|今年(?:以来)?|一年来|截[至止]?|(?:19|20)\d{2}年(?:\d{1,2}月\d{1,2}日)?度?|我局|本机关|本局)+/;

interface Asked {
  readonly at: number;
  readonly claim: UniversalClaim;
  readonly home: PassageSentence;
}

/** Where the subject begins; with the count it gives, where only the tables can tell whether that is all of them. */
export interface WholeSubject {
  readonly start: number;
  readonly count?: number;
}

/** 38件申请, with nothing else said of them. */
const BARE = /^(?:全年|本年度?|今年|(?:19|20)\d{2}年度?|共|对){0,3}\d+[件份条](?:政府信息公开|信息公开)?申请(?:事项)?$/;

/** Where the subject of 全部 begins, if it is all requests of the report, or all disputes for 维持; null otherwise. */
export function wholeSubject(section: ReadSection, { at, claim, home }: Asked): WholeSubject | null {
  const { text } = section.folded;
  const start = clauseStart(text, at, home.start);
  const clause = text.slice(start, at).replace(/(?:已经?|现已|也)$/, '');
  if (claim === 'upheld') return isDispute(clause, text.slice(home.start, at)) ? { start } : null;
  const about = home.context === 'requests' || /申请/.test(text.slice(home.start, home.end));
  if (!about || /复议|诉讼|主动公开$/.test(clause)) return null;
  const counted = countIn(section, start, at);
  if (counted !== null) {
    if (isWhole(counted.topic, claim)) return { start };
    if (isHandled(counted.topic) && counted.value !== null) return { start, count: counted.value };
    return BARE.test(clause) && counted.value !== null ? { start, count: counted.value } : null;
  }
  const plain = clause.replace(CUT, '');
  if (ALL_REQUESTS.test(clause) || ALL_REQUESTS.test(plain) || ALL_RESULTS.test(plain) || APPLICANTS.test(plain))
    return { start };
  if (!CARRIES_ON.test(plain) || plain.includes('其中')) return null;
  const before = countIn(section, home.start, start);
  if (before !== null) {
    if (isWhole(before.topic, claim)) return { start: home.start };
    return isHandled(before.topic) && before.value !== null ? { start: home.start, count: before.value } : null;
  }
  const earlier = text.slice(clauseStart(text, start - 1, home.start), start - 1).replace(CUT, '');
  return start > home.start && ALL_REQUESTS.test(earlier) ? { start: home.start } : null;
}

function clauseStart(text: string, end: number, floor: number): number {
  let at = end;
  while (at > floor && end - at < 60 && !/[，。；：\n]/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

const isDispute = (clause: string, sentence: string): boolean =>
  /公开/.test(sentence) && (DISPUTES.test(clause) || (CARRIES_ON.test(clause) && /复议[^。；]{0,30}$/.test(sentence)));

/** The last count between two places; null where there is none. */
function countIn(section: ReadSection, from: number, to: number): LedgerNumber | null {
  const index = section.scanned.findLastIndex(each => each.start >= from && each.end <= to && counts(each));
  return section.numbers[index] ?? null;
}

/** Requests handled are all there are of results, and by nature handled. */
const isWhole = (topic: Topic, claim: UniversalClaim): boolean =>
  isReceived(topic) || (isHandled(topic) && claim !== 'handled');
