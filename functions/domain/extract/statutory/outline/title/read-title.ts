import { simplify } from '../../../../writing/simplify.ts';
import { squeeze } from '../../labels/label-key.ts';
import { agencyIn, isAgencyName } from './title-agency.ts';
import { lengthWithoutDate, markYears, YEAR_MARK, yearOfReport } from './title-years.ts';

export interface ReportTitle {
  /** As printed, on one line, without marks of the page before it and the date of issue behind it. */
  readonly title: string;
  /** Empty where the title names none, or not for certain. */
  readonly agencyName: string;
  readonly year: number | null;
}

const Y = `${YEAR_MARK}?`;
/** 政府信息公开工作年度报告 and what is written instead of it; a year may stand anywhere in it. */
const TAIL = new RegExp(
  `(?:(?:政府|政务)${Y}信息(?:[与和及、]政务)?|信息|政务)公开${Y}(?:工作)?${Y}(?:情况)?的?${Y}(?:年度)?(?:工作)?(?:情况)?(?:年度)?的?(?:总结)?(?:报告|年报)书?${Y}(?:的(?:报告|公告|通告|函))?$`,
);
const LONGEST_TITLE = 70;

/** Sentences and labels that end like a title. */
const NO_TITLE =
  /^(?:现(?:将|公布|发布|予|就|把|向|根据|按)|特(?:此|向|将|予|编|制)|根据|按照|依据|为(?:了|做|进|贯|便|切|更|深|全)|本(?:机关|单位|部门|[年级局委厅部院市县区镇乡街道办报])|关于(?:印发|转发|做好))|[。，；！？：:]|>|»|格式$|通知$/;

/** What sites and offices put before a title: a mark in square brackets, the number of the attachment, a label. */
const BEFORE =
  /^(?:(?:名称|标题|题名|信息名称|文件名称)[:：]?|#{1,6}|[·•●■◆▪*★☆]{1,3}|附(?:件(?:\d(?=20\d{2})|\d{1,2}(?!\d)|[一二三四五六七八九十]{1,2}(?!零))?[:：.、]?|[:：])|[［[【〖][^［[【〖\]］】〗]{1,12}[］\]】〗]|[（(](?:报|公示|公告|定稿|终稿|公开版|附件\d?|\d{1,2}|[一二三四五六七八九十])[）)]|\d{1,2}[.、．](?!\d))/;
/** What stands behind one: kind of file, state of the draft, quotes. */
const BEHIND =
  /(?:\.(?:pdf|docx?|wps|ofd|html?|txt|xlsx?|rtf)|[（(［[【](?:公开版|定稿|终稿|全文|草稿|送审稿|正文|公示|图文|附件|新|印发|试行|new)[）)］\]】]|正文|[》】”"]|[#*]{1,6})$/i;
const BRACKET = /[（(]([^（()）]{0,30})[）)]$/;

/** Reads a line, or several joined, as the title of a report; undefined where it is none. */
export function readTitle(text: string): ReportTitle | undefined {
  if (text.length > 3 * LONGEST_TITLE) return undefined;
  const title = bareTitle(squeeze(text));
  if (title.length > LONGEST_TITLE + 20 || NO_TITLE.test(title)) return undefined;
  const dated = markYears(narrow(title));
  const bracket = BRACKET.exec(dated.text);
  const inBracket = (bracket?.[1] ?? '').replace(YEAR_MARK, '').replace(/^年度?$/, '');
  const whole = { ...dated, text: bracket === null ? dated.text : dated.text.slice(0, bracket.index) };
  const tail = TAIL.exec(simplify(whole.text));
  if (tail === null || whole.text.length > LONGEST_TITLE) return undefined;
  const agencyName = agencyIn(whole.text.slice(0, tail.index));
  return {
    title,
    agencyName: agencyName === '' && isAgencyName(inBracket) ? inBracket : agencyName,
    year: yearOfReport(whole, tail.index),
  };
}

/** A title has a few marks at most before and behind it. */
const MOST_MARKS = 4;

function bareTitle(text: string): string {
  let title = text;
  for (let round = 0; round < MOST_MARKS; round++) {
    const bare = title
      .slice(0, lengthWithoutDate(narrow(title)))
      .replace(BEFORE, '')
      .replace(/^[《“"]/, '')
      .replace(BEHIND, '');
    if (bare === title) break;
    title = bare;
  }
  return title.replace(/^【/, '');
}

const narrow = (text: string): string =>
  text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
