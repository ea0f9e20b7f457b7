import { SECTIONS, type SectionKey } from '../../../../form/sections.ts';
import { labelKey, squeeze } from '../../labels/label-key.ts';
import { labelMatcher } from '../../labels/match-label.ts';
import { isSectionStyle, type SectionNumber, sectionNumber } from './section-number.ts';

export interface SectionHeading {
  readonly key: SectionKey;
  /** Begins with 一、 to 十、; in Word the number may be automatic and not in the text. */
  readonly isNumbered: boolean;
  /** 1 to 10; undefined without a number. */
  readonly ordinal: number | undefined;
  /** The heading as printed, without what follows on the same line. */
  readonly heading: string;
  /** Text that follows the heading in the same paragraph. */
  readonly rest: string;
}

const titles = labelMatcher(new Map(SECTIONS.map(({ key, title, wordings }) => [key, [title, ...wordings]] as const)));

/** Looser wordings, taken only with a section number before them. */
const LOOSE: readonly (readonly [pattern: RegExp, key: SectionKey])[] = [
  [
    /^(?:政府信息公开|信息公开|政务公开|全年|年度)?(?:工作)?(?:总体|整体|基本|开展|概述|主要工作).{0,8}情况$|^(?:工作|总体|整体|基本)?概[述况要]$|^综述$/,
    'overview',
  ],
  [/(?:复议|诉讼).{0,12}情况$/, 'disputes'],
  [/(?:申请.{0,6}(?:处理|办理|答复)|(?:收到|受理).{0,12}申请|依申请公开).{0,10}情况$/, 'applications'],
  [/主动公开.{0,8}情况$/, 'disclosure'],
  [
    /(?:问题|不足|困难|短板).{0,14}(?:改进|改善|整改|措施|打算|建议|方向|思路|计划|努力|下一步|对策)|^(?:存在|主要).{0,6}(?:问题|不足)/,
    'problems',
  ],
  [
    /^其[他它]$|其[他它].{0,6}(?:报告|说明).{0,4}事项$|需要.{0,4}(?:报告|说明).{0,6}事项$|^其[他它].{0,4}(?:情况|问题|说明)$/,
    'other',
  ],
];

const SUBORDINATE = /^(?:[（(〔【[]|\d|[一二三四五六七八九十]是)/;
export const LONGEST_HEADING = 40;

/** The section a line is the heading of; undefined for any other line, also for sub-headings such as （一）主动公开情况. */
export function matchHeading(text: string): SectionHeading | undefined {
  const printed = text.trim();
  if (printed === '' || printed.length > 5000) return undefined;
  const number = sectionNumber(printed);
  if (number === undefined) return SUBORDINATE.test(printed) ? undefined : matchBare(printed);
  if (!isSectionStyle(number)) return matchSubordinate(printed, number);
  return matchNumbered(printed, number) ?? matchBeginning(printed, number);
}

/** The section whose looser wordings a text has; for a line that is known by its place to be a heading. */
export function looseKey(text: string): SectionKey | undefined {
  return LOOSE.find(([pattern]) => pattern.test(labelKey(text)))?.[1];
}

function matchNumbered(printed: string, { ordinal, length }: SectionNumber): SectionHeading | undefined {
  const plain = squeeze(printed.slice(length));
  if (isTooLong(plain)) return undefined;
  const key = titles.match(plain) ?? looseKey(plain);
  return key === undefined ? undefined : { key, isNumbered: true, ordinal, heading: printed, rest: '' };
}

const isTooLong = (plain: string): boolean => plain.length > LONGEST_HEADING || /[。；！？]./.test(plain);

/** Without its number only a full title counts: 主动公开情况 alone is a sub-heading of the overview. */
function matchBare(printed: string): SectionHeading | undefined {
  const key = fullTitle(squeeze(printed));
  return key === undefined ? undefined : { key, isNumbered: false, ordinal: undefined, heading: printed, rest: '' };
}

/** （二） and 2. number the sections of some reports: taken with a full title and the number it has in the form. */
function matchSubordinate(printed: string, { ordinal, length }: SectionNumber): SectionHeading | undefined {
  const key = fullTitle(squeeze(printed.slice(length)));
  const isOwn = SECTIONS.findIndex(section => section.key === key) + 1 === ordinal;
  return key === undefined || !isOwn ? undefined : { key, isNumbered: false, ordinal, heading: printed, rest: '' };
}

function fullTitle(plain: string): SectionKey | undefined {
  if (isTooLong(plain)) return undefined;
  const key = titles.matchExactly(plain.replace(/[:：]$/, ''));
  return key === 'overview' || plain.length >= 9 ? key : undefined;
}

/** 一、总体情况。全年…: the heading runs into the text. */
function matchBeginning(printed: string, { ordinal, length }: SectionNumber): SectionHeading | undefined {
  const end = nextBreak(printed, length);
  for (const cut of end === undefined ? [] : [end, nextBreak(printed, end + 1) ?? end]) {
    const heading = printed.slice(0, cut);
    const key = titles.matchExactly(heading.slice(length));
    const rest = printed.slice(cut).replace(/^[。：:；\s]+/, '');
    if (key !== undefined && rest !== '') return { key, isNumbered: true, ordinal, heading, rest };
  }
  return undefined;
}

/** Where within the room of a heading it may end and its text begin. */
function nextBreak(printed: string, from: number): number | undefined {
  const at = printed.slice(from, LONGEST_HEADING).search(/[。：:；\s]/);
  return at < 0 ? undefined : from + at;
}
