import type { Addend } from '../numbers/sum-up.ts';
import { addsUp } from '../numbers/units.ts';
import type { ReadSection } from '../passages/read-section.ts';
import type { Opening } from './find-opening.ts';

/** The parts behind an opening. */
export interface PartList {
  /** Everything that could be a part, to the end of the paragraph: for finding a reading that adds up. */
  readonly all: readonly Addend[];
  /** What the text plainly lists as parts: for saying that it does not add up. */
  readonly stated: readonly Addend[];
  /** True where the list ran to the end of its sentence or bracket without anything else coming between. */
  readonly complete: boolean;
  /** True where the parts are the items of a list that 具体包括： announces. */
  readonly listed: boolean;
  /** False where something in the list is approximate, left open (等), or counted once for each of several. */
  readonly exact: boolean;
}

/** Most numbers that are looked at behind one opening. */
const MOST_PARTS = 60;
/** A clause that begins so speaks of something new. */
const NEW_PREDICATE =
  /^[，；。、]*(?:全年|全市|全县|全区|截[至止]|本年度?|今年|(?:19|20)\d{2}年|共|累计|总|平均|我[市县区局委]|依申请|按时|均|已|办结|结转|比|较)/;
/** A clause that begins so may still be of the list. */
const MORE = /^[，；。、]*(?:同时|此外|另|还|并)/;
/** What is done, other than publishing; a list of things published does not go on with it. */
const VERBAL =
  /^[，；、：]*(?:回复|办理|处理|组织|开展|召开|举办|收到|受理|答复|印发|接受|处置|报送|培训|培育|完成|整改|采纳)/;
/** A part that is itself taken apart; what follows may be of either list. */
const NESTED = /其中|包[括含]|(?:^|[，、])含|内有/;
const ASIDE = /（[^（）]{0,200}）/g;
const ITEM_MARKERS = /具体(?:包括|为|是|如下)：?$|包括：$/;

/** Lists the parts behind an opening, in the order of the text. */
export function listParts(section: ReadSection, depths: readonly number[], opening: Opening): PartList {
  const { text } = section.folded;
  const listed = ITEM_MARKERS.test(opening.marker) && text[opening.from] === '\n';
  const limits = limitsOf(section, opening, listed);
  const candidates = candidatesOf(section, depths, opening, limits.paragraph);
  const all = candidates.map(index => ({ index, value: section.numbers[index]?.value ?? 0 }));
  const { count, complete } = statedCount(section, candidates, opening, limits.sentence, listed);
  const stated = all.slice(0, count);
  return { all, stated, complete, listed, exact: isExact(section, stated, limits.sentence) };
}

interface Limits {
  readonly sentence: number;
  readonly paragraph: number;
}

/** Where the sentence (or bracket, or announced list) and the paragraph of the parts end. */
function limitsOf(section: ReadSection, { from, marker }: Opening, listed: boolean): Limits {
  const { text } = section.folded;
  if (marker.startsWith('（')) {
    const end = closingBracket(text, from);
    return { sentence: end, paragraph: end };
  }
  const paragraph = endOf(text, '\n', from + (listed ? 1 : 0));
  if (listed) {
    const end = endOfItems(text, from + 1);
    return { sentence: end, paragraph: end };
  }
  return { sentence: Math.min(paragraph, endOf(text, '。', from)), paragraph };
}

const endOf = (text: string, mark: string, from: number): number => {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end;
};

function closingBracket(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < Math.min(text.length, from + 3000); at += 1) {
    const character = text[at];
    if (character === '（') depth += 1;
    else if (character === '）') depth -= 1;
    if (depth === 0 || character === '\n') return at;
  }
  return Math.min(text.length, from + 3000);
}

/** An announced list goes on as long as its paragraphs open with a name and a colon. */
function endOfItems(text: string, from: number): number {
  let at = from;
  for (let items = 0; items < 30 && at < text.length; items += 1) {
    if (!/^[^，。；：\n]{2,20}：/.test(text.slice(at, at + 24))) break;
    at = endOf(text, '\n', at) + 1;
  }
  return Math.min(at, text.length);
}

function candidatesOf(section: ReadSection, depths: readonly number[], opening: Opening, limit: number): number[] {
  const total = section.numbers[opening.total];
  const found: number[] = [];
  for (let i = opening.total + 1; i < section.scanned.length && found.length < MOST_PARTS; i += 1) {
    const scanned = section.scanned[i];
    const number = section.numbers[i];
    if (scanned === undefined || number === undefined || scanned.start >= limit) break;
    if (scanned.start < opening.from || scanned.kind !== 'count' || depths[i] !== opening.depth) continue;
    if (scanned.unit === null || !addsUp(scanned.unit, total?.unit ?? null)) continue;
    if (scanned.each || number.time === 'change') continue;
    found.push(i);
  }
  return found;
}

/** How many of the candidates the text plainly lists, and whether that is where the list ends. */
function statedCount(
  section: ReadSection,
  candidates: readonly number[],
  opening: Opening,
  limit: number,
  listed: boolean,
): { readonly count: number; readonly complete: boolean } {
  const { text } = section.folded;
  let end = opening.from;
  let separator: string | null = null;
  let nominal = false;
  for (const [position, index] of candidates.entries()) {
    const scanned = section.scanned[index];
    if (scanned === undefined || scanned.start >= limit)
      return { count: position, complete: endsHere(text, end, limit) };
    const gap = text.slice(end, scanned.start).replaceAll(ASIDE, '');
    if (!listed && position > 0) {
      separator ??= gap.includes('；') ? '；' : (/[，、]/.exec(gap)?.[0] ?? null);
      const broken = breakOf(gap, separator, nominal);
      if (broken !== null) return { count: position, complete: broken === 'ended' };
    }
    if (position === 0) nominal = !VERBAL.test(gap);
    end = scanned.end;
  }
  return { count: candidates.length, complete: listed || endsHere(text, end, limit) };
}

/** Whether the list has ended before the next number (`ended`), or it cannot be told (`unclear`); null while it goes on. */
function breakOf(gap: string, separator: string | null, nominal: boolean): 'ended' | 'unclear' | null {
  const clauses = gap.split(/[，；]/);
  const last = clauses.findLast(each => each !== '') ?? '';
  if (MORE.test(last) || NESTED.test(gap)) return 'unclear';
  if (clauses.slice(1, -1).some(each => each !== '' && !/\d/.test(each))) return 'unclear';
  if (gap.includes('；') && separator !== '；' && separator !== null) return 'ended';
  return NEW_PREDICATE.test(last) || (nominal && VERBAL.test(last)) ? 'ended' : null;
}

/** Whether the rest of the sentence leaves nothing of the total open: no 其余, no 等. */
const endsHere = (text: string, end: number, limit: number): boolean =>
  !/^等|其余|其[他它]|剩余|另/.test(text.slice(end, Math.min(limit, end + 60)));

function isExact(section: ReadSection, stated: readonly Addend[], limit: number): boolean {
  const { text } = section.folded;
  return stated.every(({ index }) => {
    const scanned = section.scanned[index];
    return scanned?.exact && !/^等/.test(text.slice(scanned.end, Math.min(limit, scanned.end + 1)));
  });
}
