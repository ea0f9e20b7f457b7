import type { ReportRecord } from '../../record/record.ts';
import type { NumberScope } from '../ledger.ts';
import { foldName } from './fold-section.ts';

/** What the report covers, as far as words for it go. */
export interface Coverage {
  readonly agencyName: string;
  /** A government's summary: 全市 is the report itself, 办公室 is less. */
  readonly government: boolean;
  readonly office: boolean;
  readonly system: boolean;
}

export interface FoundScope {
  readonly scope: NumberScope;
  readonly name: string | null;
}

const OFFICE =
  '我办|本办|(?:[市县区省州旗镇乡]?(?:人民)?政府)?办公[室厅]|[市县区省州旗](?:人民)?政府办|府办|[局委厅]机关|机关本级|(?:政府)?本级';
const PARTS =
  '各(?:有关|相关)?(?:部门|单位|乡镇|镇街?|街道|县区?|区县?|市县|科室|处室|局|委办局)|[市县区省州]直(?:各)?(?:部门|单位|机关)?|(?:直属|下属|所属|二级|基层)单位';
const WIDE =
  '全(?:省|市|县|区|州|旗|镇|乡|街道?|系统|域)(?:各(?:级|部门|单位|乡镇|镇街|街道|县区?|区县?|地|镇)|[、和及])*|各级|各地区?各部门';
const SELF = '我[省市县区州旗局委厅镇乡街院部会所]|本(?:机关|单位|局|委|厅|部门|[市县区镇乡])';
/** The end of an organ's name that acts; the name itself is read backwards from it. */
const ORGAN =
  '(?:人民政府|管委会|办事处|委员会|分局|支队|大队|中心|(?:局|厅|委)(?![员办会托内]))(?=[^\\u4e00-\\u9fa5]|共|受理|收到|接到|办|收|新|作|制|印|未|没|无|代|全年|累计)';
const OF_NAME = /(?![我本年全各将向由据经])[\u4e00-\u9fa5]/;
const LONGEST_NAME = 24;
const MENTION = new RegExp(
  `(?<office>${OFFICE})|(?<parts>${PARTS})|(?<wide>${WIDE})|(?<self>${SELF})|(?<organ>${ORGAN})`,
  'g',
);

/** What a report covers, from its scope and the name in its title. */
export function coverageOf(record: ReportRecord): Coverage {
  const { scope } = record;
  const agencyName = foldName(record.agencyName);
  const office = /办公[室厅]|政府办$|府办$/.test(agencyName);
  const governing = /(?:人民政府|[省市县区州旗镇乡])$/.test(agencyName) || /街道(?:办事处)?$/.test(agencyName);
  return {
    agencyName,
    office,
    government: !office && (scope === 'government' || governing),
    system: scope === 'system',
  };
}

/** A mention of somebody in a sentence, and how far it speaks for what follows. */
interface Mention {
  readonly end: number;
  /** A mention in brackets ends with them. */
  readonly until: number;
  readonly scope: NumberScope;
  readonly name: string;
}

/** How far behind a mention numbers are taken for the mentioned one's. */
const REACH = 200;

/** Whose business the numbers of a sentence are: the scope at any place of it, by the mention nearest before. */
export function scopesOf(sentence: string, coverage: Coverage): (at: number) => FoundScope {
  const closings = closingsOf(sentence);
  const mentions = [...sentence.matchAll(MENTION)].map((match): Mention => {
    const end = match.index + match[0].length;
    const name = match.groups?.['organ'] === undefined ? match[0] : nameEnding(sentence, end);
    return { end, until: closings(match.index), scope: scopeOf(match, name, coverage), name };
  });
  return at => {
    const found = mentions.findLast(({ end, until }) => end <= at && at < until && at - end < REACH);
    return found ?? { scope: 'report', name: null };
  };
}

/** The name that ends at a place: back to a mark, or to a character that belongs to no name. */
function nameEnding(sentence: string, end: number): string {
  let start = end;
  while (start > Math.max(0, end - LONGEST_NAME) && OF_NAME.test(sentence[start - 1] ?? '')) start -= 1;
  return sentence.slice(start, end);
}

/** Where the innermost bracket around a place closes; to be asked for places in ascending order. */
function closingsOf(text: string): (at: number) => number {
  const open: number[] = [];
  const closing = new Map<number, number>();
  for (const { 0: mark, index } of text.matchAll(/[（）]/g)) {
    if (mark === '（') open.push(index);
    else closing.set(open.pop() ?? -1, index);
  }
  const pairs = [...closing].filter(([start]) => start >= 0).toSorted(([a], [b]) => a - b);
  const around: (readonly [number, number])[] = [];
  let next = 0;
  return at => {
    for (let pair = pairs[next]; pair !== undefined && pair[0] < at; pair = pairs[next]) {
      around.push(pair);
      next += 1;
    }
    while ((around.at(-1)?.[1] ?? Number.POSITIVE_INFINITY) < at) around.pop();
    return around.at(-1)?.[1] ?? Number.POSITIVE_INFINITY;
  };
}

function scopeOf({ groups = {} }: RegExpExecArray, name: string, coverage: Coverage): NumberScope {
  if (groups['self'] !== undefined) return 'report';
  if (groups['parts'] !== undefined) return coverage.government ? 'narrower' : 'wider';
  if (groups['wide'] !== undefined) return coverage.government || coverage.system ? 'report' : 'wider';
  if (groups['office'] !== undefined) return coverage.office || !coverage.government ? 'report' : 'narrower';
  if (isShortOf(name, coverage.agencyName)) return 'report';
  return coverage.government || coverage.system ? 'narrower' : 'wider';
}

/** Whether the characters of a short name stand in the full name in this order: 市退役军人局, 宿城区政府办. */
function isShortOf(short: string, full: string): boolean {
  const name = short.replace(/^(?:其中|以及|和|由|经|据|截至目前|目前)/, '');
  let at = 0;
  for (const character of name) {
    const found = full.indexOf(character, at);
    if (found < 0) return isShortTail(name, full);
    at = found + 1;
  }
  return true;
}

/** A clause runs into the name without a mark: 按要求县林业局; its end alone is compared. */
const isShortTail = (name: string, full: string): boolean => name.length > 4 && full.endsWith(name.slice(-4));
