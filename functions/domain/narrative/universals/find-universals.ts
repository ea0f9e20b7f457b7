import type { Universal, UniversalClaim } from '../ledger.ts';
import { findTime } from '../passages/find-time.ts';
import { spanOf } from '../passages/fold-section.ts';
import type { PassageSentence } from '../passages/passages.ts';
import type { ReadSection } from '../passages/read-section.ts';
import { wholeSubject } from './whole-subject.ts';

const HOW =
  '(?:已|也|在?(?:当)?年(?:内|底前)|依法|依规|按时|按期|如期|及时|规范|予以|同意|准予|给予|全部|在(?:法定|规定|法律规定|《?条例》?规定)[^，。；\\n]{0,14}内){0,6}';
/** All of something, and what is said of it. */
const ALL = new RegExp(
  [
    `(?:全部|[均都皆](?!匀|衡|等|有|未|不|无)|全都|悉数|一律)${HOW}(?:(?<handled>办结|(?:办理|答复|处理|回复)(?:完毕|完成|完结))|(?<answered>答复|回复|办理|办复)(?=[，。；、！\\n]|$)|(?<granted>(?<=予以|同意|准予|给予|全部|依法|为|均|都)公开(?=[，。；、！并和及\\n]|$))|(?<result>(?:为|是|系|属)(?:予以|同意|全部)公开)|(?:为|是|系|由|来自|属于?)(?<applicant>自然人|公民|个人|(?:商业)?企业|法人(?:或|和|及)?(?:其他)?组织)|(?<upheld>(?:为|获|被|得到|予以|获得)?(?:复议机关)?维持))`,
    '(?<![时期]|及时|如期)(?<rate>(?:办结|答复|办理|回复)率)(?:均|也|全部)?(?:为|是|达到?|保持|实现|：)?(?:100%|百分之百)',
  ].join('|'),
  'g',
);
/** A promise of punctuality; without one 均予答复 is no more than a manner of speaking. */
const PUNCTUAL = /时|期|限|日内/;
/** What the sentence itself leaves out of all. */
const RESERVED =
  /到期|期满|其余|剩余|除[^，。；]{1,20}外|尚未|符合[^，。；]{0,10}条件|应当?公开|能够?公开|可以公开|需要/;

/** Claims of a section about all requests, all applicants or all disputes. */
export function findUniversals(section: ReadSection, year: number | null): readonly Universal[] {
  const { text } = section.folded;
  const found: Universal[] = [];
  let index = 0;
  for (const match of text.matchAll(ALL)) {
    while (index < section.sentences.length - 1 && (section.sentences[index]?.end ?? 0) <= match.index) index += 1;
    const home = section.sentences[index];
    const claim = claimOf(match);
    if (home === undefined || claim === null || RESERVED.test(text.slice(home.start, home.end))) continue;
    const universal = universalOf(section, { match, claim, home, index }, year);
    if (universal !== null) found.push(universal);
  }
  return found;
}

function claimOf({ 0: words, groups = {} }: RegExpExecArray): UniversalClaim | null {
  if (groups['handled'] !== undefined || groups['rate'] !== undefined) return 'handled';
  if (groups['answered'] !== undefined) return PUNCTUAL.test(words) ? 'handled' : null;
  if (groups['granted'] !== undefined || groups['result'] !== undefined) return 'granted';
  if (groups['upheld'] !== undefined) return 'upheld';
  const applicant = groups['applicant'];
  if (applicant === undefined) return null;
  if (/自然人|公民|个人/.test(applicant)) return 'persons';
  return /^企业|商业/.test(applicant) ? 'businesses' : 'organisations';
}

interface Place {
  readonly match: RegExpExecArray;
  readonly claim: UniversalClaim;
  readonly home: PassageSentence;
  readonly index: number;
}

function universalOf(section: ReadSection, place: Place, year: number | null): Universal | null {
  const { match, claim, home, index } = place;
  const { text } = section.folded;
  const end = match.index + match[0].length;
  const subject = wholeSubject(section, { at: match.index, claim, home });
  if (subject === null) return null;
  const before = text.slice(Math.max(home.start, match.index - 200), match.index);
  const named = [...before.matchAll(/((?:19|20)\d{2})年/g)].at(-1)?.[1];
  return {
    at: spanOf(section.folded, match.index, end),
    sentence: text.slice(home.start, home.end).replace(/\n$/, '').slice(0, 400),
    printed: text.slice(Math.max(subject.start, end - 60), end),
    claim,
    count: subject.count ?? null,
    scope: section.scopeAt(index, match.index).scope,
    time: findTime({ left: '', right: '', before, year: named === undefined ? null : Number(named) }, year),
  };
}
