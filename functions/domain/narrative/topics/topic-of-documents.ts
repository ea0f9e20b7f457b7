import { isFiller } from './fillers.ts';
import { matchFirst, matchLast, wordingsOf } from './match-wording.ts';
import type { Phrase } from './phrase.ts';
import { DOCUMENT_WORDINGS, type Topic } from './topics.ts';

const DOCUMENTS = wordingsOf(DOCUMENT_WORDINGS);
/** What is done to documents that others make. */
const NOT_MADE_HERE =
  /牵头|起草|参与|代拟|备案|审[查核]|清理(?!并?(?:后|宣布)?(?:废止|失效))|解读|修订|征求|报备|征集|报请|提请|学习|落实|转发|名义/;

/** Normative documents and regulations: issued, repealed, in force. */
export function topicOfDocuments(phrase: Phrase): Topic | null {
  const { left, right, before } = phrase;
  if (!/规范性文件|规章/.test(before + right) || NOT_MADE_HERE.test(left) || /名义/.test(before)) return null;
  const found = matchLast(DOCUMENTS, left);
  const behind = matchFirst(DOCUMENTS, right);
  const behindAct = nounBehindAct(right);
  const rightNoun =
    behindAct !== null || (behind !== null && isFiller(right.slice(0, behind.start)) && isNoun(behind.topic));
  if (found === null ? !rightNoun : !isFiller(left.slice(found.end)) && !rightNoun) return null;
  const noun = nounOf(left) ?? (rightNoun ? (behindAct ?? behind?.topic ?? null) : nounOf(before));
  const act = actOf(left) ?? actOf(right);
  if (noun === null || act === null) return null;
  return `${noun}.${act.slice('documents.act.'.length)}` as Topic;
}

/** 5件新制发的行政规范性文件: the noun behind what was done. */
function nounBehindAct(right: string): Topic | null {
  const act = /^(?:本年度?|今年)?(?:新)?(?:制发|制定|印发|出台|废止|现行有效|有效)的/.exec(right)?.[0];
  const noun = act === undefined ? null : matchFirst(NOUNS, right.slice(act.length));
  return noun?.start === 0 ? noun.topic : null;
}

const isNoun = (topic: Topic): boolean => !topic.startsWith('documents.act.');
const NOUNS = wordingsOf(DOCUMENT_WORDINGS.filter(({ topic }) => isNoun(topic)));
const ACTS = wordingsOf(DOCUMENT_WORDINGS.filter(({ topic }) => !isNoun(topic)));
const nounOf = (text: string): Topic | null => matchLast(NOUNS, text)?.topic ?? null;
const actOf = (text: string): Topic | null => matchLast(ACTS, text)?.topic ?? null;
