import type { PassageSentence } from '../passages/passages.ts';
import { isAsking } from '../topics/fillers.ts';
import { matchFirst, matchLast, wordingsOf } from '../topics/match-wording.ts';
import { APPLICANT_WORDINGS, OUTCOME_WORDINGS, type Topic } from '../topics/topics.ts';

/** A denial as it stands: the words that deny, what they deny, and the sentence before them. */
export interface Denied {
  readonly verb: string;
  readonly object: string;
  readonly before: string;
  readonly sentence: string;
  readonly context: PassageSentence['context'];
}

/** Words an object may be made of that speaks of disputes and nothing else; the longer of two before the shorter. */
const DISPUTES =
  /任何|一[起件例]|我[市县区局委镇乡]|本(?:机关|单位|局)|政府信息公开|依申请公开|信息公开|政务公开|政府信息|公开|答复|工作|全年|本年度?|今年|我局|(?:19|20)\d{2}年度?|申请人?|引起|引发|产生|导致|造成|提起|提出|发生|有关|相关|或者|以及|涉及|领域|方面|案件|情况|情形|事件|事项|现象|行政复议|复议|行政诉讼|诉讼|行政应诉|[有过因由对而被的及和与或、案件起类涉等]/g;
const CHANNEL = /网[络上]|线[上下]|书面|邮寄|信函|当面|现场|平台|电子|传真/;
const DOCUMENT =
  /^(?:新)?(?:制发|制定|印发|出台|废止)?(?:的)?(?:行政)?(?<noun>规范性文件|规章)(?:的)?(?:制发|制定|印发|出台|废止)?(?:情况|情形|、规章|和规章)?$/;
const DECISION = /^(?:的)?(?:行政)?(?<noun>许可|处罚|强制)(?:事项|决定|案件|措施|情况|行为|执行)*$/;
const DECISIONS: Readonly<Record<string, Topic>> = {
  许可: 'decisions.licensing',
  处罚: 'decisions.penalties',
  强制: 'decisions.coercion',
};
const CARRIED_OUT =
  /^(?:一[件例份])?(?:有)?(?:需要?)?(?:(?:结转|转结|转)?(?:至|到)?(?:下一?年度?|下年|次年)(?:度)?(?:继续)?(?:办理|答复)?|结转|(?:尚|仍|正)?(?:未办(?:结|理|完)?|未结|未答复|在办理?|在处理))的?(?:政府信息公开)?(?:申请|事项|件|案件|情况|工作)*$/;
const CARRIED_IN = /^(?:有)?(?:从)?(?:上一?年度?|去年)(?:度)?(?:结转|遗留)(?:的)?(?:政府信息公开)?(?:申请|事项|件)*$/;
const CORRECTED = /^一?(?:[件起例宗])?(?:案件)?(?:被)?(?:复议机关|法院|上级)?(?:依法)?(?:纠正|纠错|撤销|改变)/;
const RESULTS = wordingsOf(OUTCOME_WORDINGS);
const APPLICANTS = wordingsOf(APPLICANT_WORDINGS);
const BETWEEN = /[、，]|和|及|与|或者?|以及/;

/** What a denial denies; nothing where its object is narrowed down or is something else. */
export function deniedTopics(denied: Denied): readonly Topic[] {
  const { verb, sentence, context } = denied;
  const object = denied.object.replace(/(?:的)?(?:情况|情形|现象)$/, '');
  if (/\d/.test(object)) return [];
  if (CORRECTED.test(object) && /复议|诉讼/.test(sentence))
    return [/复议/.test(sentence) ? 'dispute.reconsideration.corrected' : 'dispute.litigation.corrected'];
  if (/零$/.test(verb) && /^(?:发生|受理|发案)/.test(object) && /复议|诉讼/.test(denied.before))
    return disputes(denied.before.split(/[，。；：]/).at(-1) ?? '', context, sentence);
  if (/复议|诉讼|应诉/.test(object)) return disputes(object, context, sentence);
  if (CARRIED_IN.test(object)) return ['requests.carriedIn'];
  if (/结转/.test(verb) || context === 'requests' || /申请|结转/.test(object))
    if (CARRIED_OUT.test(object) && (/结转|下|次年/.test(verb + object) || /无|没有/.test(verb)))
      return ['requests.carriedOut'];
  return decisions(verb, object) ?? documents(verb, object) ?? results(denied, object) ?? requests(denied, object);
}

