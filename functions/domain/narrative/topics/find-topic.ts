import { isFiller, YEAR_WORDS } from './fillers.ts';
import { matchFirst, matchLast, type WordingMatch, wordingsOf } from './match-wording.ts';
import { aboutRequests, type Phrase, PUBLISHING } from './phrase.ts';
import { topicOfDecision } from './topic-of-decisions.ts';
import { topicOfDispute } from './topic-of-disputes.ts';
import { topicOfDocuments } from './topic-of-documents.ts';
import { topicOfRequests } from './topic-of-requests.ts';
import { topicOfWaiting } from './topic-of-waiting.ts';
import {
  APPLICANT_WORDINGS,
  CARRY_WORDINGS,
  DECISION_WORDINGS,
  DISPUTE_WORDINGS,
  OUTCOME_WORDINGS,
  RESULT_WORDINGS,
  type Topic,
} from './topics.ts';

const LABELS = wordingsOf([
  ...CARRY_WORDINGS,
  ...OUTCOME_WORDINGS,
  ...APPLICANT_WORDINGS,
  ...DISPUTE_WORDINGS,
  ...RESULT_WORDINGS,
  ...DECISION_WORDINGS,
]);

/** What a number counts; `other` where the words do not say for certain. */
export function findTopic(phrase: Phrase): Topic {
  if (/[、和与及]/.test(phrase.left.slice(0, Math.max(0, phrase.left.lastIndexOf('分别'))))) return 'other';
  if (phrase.previous !== null && BASE.test(phrase.left)) return phrase.previous;
  return (
    topicOfWaiting(phrase) ??
    labelled(phrase) ??
    topicOfDocuments(phrase) ??
    topicOfRequests(phrase) ??
    published(phrase)
  );
}

/** 较2022年的42件 counts what the number before it counts. */
const BASE = /(?:[较比]|与|同|和)(?:去年|上一?年度?|(?:19|20)\d{2}年度?)(?:全年|同期)?的$/;

/** A label of the form right before or right behind the number. */
function labelled(phrase: Phrase): Topic | null {
  const left = withYearWords(phrase.left, phrase.nextYear);
  const before = matchLast(LABELS, left);
  if (before !== null && !namesAll(before, left)) {
    const tail = left.slice(before.end).replaceAll(YEAR_WORDS, '');
    if (!isFiller(isReasonRow(before.topic) ? tail.replace(NOT_GIVEN, '') : decidedTail(before.topic, tail)))
      return null;
    const ahead = left.slice(0, before.start);
    if (before.topic.startsWith('outcome.') && /(?:第三方|权利人|当事人|对方)(?:均|都)?$/.test(ahead)) return null;
    const topic = settle(before.topic, phrase, ahead);
    return topic === null ? null : reasoned(joined(topic, ahead), reasonAhead(phrase, ahead));
  }
  if (!isFiller(left.replaceAll(YEAR_WORDS, '')) && !endsInHandling(left)) return null;
  const right = withYearWords(phrase.right, phrase.nextYear);
  const behind = matchFirst(LABELS, right);
  if (behind === null || !isFiller(right.slice(0, behind.start))) return null;
  const rest = right.slice(behind.end);
  return settle(joinedBehind(behind.topic, rest), phrase, left + rest);
}

/** 公民、法人或者其他组织 is everybody, not the organisations alone. */
const namesAll = ({ topic, start }: WordingMatch, left: string): boolean =>
  topic === 'applicant.organisations' && /(?:公民|自然人|个人)[、和或及与]?$/.test(left.slice(0, start));

/** 因信息不存在无法提供6件: a reason named before a group of results narrows it down to what has that reason. */
function reasoned(topic: Topic, ahead: string): Topic {
  if (!GROUPS_OF_RESULTS.has(topic) || !REASON.test(ahead)) return topic;
  const reason = matchLast(LABELS, ahead);
  if (reason === null || !isFiller(ahead.slice(reason.end).replaceAll(/而|故|所以|导致/g, '')))
    return 'outcome.unlisted';
  return isReasonRow(reason.topic) ? reason.topic : 'outcome.unlisted';
}

const GROUPS_OF_RESULTS: ReadonlySet<Topic> = new Set([
  'outcome.refused',
  'outcome.unavailable',
  'outcome.notProcessed',
  'outcome.otherwise',
]);
const REASON = /因(?!故)|由于|属于|涉及|涉|不属于|不存在|不掌握|没有现成|基于|以[^，]{2,12}为由/;

