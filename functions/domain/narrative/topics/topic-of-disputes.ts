import { matchLast, wordingsOf } from './match-wording.ts';
import { type Phrase, PUBLISHING } from './phrase.ts';
import { DISPUTE_WORDINGS, type Topic } from './topics.ts';

const DISPUTES = wordingsOf(DISPUTE_WORDINGS);
/** A government hears disputes against others; these are not its own. */
const HEARING = /审理|受理|代理/;
/** What an organ does with its own disputes, of whatever kind, and a hearing organ with those of others. */
const DEALING = /办理|应对|参加|参与|承办|处理|应诉/;
const OF_DISCLOSURE = /信息公开|依申请公开/;

const RESULTS = ['upheld', 'corrected', 'pending', 'otherResult'];

/** Reconsideration and litigation that arose from disclosure, and their results; null for any other. */
export function topicOfDispute(topic: Topic, phrase: Phrase, around: string): Topic | null {
  const name = topic.slice('dispute.'.length);
  if (RESULTS.includes(name)) return disputeResult(name, phrase);
  if (!disclosed(phrase)) return null;
  const window = around.slice(-16);
  // Of all disputes of the organ those of disclosure are some.
  if (/(?:全部|各类|所有|总体)的?$/.test(window)) return null;
  if (DEALING.test(window) && (phrase.tradeInDisputes || !OF_DISCLOSURE.test(around))) return null;
  if (HEARING.test(window) || PUBLISHING.test(window.replaceAll(/政府信息公开|信息公开|依申请公开/g, ''))) return null;
  return /一审|二审|再审|听证/.test(window) ? null : topic;
}

/** Whether disputes are spoken of that arose from disclosure. */
const disclosed = ({ sentence, tradeInDisputes, context }: Phrase): boolean =>
  /信息公开|依申请|公开申请|申请人不服[^，。；]{0,8}答复/.test(sentence) ||
  (!tradeInDisputes && (context === 'disputes' || context === 'requests')) ||
  (!tradeInDisputes &&
    context === null &&
    /(?:被申请|被提起|引发|引起|产生|发生)[^，。；]{0,6}(?:复议|诉讼)/.test(sentence));

/** 维持 and the like belong to the dispute named last in the same sentence. */
function disputeResult(result: string, phrase: Phrase): Topic | null {
  const { previous, left, before } = phrase;
  const own = /复议|诉讼|起诉/.test(left) ? matchLast(DISPUTES, left)?.topic : undefined;
  if (!disclosed(phrase)) return null;
  // 复议6件、诉讼3件，被纠正1件 does not say which of them.
  if (own === undefined && /复议/.test(before) && /诉讼|起诉/.test(before)) return null;
  const told = previous?.startsWith('dispute.') === true ? previous : matchLast(DISPUTES, before)?.topic;
  const group = (own ?? told ?? '').split('.').slice(0, 2).join('.');
  return group.startsWith('dispute.') && group !== 'dispute.both' ? (`${group}.${result}` as Topic) : null;
}
