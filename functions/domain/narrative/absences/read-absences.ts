import type { ReportRecord } from '../../record/record.ts';
import type { Absence } from '../ledger.ts';
import { findTime } from '../passages/find-time.ts';
import { spanOf } from '../passages/fold-section.ts';
import type { PassageSentence } from '../passages/passages.ts';
import type { ReadSection } from '../passages/read-section.ts';
import { isAsking } from '../topics/fillers.ts';
import { sumsOf } from '../topics/topic-figures.ts';
import type { Topic } from '../topics/topics.ts';

/** A denial up to the end of its clause; what it denies is `object`. */
const DENIAL =
  /(?:(?:[均暂也并都]|尚|从)?(?:未|没有?)(?:曾|有|能)?(?:再)?(?:收到|接收到?|接到|受理|收悉|发生|出现|产生|引发|办理|存在|涉及|被|制发|制定|印发|出台|废止|作出|做出|实施|结转)|不涉及|不存在|没有|未(?=因)|(?<![有从])无|零)(?<object>[^，。；！？：\n]{2,60})/g;
/** Words an object may be made of that speaks of disputes and nothing else; the longer of two before the shorter. */
const DISPUTES =
  /任何|一[起件例]|我[市县区局委镇乡]|本(?:机关|单位|局)|政府信息公开|依申请公开|信息公开|政务公开|政府信息|公开|工作|申请人?|引起|引发|产生|导致|造成|提起|提出|发生|有关|相关|或者|以及|涉及|方面|案件|情况|情形|事件|事项|现象|行政复议|复议|行政诉讼|诉讼|行政应诉|[有过因由对而被的及和与或、案件起]/g;
const CHANNEL = /网[络上]|线[上下]|书面|邮寄|信函|当面|现场|平台|电子|传真/;
const DOCUMENT =
  /^(?:新)?(?:制发|制定|印发|出台|废止)?(?:的)?(?:行政)?(?<noun>规范性文件|规章)(?:的)?(?:制发|制定|印发|出台|废止)?(?:情况|情形|、规章|和规章)?$/;
const DECISION = /^(?:的)?行政(?<noun>许可|处罚|强制)(?:事项|决定|案件|措施|情况)?$/;
const DECISIONS: Readonly<Record<string, Topic>> = {
  许可: 'decisions.licensing',
  处罚: 'decisions.penalties',
  强制: 'decisions.coercion',
};
const CARRIED =
  /^(?:有)?(?:结转|转结|转)?(?:至|到)?(?:下一?年度?|下年)(?:度)?(?:继续)?(?:办理|答复)?的?(?:政府信息公开)?(?:申请|事项|件|案件|情况)?$/;

/** Statements of a section that something did not occur. Only those whose object is plain are kept. */
export function readAbsences(section: ReadSection, record: ReportRecord, year: number | null): readonly Absence[] {
  const { text } = section.folded;
  let sentence = 0;
  return [...text.matchAll(DENIAL)].flatMap(match => {
    while (sentence < section.sentences.length - 1 && (section.sentences[sentence]?.end ?? 0) <= match.index)
      sentence += 1;
    const home = section.sentences[sentence];
    if (home === undefined) return [];
    return topicsOf(match, text, home).map(topic =>
      absence(section, match, home, topic, { record, year, index: sentence }),
    );
  });
}

interface Frame {
  readonly record: ReportRecord;
  readonly year: number | null;
  /** Of the sentence. */
  readonly index: number;
}

function absence(
  section: ReadSection,
  match: RegExpExecArray,
  sentence: PassageSentence,
  topic: Topic,
  { record, year, index }: Frame,
): Absence {
  const { text } = section.folded;
  const before = text.slice(Math.max(sentence.start, match.index - 200), match.index);
  const left = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('：')) + 1);
  const at = spanOf(section.folded, match.index, match.index + match[0].length);
  const { scope, name } = section.scopeAt(index, match.index);
  const paragraph = record.sections[section.folded.key].paragraphs[at.paragraph] ?? '';
  return {
    at,
    sentence: sentenceText(section, sentence, record),
    printed: paragraph.slice(at.start, at.end),
    topic,
    scope,
    scopeName: name,
    time: findTime({ left, right: '', before, year: lastYearIn(before) }, year),
    sums: sumsOf(topic, record),
  };
}

function sentenceText(section: ReadSection, sentence: PassageSentence, record: ReportRecord): string {
  const { paragraph, start } = spanOf(section.folded, sentence.start, sentence.start + 1);
  const end = spanOf(section.folded, sentence.end - 1, sentence.end);
  const text = record.sections[section.folded.key].paragraphs[paragraph] ?? '';
  return text
    .slice(start, end.paragraph === paragraph ? end.end : undefined)
    .trim()
    .slice(0, 400);
}

function lastYearIn(text: string): number | null {
  const year = [...text.matchAll(/((?:19|20)\d{2})年/g)].at(-1)?.[1];
  return year === undefined ? null : Number(year);
}

/** What a denial denies; nothing where its object is narrowed down or is something else. */
function topicsOf(match: RegExpExecArray, text: string, sentence: PassageSentence): readonly Topic[] {
  const object = (match.groups?.['object'] ?? '').replace(/(?:的)?(?:情况|情形|现象)$/, '');
  const verb = match[0].slice(0, match[0].length - (match.groups?.['object'] ?? '').length);
  if (/\d/.test(object)) return [];
  if (/复议|诉讼|应诉/.test(object)) return disputes(object, sentence, text);
  const carried = /结转/.test(match[0]) && CARRIED.test(object.replace(/^结转/, ''));
  if (carried) return ['requests.carriedOut'];
  const decision = DECISION.exec(object)?.groups?.['noun'];
  if (decision !== undefined)
    return /作出|做出|实施|办理|不涉及|无|没有|发生/.test(verb) ? [DECISIONS[decision] ?? 'other'] : [];
  const document = DOCUMENT.exec(object)?.groups?.['noun'];
  if (document !== undefined) return documents(match[0], document);
  return isRequest(verb, object, text.slice(sentence.start, match.index)) ? ['requests.received'] : [];
}

function disputes(object: string, sentence: PassageSentence, text: string): readonly Topic[] {
  const about = /公开/.test(object) || sentence.context === 'disputes' || sentence.context === 'requests';
  if (
    object.replaceAll(DISPUTES, '') !== '' ||
    !(about || /信息公开|依申请公开/.test(text.slice(sentence.start, sentence.end)))
  )
    return [];
  const topics: Topic[] = [];
  if (/复议/.test(object)) topics.push('dispute.reconsideration');
  if (/诉讼|应诉/.test(object)) topics.push('dispute.litigation');
  return topics;
}

function documents(words: string, noun: string): readonly Topic[] {
  const name = noun === '规章' ? 'regulations' : 'normative';
  const acts: Topic[] = [];
  if (/制发|制定|印发|出台/.test(words)) acts.push(`documents.${name}.issued`);
  if (/废止/.test(words)) acts.push(`documents.${name}.repealed`);
  return acts;
}

/** 未收到政府信息公开申请 and the like; 未收到书面申请 speaks of one way of asking only. */
function isRequest(verb: string, object: string, before: string): boolean {
  if (!/收|受理|接|发生|无|没有|不涉及|零|涉及/.test(verb)) return false;
  if (!/申请/.test(object) || CHANNEL.test(object) || before.lastIndexOf('其中') > before.lastIndexOf('，'))
    return false;
  return isAsking(object.replace(/^(?:过|有|任何|一[件份条])/, '').replace(/(?:的)?(?:要求|诉求)$/, ''));
}