/** 予以公开和部分公开6件 counts both results together; licences and penalties named together have no sum in the form. */
function joined(topic: Topic, ahead: string): Topic {
  if (topic.startsWith('decisions.') && /行政(?:许可|处罚|强制)[^，。；\d]{0,8}(?:、|和|及|与|以及)$/.test(ahead))
    return 'other';
  const other =
    topic.startsWith('outcome.') && /(?:、|和|及|与|或|以及)$/.test(ahead) ? matchLast(LABELS, ahead) : null;
  if (other === null || !other.topic.startsWith('outcome.') || !isJoiner(ahead.slice(other.end))) return topic;
  return together(other.topic, topic);
}

/** What two results counted as one come to: a sum of the form, some part of their common group, or neither. */
function together(one: Topic, other: Topic): Topic {
  if (one === 'outcome.granted' && other === 'outcome.partlyGranted') return 'outcome.grantedOrPartly';
  const [, group] = one.split('.');
  const same = group === other.split('.')[1] && /^(?:refused|unavailable|notProcessed)$/.test(group ?? '');
  return same ? `outcome.${group}.any` : 'outcome.unlisted';
}

/** 18件予以公开或部分公开 */
function joinedBehind(topic: Topic, rest: string): Topic {
  const joiner = topic.startsWith('outcome.') ? /^(?:、|和|及|与|或者?|以及)/.exec(rest)?.[0] : undefined;
  const other = joiner === undefined ? null : matchFirst(LABELS, rest.slice(joiner.length));
  if (other === null || other.start > 0 || !other.topic.startsWith('outcome.')) return topic;
  return together(topic, other.topic);
}

const isJoiner = (text: string): boolean => /^(?:、|和|及|与|或|以及)$/.test(text);

/** Next year and last year by name, as the wordings of what is carried over know them. */
const withYearWords = (text: string, next: number | null): string =>
  next === null || !text.includes('年')
    ? text
    : text.replaceAll(`${next}年`, 'NEXT年').replaceAll(`${next - 2}年`, 'PREV年');
/** 行政处罚案件办结12件: of decisions, what was closed was decided. */
const decidedTail = (topic: Topic, tail: string): string =>
  topic.startsWith('decisions.') ? tail.replace(/办结|结案|下达/, '') : tail;

/** The words before a result with the reason that the clause before may give: 涉及个人隐私，征求意见后不予公开1件. */
function reasonAhead({ before, left }: Phrase, ahead: string): string {
  const earlier = before.slice(0, Math.max(0, before.length - left.length));
  const clause = /(?:^|[，。；：])((?:因|由于|涉及?|属于)[^，。；：\d]{2,24})，$/.exec(earlier.slice(-30))?.[1] ?? '';
  return (clause + ahead).replaceAll('因故', '');
}

/** A reason with a row of its own, and what it comes to: 因不掌握而未能提供的. */
const isReasonRow = (topic: Topic): boolean => /^outcome\.\w+\.\w+$/.test(topic);
const NOT_GIVEN = /(?:而|故|所以)?(?:无法|未能|未予|不能|不宜|没有)(?:公开|提供)|视为放弃(?:申请)?/;
/** 从办理结果看，… opens a list of results. */
const opensResults = (left: string): boolean => /(?:结果|情况|类型|方式|类别)(?:来)?(?:看|分|讲)，?$/.test(left);

const endsInHandling = (left: string): boolean =>
  opensResults(left) || /(?:办理|处理|答复|作出|收到|发生|引发|有)(?:了)?$/.test(left);

/** Whether the label means in this sentence what it means in the form. */
function settle(topic: Topic, phrase: Phrase, around: string): Topic | null {
  if (topic.startsWith('dispute.')) return topicOfDispute(topic, phrase, around);
  if (topic.startsWith('decisions.') || topic === 'procurement.projects') return topicOfDecision(topic, phrase, around);
  if (!aboutRequests(phrase)) return null;
  if (topic.startsWith('requests.') && /复议|诉讼/.test(phrase.left)) return null;
  return topic;
}

function published(phrase: Phrase): Topic {
  const words = phrase.left.replaceAll(/政府信息公开|依申请公开/g, '');
  return PUBLISHING.test(words) && phrase.unit !== null ? 'published' : 'other';
}
