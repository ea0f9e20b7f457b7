import { isAsking, isFiller, YEAR_WORDS } from './fillers.ts';
import { matchFirst, matchLast, type WordingMatch, wordingsOf } from './match-wording.ts';
import {
  APPLICANT_WORDINGS,
  CARRY_WORDINGS,
  DECISION_WORDINGS,
  DISPUTE_WORDINGS,
  DOCUMENT_WORDINGS,
  OUTCOME_WORDINGS,
  RESULT_WORDINGS,
  type Topic,
} from './topics.ts';

/** What the text around a number is about. */
export type Context = 'published' | 'requests' | 'disputes' | 'decisions' | 'other' | null;

/** The words a number is understood by. */
export interface Phrase {
  /** The clause before the number, back to the number before it. */
  readonly left: string;
  /** Up to the next number or punctuation mark. */
  readonly right: string;
  /** The sentence before the number. */
  readonly before: string;
  readonly sentence: string;
  readonly unit: string | null;
  readonly context: Context;
  /** Topic of the last number of the same sentence that had one. */
  readonly previous: Topic | null;
  /** Justice offices handle reconsideration as their trade. */
  readonly tradeInDisputes: boolean;
  /** The year after the reporting year. */
  readonly nextYear: number | null;
}

const LABELS = wordingsOf([
  ...CARRY_WORDINGS,
  ...OUTCOME_WORDINGS,
  ...APPLICANT_WORDINGS,
  ...DISPUTE_WORDINGS,
  ...RESULT_WORDINGS,
  ...DECISION_WORDINGS,
]);
const DOCUMENTS = wordingsOf(DOCUMENT_WORDINGS);
const PUBLISHING =
  /主动公开|公开发布|对外公开|公开(?!申请)|公布|发布|公示|推送|刊发|刊登|转载|上传|更新|编发|发文|发稿|推文|报送|录入/;
const REQUEST_NOUN = /(?:依申请公开|依公开申请|公开申请|申请公开|申请)/;
const RECEIVE =
  /共?(?:新(?:收到?|接收|受理|接)|收到(?:和|并|及|、)(?:办理|处理|受理|答复|办结)|收到|收办|接收到?|接到|接受|受理|收悉|收(?=政府信息|依申请))了?/g;
const HANDLE = /(?:办结|办理完[成毕]|办复|答复|回复|处理完[成毕]|办理|处理|完成答复|完成办理)(?:了)?/g;
const CHANNEL =
  /网络|网上|政务网|门户网|官网|线上|线下|互联网|书面|邮寄|邮件|邮箱|信函|信件|来信|来函|当面|现场|窗口|传真|电话|平台|网站|系统|在线|电子/;
const ALL_CHANNELS =
  /等(?:多种|各种|各类|多个)?(?:渠道|方式|形式|途径|平台)|(?:各类?|多种|各种|多)(?:渠道|方式|形式|途径)|[、和及与]/;
const THING = /^(?:件|份|条|个|项|宗|起|次|例|件次|人次|则|封|批)$/;
const NOT_MADE_HERE = /牵头|起草|参与|代拟|备案|审[查核]|清理|解读|修订|征求|报备|征集|报请|提请|学习|落实|转发|名义/;
const HEARING = /审理|受理|办理|代理|应对|参加/;

/** What a number counts; `other` where the words do not say for certain. */
export function findTopic(phrase: Phrase): Topic {
  if (/分别/.test(phrase.left) && /[、和与及].*分别/.test(phrase.left)) return 'other';
  return labelled(phrase) ?? documents(phrase) ?? requests(phrase) ?? published(phrase);
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
  if (topic.startsWith('dispute.')) return dispute(topic, phrase, around);
  if (topic.startsWith('decisions.') || topic === 'procurement.projects') return decision(topic, phrase, around);
  if (!aboutRequests(phrase)) return null;
  if (topic.startsWith('requests.') && /复议|诉讼/.test(phrase.left)) return null;
  return topic;
}

const aboutRequests = ({ context, sentence, previous }: Phrase): boolean =>
  context === 'requests' ||
  /申请/.test(sentence) ||
  (previous !== null && (previous.startsWith('requests.') || previous.startsWith('outcome.')));

const RESULTS = ['upheld', 'corrected', 'pending', 'otherResult'];

function dispute(topic: Topic, phrase: Phrase, around: string): Topic | null {
  const name = topic.slice('dispute.'.length);
  if (RESULTS.includes(name)) return disputeResult(name, phrase);
  if (!disclosed(phrase)) return null;
  const window = around.slice(-16);
  if (HEARING.test(window) || PUBLISHING.test(window.replaceAll(/政府信息公开|信息公开|依申请公开/g, ''))) return null;
  return /一审|二审|再审|听证/.test(window) ? null : topic;
}

/** Whether disputes are spoken of that arose from disclosure. */
const disclosed = ({ sentence, tradeInDisputes, context }: Phrase): boolean =>
  /信息公开|依申请|公开申请/.test(sentence) ||
  (!tradeInDisputes && (context === 'disputes' || context === 'requests')) ||
  (!tradeInDisputes &&
    context === null &&
    /(?:被申请|被提起|引发|引起|产生|发生)[^，。；]{0,6}(?:复议|诉讼)/.test(sentence));

/** 维持 and the like belong to the dispute named last in the same sentence. */
function disputeResult(result: string, phrase: Phrase): Topic | null {
  const { previous, left } = phrase;
  const own = /复议|诉讼|起诉/.test(left) ? matchLast(wordingsOf(DISPUTE_WORDINGS), left)?.topic : undefined;
  if (!disclosed(phrase)) return null;
  const group = (own ?? previous ?? '').split('.').slice(0, 2).join('.');
  return group.startsWith('dispute.') && group !== 'dispute.both' ? (`${group}.${result}` as Topic) : null;
}

