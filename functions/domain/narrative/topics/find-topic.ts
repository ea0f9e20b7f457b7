import { isFiller, YEAR_WORDS } from './fillers.ts';
import { matchFirst, matchLast, type WordingMatch, wordingsOf } from './match-wording.ts';
import { aboutRequests, type Phrase, PUBLISHING } from './phrase.ts';
import { topicOfDecision } from './topic-of-decisions.ts';
import { topicOfDispute } from './topic-of-disputes.ts';
import { topicOfDocuments } from './topic-of-documents.ts';
import { topicOfRequests } from './topic-of-requests.ts';
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
  return labelled(phrase) ?? topicOfDocuments(phrase) ?? topicOfRequests(phrase) ?? published(phrase);
}

/** A label of the form right before or right behind the number. */
function labelled(phrase: Phrase): Topic | null {
  const left = withYearWords(phrase.left, phrase.nextYear);
  const before = matchLast(LABELS, left);
  if (before !== null && !namesAll(before, left)) {
    if (!isFiller(left.slice(before.end))) return null;
    const topic = settle(before.topic, phrase, left.slice(0, before.start));
    return topic === null ? null : joined(topic, left.slice(0, before.start));
  }
  if (!isFiller(left.replaceAll(YEAR_WORDS, '')) && !endsInHandling(left)) return null;
  const right = withYearWords(phrase.right, phrase.nextYear);
  const behind = matchFirst(LABELS, right);
  if (behind === null || !isFiller(right.slice(0, behind.start))) return null;
  return settle(behind.topic, phrase, left + right.slice(behind.end));
}

/** 公民、法人或者其他组织 is everybody, not the organisations alone. */
const namesAll = ({ topic, start }: WordingMatch, left: string): boolean =>
  topic === 'applicant.organisations' && /(?:公民|自然人|个人)[、和或及与]?$/.test(left.slice(0, start));

/** 予以公开和部分公开6件 counts both results together. */
function joined(topic: Topic, ahead: string): Topic {
  const other =
    topic.startsWith('outcome.') && /(?:、|和|及|与|或|以及)$/.test(ahead) ? matchLast(LABELS, ahead) : null;
  if (other === null || !other.topic.startsWith('outcome.') || !isJoiner(ahead.slice(other.end))) return topic;
  const both = other.topic === 'outcome.granted' && topic === 'outcome.partlyGranted';
  return both ? 'outcome.grantedOrPartly' : 'outcome.unlisted';
}

const isJoiner = (text: string): boolean => /^(?:、|和|及|与|或|以及)$/.test(text);

/** Next year and last year by name, as the wordings of what is carried over know them. */
const withYearWords = (text: string, next: number | null): string =>
  next === null ? text : text.replaceAll(`${next}年`, 'NEXT年').replaceAll(`${next - 2}年`, 'PREV年');
const endsInHandling = (left: string): boolean => /(?:办理|处理|答复|作出|收到|发生|引发|有)(?:了)?$/.test(left);

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
