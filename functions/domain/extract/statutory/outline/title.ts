import { chineseDigit } from '../../../writing/chinese-numerals.ts';
import { squeeze } from '../labels/label-key.ts';

export interface ReportTitle {
  /** As printed, on one line. */
  readonly title: string;
  readonly agencyName: string;
  readonly year: number | null;
}

/** 政府信息公开工作年度报告 and what is written instead of it. */
const TAIL =
  /(?:政府|政务)?信息公开(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:情况)?(?:年度)?的?(?:总结)?(?:报告|年报)书?(?:[（(][^（()）]{0,12}[）)])?$/;
const YEAR = /(\d{4}|[一二三四五六七八九〇○零OＯoοО〇]{4})年度?/g;
const LEADING_YEAR = /^20\d{2}(?!\d)年?度?/;
const LONGEST_TITLE = 70;

/** Sentences and labels that end like a title. */
const NO_TITLE =
  /^(?:现|特|根据|按照|依据|为|本|附|关于(?:印发|转发|做好|报送|公布|发布))|[。，；！？：:]|>|»|格式$|通知$/;

/** Reads a line, or several joined, as the title of a report; undefined where it is none. */
export function readTitle(text: string): ReportTitle | undefined {
  if (text.length > 3 * LONGEST_TITLE) return undefined;
  const title = squeeze(text)
    .replace(/^(?:名称|标题|题名|信息名称)[:：]?/, '')
    .replace(/^[《【“"]{1,9}|[》】”"]{1,9}$/g, '');
  if (title.length > LONGEST_TITLE || NO_TITLE.test(title)) return undefined;
  const plain = title.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const tail = TAIL.exec(plain);
  if (tail === null) return undefined;
  return { title, agencyName: agencyIn(plain.slice(0, tail.index)), year: yearIn(plain) };
}

/** What is left of the title when year, 关于 and 年度 are taken away. */
function agencyIn(before: string): string {
  const name = before
    .replace(YEAR, '')
    .replace(LEADING_YEAR, '')
    .replace(/^关于/, '')
    .replace(/(?:关于|年度?|的|[-—_·]){1,12}$/, '')
    .replace(/^[-—_·]+/, '')
    .replace(/^（?\)?|[（(]$/g, '');
  return name.endsWith('人民') ? `${name}政府` : name;
}

/** The last year named: 2025…2025年度 and 二〇二三年 are seen. */
function yearIn(title: string): number | null {
  const years = [...title.matchAll(YEAR)].map(([, year]) => numberOf(year ?? ''));
  const bare = /(?:^|\D)(20\d{2})(?!\d)/.exec(title)?.[1];
  const year = years.findLast(candidate => candidate > 1999 && candidate < 2100) ?? (bare ? Number(bare) : undefined);
  return year ?? null;
}

/** A round letter or circle among the digits stands for nought. */
const numberOf = (year: string): number =>
  Number([...year].map(each => (/\d/.test(each) ? each : (chineseDigit(each) ?? 0))).join(''));

/** Endings of agency names; a line above the title is taken into it only when it ends so. */
const AGENCY_ENDING =
  /(?:政府|局|委|委员会|会|办|办公室|厅|部|署|院|镇|乡|街道|办事处|中心|区|县|市|省|州|盟|旗|处|队|所|站|公司|集团|学校|大学|学院|医院|馆|社|总社|海关|税务|气象|场|司|库|行|台)(?:[（(][^（()）]{1,20}[）)])?$/;

export function endsLikeAgency(name: string): boolean {
  return name.length >= 2 && name.length <= 50 && AGENCY_ENDING.test(name) && !/[>»/|:：]/.test(name);
}
