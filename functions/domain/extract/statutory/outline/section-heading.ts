import { SECTIONS, type SectionKey } from '../../../form/sections.ts';
import { labelKey, squeeze } from '../labels/label-key.ts';
import { labelMatcher } from '../labels/match-label.ts';

export interface SectionHeading {
  readonly key: SectionKey;
  /** Begins with 一、 to 十、; in Word the number may be automatic and not in the text. */
  readonly isNumbered: boolean;
  /** The heading as printed, without what follows on the same line. */
  readonly heading: string;
  /** Text that follows the heading in the same paragraph. */
  readonly rest: string;
}

const titles = labelMatcher(new Map(SECTIONS.map(({ key, title, wordings }) => [key, [title, ...wordings]] as const)));

/** Looser wordings, taken only with a section number before them. */
const LOOSE: readonly (readonly [pattern: RegExp, key: SectionKey])[] = [
  [/^(?:工作)?总体.{0,6}情况|^(?:总体)?概[述况]$|^基本情况$/, 'overview'],
  [/(?:复议|诉讼).{0,12}情况$/, 'disputes'],
  [/(?:申请.{0,6}(?:处理|办理|答复)|(?:收到|受理).{0,12}申请|依申请公开).{0,10}情况$/, 'applications'],
  [/主动公开.{0,8}情况$/, 'disclosure'],
  [/问题.{0,14}(?:改进|整改|措施|打算|建议)|^(?:存在|主要).{0,6}问题/, 'problems'],
  [/其[他它].{0,6}(?:报告|说明).{0,4}事项$|需要.{0,4}(?:报告|说明).{0,6}事项$/, 'other'],
];

const NUMBER = /^第?[一二三四五六七八九十](?:部分)?[、.．,，:：\s]/;
const SUBORDINATE = /^(?:[（(〔【[]|\d|[一二三四五六七八九十]是)/;
const LONGEST_HEADING = 40;

/** Whether a line begins with a section number. */
export function isNumberedLine(text: string): boolean {
  return NUMBER.test(text.trimStart());
}

/** The section a line is the heading of; undefined for any other line, also for sub-headings such as （一）主动公开情况. */
export function matchHeading(text: string): SectionHeading | undefined {
  const printed = text.trim();
  if (printed === '' || printed.length > 5000) return undefined;
  const isNumbered = NUMBER.test(printed);
  if (!isNumbered && SUBORDINATE.test(printed)) return undefined;
  return matchWhole(printed, isNumbered) ?? (isNumbered ? matchBeginning(printed) : undefined);
}

function matchWhole(printed: string, isNumbered: boolean): SectionHeading | undefined {
  const plain = squeeze(printed);
  if (plain.length > LONGEST_HEADING || /[。；！？]./.test(plain)) return undefined;
  const key = isNumbered
    ? (titles.match(plain) ?? LOOSE.find(([pattern]) => pattern.test(labelKey(plain)))?.[1])
    : bareTitle(plain);
  return key === undefined ? undefined : { key, isNumbered, heading: printed, rest: '' };
}

/** Without its number only a full title counts: 主动公开情况 alone is a sub-heading of the overview. */
function bareTitle(plain: string): SectionKey | undefined {
  const key = titles.matchExactly(plain.replace(/[:：]$/, ''));
  return key === 'overview' || plain.length >= 9 ? key : undefined;
}

/** 一、总体情况。全年…: the heading runs into the text. */
function matchBeginning(printed: string): SectionHeading | undefined {
  const end = printed
    .slice(0, LONGEST_HEADING)
    .trimEnd()
    .slice(0, -1)
    .search(/[。：:；\s]/);
  const cuts = end < 3 ? [] : [end, end + 1 + printed.slice(end + 1, LONGEST_HEADING).search(/[。：:；\s]/)];
  for (const cut of cuts) {
    const heading = printed.slice(0, cut);
    const key = cut >= 3 ? titles.matchExactly(heading) : undefined;
    const rest = printed.slice(cut).replace(/^[。：:；\s]+/, '');
    if (key !== undefined) return { key, isNumbered: true, heading, rest };
  }
  return undefined;
}