function disputes(object: string, context: Denied['context'], sentence: string): readonly Topic[] {
  const about = /公开/.test(object) || context === 'disputes' || context === 'requests';
  if (object.replaceAll(DISPUTES, '') !== '' || !(about || /信息公开|依申请公开/.test(sentence))) return [];
  return [
    ...(/复议/.test(object) ? (['dispute.reconsideration'] as const) : []),
    ...(/诉讼|应诉/.test(object) ? (['dispute.litigation'] as const) : []),
  ];
}

/** Every item of 行政处罚、行政强制, where all are decisions that table 2 counts. */
function decisions(verb: string, object: string): readonly Topic[] | null {
  const nouns = object.split(BETWEEN).map(item => DECISION.exec(item)?.groups?.['noun']);
  if (!/行政/.test(object) || nouns.includes(undefined)) return null;
  if (!/作出|做出|实施|办理|不涉及|无|没有|发生|开展|进行/.test(verb)) return [];
  return nouns.flatMap(noun => DECISIONS[noun ?? ''] ?? []);
}

function documents(verb: string, object: string): readonly Topic[] | null {
  const noun = DOCUMENT.exec(object)?.groups?.['noun'];
  if (noun === undefined) return null;
  const name = noun === '规章' ? 'regulations' : 'normative';
  const words = verb + object;
  return [
    ...(/制发|制定|印发|出台|发布/.test(words) ? ([`documents.${name}.issued`] as const) : []),
    ...(/废止/.test(words) ? ([`documents.${name}.repealed`] as const) : []),
  ];
}

/** 没有不予公开的情形, 未收到科研机构提出的申请. */
function results({ verb, sentence, context }: Denied, object: string): readonly Topic[] | null {
  if (context !== 'requests' && !/申请|答复/.test(sentence)) return null;
  const plain = object.replace(/^(?:出现|作出|做出|发生|有|过|任何|一件)+/, '');
  const result = matchFirst(RESULTS, plain);
  const told = result !== null && /^outcome\.[a-zA-Z]+$/.test(result.topic) && !/收|受理|接/.test(verb);
  if (
    told &&
    result.start === 0 &&
    /^(?:的)?(?:政府信息公开)?(?:申请|答复|决定|事项|政府信息|信息)*$/.test(plain.slice(result.end))
  )
    return [result.topic];
  const asked = /^(?<who>.{2,40}?)(?:提出|提交|递交)?的(?:政府信息公开|信息公开|公开)?申请$/.exec(plain)?.groups?.[
    'who'
  ];
  const items = asked?.split(/[、和及与]/) ?? [];
  const topics = items.map(item => matchLast(APPLICANTS, item));
  const everybody = topics.some(each => each?.topic === 'applicant.naturalPerson');
  if (items.length === 0 || everybody || topics.includes(null)) return null;
  return topics.flatMap((each, index) => (each !== null && each.end === items[index]?.length ? [each.topic] : []));
}

/** 未收到政府信息公开申请 and the like; 未收到书面申请 speaks of one way of asking only. */
function requests({ verb, before, context }: Denied, object: string): readonly Topic[] {
  const asking = /收|受理|接|办理|发生|产生|出现|无|没有|未有|不涉及|零|涉及/.test(verb);
  if (!asking || CHANNEL.test(object) || before.lastIndexOf('其中') > before.lastIndexOf('，')) return [];
  if (/零$/.test(verb)) return zeroRequests(object, before, context);
  if (!/申请|要求(?:公开|获取)(?:政府|相关)?信息/.test(object)) return [];
  const plain = object
    .replace(/^(?:过|有|任何|一[件份条]){1,3}/, '')
    .replace(/(?:的)?(?:要求|诉求|业务|事项|工作|办件|情况){1,3}$/, '');
  return isAsking(plain) ? ['requests.received'] : [];
}

/** 依申请公开零受理 */
function zeroRequests(object: string, before: string, context: Denied['context']): readonly Topic[] {
  const named =
    /(?:依申请公开|公开申请|申请公开)[^，。；]{0,6}$/.test(before) || /^(?:政府信息公开|依申请公开)?申请/.test(object);
  const nothing = /^(?:政府信息公开|依申请公开)?(?:受理|申请|收件|办件|接收)(?:[、，]|$)/.test(object);
  return nothing && (named || context === 'requests') ? ['requests.received'] : [];
}
