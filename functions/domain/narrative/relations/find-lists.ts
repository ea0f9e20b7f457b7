import type { CountedList } from '../ledger.ts';
import type { ReadSection } from '../passages/read-section.ts';

/** How far back the list of the parts of a report is looked for. */
const REACH = 400;
const OPENING = /由|包[括含]|分为|内容为|涵盖|分别[为是]/g;
/** Titles of the form that have a list mark inside. */
const TITLES = /行政复议[、和及与](?:提起)?行政诉讼|复议[、和及与]诉讼/g;
const JOINED = /和|及|与/;
/** 和 inside a title of the form joins nothing. */
const WITHIN = /收到和处理|问题[和及与]改进|受理和办理|收到和办理|存在的?(?:主要)?(?:问题|困难)[和及与]/g;

/** Lists of the parts of the report that say how many there are: 由…等六部分组成. */
export function findLists(section: ReadSection): readonly CountedList[] {
  return section.numbers.flatMap((number, index) => {
    const parts = number.unit === '部分' || number.unit === '个部分';
    const list = parts && number.exact ? listBefore(section, index) : null;
    return list === null ? [] : [list];
  });
}

function listBefore(section: ReadSection, index: number): CountedList | null {
  const scanned = section.scanned[index];
  const sentence = section.sentences[section.sentenceOf[index] ?? 0];
  if (scanned === undefined || sentence === undefined) return null;
  const before = section.folded.text.slice(Math.max(sentence.start, scanned.start - REACH), scanned.start);
  const opened = [...before.matchAll(OPENING)].at(-1);
  if (opened === undefined) return null;
  const list = before
    .slice(opened.index + opened[0].length)
    .replace(/(?:等|共计?|一共|这){1,6}$/, '')
    .replaceAll(TITLES, '复议诉讼')
    .replaceAll(WITHIN, '事项')
    .replace(/^：/, '');
  const items = list.split(/[、，；]|以及/).filter(each => each !== '');
  if (items.length < 3) return null;
  return {
    number: section.first + index,
    fewest: items.length,
    most: items.length + items.filter(each => JOINED.test(each)).length,
  };
}