function decision(topic: Topic, phrase: Phrase, around: string): Topic | null {
  const { sentence, left, right, unit, context } = phrase;
  if (unit === '条' || unit === '篇' || !THING.test(unit ?? '')) return null;
  if (/信息|清单|目录|案例|结果|培训|听证|申请/.test(around.slice(-12) + right)) return null;
  if (topic === 'procurement.projects') return topic;
  if (/决定/.test(left + right) || context === 'decisions') return topic;
  if (PUBLISHING.test(sentence.replaceAll('信息公开', ''))) return null;
  return /作出|做出|办理|办结|实施|执行|下达|处理/.test(left) ? topic : null;
}

/** Normative documents and regulations: issued, repealed, in force. */
function documents(phrase: Phrase): Topic | null {
  const { left, right, before } = phrase;
  if (!/规范性文件|规章/.test(before + right) || NOT_MADE_HERE.test(left) || /名义/.test(before)) return null;
  const found = matchLast(DOCUMENTS, left);
  const behind = matchFirst(DOCUMENTS, right);
  const rightNoun = behind !== null && isFiller(right.slice(0, behind.start)) && isNoun(behind.topic);
  if (found === null ? !rightNoun : !isFiller(left.slice(found.end)) && !rightNoun) return null;
  const noun = nounOf(left) ?? (rightNoun ? behind.topic : nounOf(before));
  const act = actOf(left) ?? actOf(right);
  if (noun === null || act === null) return null;
  return `${noun}.${act.slice('documents.act.'.length)}` as Topic;
}

const isNoun = (topic: Topic): boolean => !topic.startsWith('documents.act.');
const NOUNS = wordingsOf(DOCUMENT_WORDINGS.filter(({ topic }) => isNoun(topic)));
const ACTS = wordingsOf(DOCUMENT_WORDINGS.filter(({ topic }) => !isNoun(topic)));
const nounOf = (text: string): Topic | null => matchLast(NOUNS, text)?.topic ?? null;
const actOf = (text: string): Topic | null => matchLast(ACTS, text)?.topic ?? null;

/** Requests received or handled. */
function requests(phrase: Phrase): Topic | null {
  const { left, right, sentence, unit } = phrase;
  if (!THING.test(unit ?? '') && unit !== null) return null;
  if (/处理费|行政复议|复议|诉讼/.test(left + right) || !aboutRequests(phrase)) return null;
  const verb = lastOf(RECEIVE, left);
  if (verb !== null)
    return received(
      phrase,
      left.slice(0, verb.start),
      left.slice(verb.end),
      /新/.test(left.slice(verb.start, verb.end)),
    );
  const handled = lastOf(HANDLE, left);
  if (handled !== null)
    return isHandled(phrase, left.slice(0, handled.start), left.slice(handled.end)) ? 'requests.handled' : null;
  if (oneKind(left)) return 'requests.part';
  if (/申请/.test(left) && isAsking(left.replaceAll(YEAR_WORDS, '')) && !/^依?申请公开/.test(left))
    return channelled(left) ? 'requests.part' : 'requests.received';
  return channelled(left) && REQUEST_NOUN.test(sentence) && /申请|办理/.test(left) ? 'requests.part' : null;
}

function received(phrase: Phrase, ahead: string, between: string, isNew: boolean): Topic | null {
  const { right, context, previous } = phrase;
  if (isNew && previous?.startsWith('requests.')) return 'requests.received';
  if (/其中/.test(ahead) || channelled(ahead) || channelled(between) || oneKind(between)) return 'requests.part';
  if (!isAsking(between)) return null;
  if (REQUEST_NOUN.test(between)) return 'requests.received';
  if (/^(?:的)?(?:有效)?/.test(right) && REQUEST_NOUN.test(right) && isAsking(right)) return 'requests.received';
  const goesOn = right === '' || isAsking(right);
  return goesOn && context === 'requests' && previous === null ? 'requests.received' : null;
}

/** One way of asking named alone: a part of the requests. 信函、网络等渠道 is all of them. */
const channelled = (text: string): boolean => CHANNEL.test(text) && !ALL_CHANNELS.test(text);

/** One kind of asker named alone is a part of the requests; 公民、法人或者其他组织 is all of them. */
const oneKind = (text: string): boolean => /公民|自然人|个人/.test(text) !== /法人|企业|组织/.test(text);

/** 办结 and 答复 speak of requests only where the text just spoke of requests. */
function isHandled(phrase: Phrase, ahead: string, between: string): boolean {
  const { previous, context } = phrase;
  const right = phrase.right.replace(/^[中里]/, '');
  if (channelled(phrase.left) || !isAsking(between) || !(right === '' || isAsking(right))) return false;
  if (REQUEST_NOUN.test(between) || REQUEST_NOUN.test(right)) return true;
  if (/(?:依申请公开|公开申请|申请公开)[^，]{0,4}$/.test(ahead)) return true;
  return previous === null ? context === 'requests' : /^(?:requests|outcome)\./.test(previous);
}

function lastOf(pattern: RegExp, text: string): { readonly start: number; readonly end: number } | null {
  let found: { readonly start: number; readonly end: number } | null = null;
  for (const match of text.matchAll(pattern)) found = { start: match.index, end: match.index + match[0].length };
  return found;
}

function published(phrase: Phrase): Topic {
  const words = phrase.left.replaceAll(/政府信息公开|依申请公开/g, '');
  return PUBLISHING.test(words) && phrase.unit !== null ? 'published' : 'other';
}
