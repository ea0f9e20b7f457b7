import { isAsking, YEAR_WORDS } from './fillers.ts';
import { isOfOthers } from './others-requests.ts';
import { aboutRequests, type Phrase, THING } from './phrase.ts';
import type { Topic } from './topics.ts';

const REQUEST_NOUN = /(?:依申请公开|依公开申请|公开申请|申请公开|申请)/;
const RECEIVE =
  /共?(?:新(?:增|收到?|接收|受理|接)|收到(?:和|并|及|、)(?:办理|处理|受理|答复|办结)|收到|登记|收办|接收到?|接到|接受|受理|收悉|收(?=政府信息|依申请))了?/g;
const HANDLE = /(?:办结|办理完[成毕]|办复|答复|回复|处理完[成毕]|办理|处理|完成答复|完成办理)(?:了)?/g;
/** What is through, and not only dealt with. */
const CLOSED = /^(?:办结|办理完|办复|处理完)/;
/** Replies that are none of those to the requests of the year, one for each. */
const OTHER_REPLY = /类$|重新$|再次$|当场$|口头$|责令|判决|撤销/;
const CHANNEL =
  /网络|网上|邮政|寄送|快递|上门|政务网|门户网|官网|线上|线下|互联网|书面|邮寄|邮件|邮箱|信函|信件|来信|来函|当面|现场|窗口|传真|电话|平台|网站|系统|在线|电子/;
const CHANNELS = new RegExp(`等|${CHANNEL.source}`, 'g');
const ALL_CHANNELS =
  /等(?:多种|各种|各类|多个)?(?:渠道|方式|形式|途径|平台)|(?:各类?|多种|各种|多)(?:渠道|方式|形式|途径)|[、和及与]/;

/** How many there were, said with a noun: 申请受理量为, 公开申请总数共. */
const VOLUME =
  /(?:公开申请|申请公开|依申请公开)(?:的)?(?:受理|接收|收件|收到|办件|办理)?(?:总?量|总?数|数量|件数|总量)(?:共计?|为|是|达到?|合计|有|：)*$/;
/** Replies that were sent: one for each request. */
const REPLIED =
  /(?:作出|出具|制作|制发|发出|送达)(?:了)?(?:政府信息公开|依申请公开)?(?:答复|答复书|答复意见书?)(?:共计?|合计)?$/;
/** 有38件申请, with nothing else said of them. */
const THERE_WERE = /^(?:共|总共|一共|累计|现)?有$/;

/** Requests received or handled. */
export function topicOfRequests(phrase: Phrase): Topic | null {
  const { left, right, sentence, unit } = phrase;
  if (!THING.test(unit ?? '') && unit !== null) return null;
  if (/处理费|行政复议|复议|诉讼/.test(left + right) || !aboutRequests(phrase)) return null;
  if (isOfOthers(left, right)) return 'requests.part';
  if (VOLUME.test(left)) return 'requests.received';
  const verb = lastOf(RECEIVE, left);
  if (verb !== null)
    return received(
      phrase,
      left.slice(0, verb.start),
      left.slice(verb.end),
      /新/.test(left.slice(verb.start, verb.end)),
    );
  if (REPLIED.test(left)) return 'requests.handled';
  if (
    REQUEST_NOUN.test(right) &&
    isAsking(right) &&
    THERE_WERE.test(left.replaceAll(YEAR_WORDS, '').replace(/^(?:，|\d{1,2}月\d{1,2}日)+/, ''))
  )
    return 'requests.received';
  const handled = lastOf(HANDLE, left);
  if (handled !== null) {
    if (!isHandled(phrase, left.slice(0, handled.start), left.slice(handled.end))) return null;
    return CLOSED.test(left.slice(handled.start)) ? 'requests.closed' : 'requests.handled';
  }
  if (oneKind(left)) return 'requests.part';
  if (/申请/.test(left) && isAsking(left.replaceAll(YEAR_WORDS, '')) && !/^依?申请公开/.test(left))
    return channelled(left) ? 'requests.part' : 'requests.received';
  return channelled(left) && REQUEST_NOUN.test(sentence) && /申请|办理/.test(left) ? 'requests.part' : null;
}

function received(phrase: Phrase, ahead: string, between: string, isNew: boolean): Topic | null {
  const { right, context, previous } = phrase;
  const topic = isNew ? 'requests.new' : 'requests.received';
  if (isNew && previous?.startsWith('requests.')) return topic;
  if (/其中/.test(ahead) || channelled(ahead) || channelled(between) || oneKind(between)) return 'requests.part';
  if (!isAsking(ALL_CHANNELS.test(between) ? between.replaceAll(CHANNELS, '') : between)) return null;
  if (REQUEST_NOUN.test(between)) return topic;
  if (/^(?:的)?(?:有效)?/.test(right) && REQUEST_NOUN.test(right) && isAsking(right)) return topic;
  const goesOn = right === '' || isAsking(right);
  return goesOn && context === 'requests' && previous === null ? topic : null;
}

/** One way of asking named alone: a part of the requests. 信函、网络等渠道 is all of them. */
const channelled = (text: string): boolean => CHANNEL.test(text) && !ALL_CHANNELS.test(text);

/** One kind of asker named alone is a part of the requests; 公民、法人或者其他组织 is all of them. */
const oneKind = (text: string): boolean => /公民|自然人|个人/.test(text) !== /法人|企业|组织/.test(text);

/** 办结 and 答复 speak of requests only where the text just spoke of requests. */
function isHandled(phrase: Phrase, ahead: string, between: string): boolean {
  const { previous, context } = phrase;
  const right = phrase.right.replace(/^[中里]/, '');
  if (OTHER_REPLY.test(ahead) || channelled(phrase.left) || !isAsking(between) || !(right === '' || isAsking(right)))
    return false;
  if (REQUEST_NOUN.test(between) || REQUEST_NOUN.test(right)) return true;
  if (/(?:依申请公开|公开申请|申请公开)[^，]{0,4}$/.test(ahead)) return true;
  return previous === null ? context === 'requests' : /^(?:requests|outcome)\./.test(previous);
}

function lastOf(pattern: RegExp, text: string): { readonly start: number; readonly end: number } | null {
  let found: { readonly start: number; readonly end: number } | null = null;
  for (const match of text.matchAll(pattern)) found = { start: match.index, end: match.index + match[0].length };
  return found;
}
