import type { NumberTime } from '../ledger.ts';

/** The words around a number and the years its sentence names before it. */
export interface TimeWords {
  readonly left: string;
  readonly right: string;
  /** The sentence before the number, at most some 200 characters. */
  readonly before: string;
  /** The year named last before the number in its sentence; null where none is. */
  readonly year: number | null;
}

const CARRY = /结转|转结|接转|转接|遗留|承接/;
const COMPARED =
  /(?:同比|环比|[比较](?:去年|上一?年|前年|往年|(?:19|20)\d{2}年)(?:度)?(?:同期)?|[比较]同期|相比)[^。；]{0,14}$/;
const GREW = /(?:增加|减少|增长|下降|上升|提高|降低|增幅|降幅|增多)(?:了|达|为|约)?$/;
/** 较2022年的42件: what it is compared with, not the difference. */
const BASE = /(?:[较比]|与|同|和)(?:去年|上一?年度?|(?:19|20)\d{2}年度?)(?:全年|同期)?(?:的)$/;
/** 比2022年的32件多6件: more or fewer than last year. */
const MORE = /(?:比|较|与)[^，。；]{1,18}(?:多|少)(?:出|了|收|受理|收到)?$|同比(?:多|少)(?:收|受理|收到|办)(?:了)?$/;
/** 上年 in front of what happened, not in front of a document of last year (上年度决算). */
const LAST = /(?:^|[，、：])(?:而)?(?:去年|上一?年度?|前一年)(?:同期|全年|共|我|本|收|受理|为|的|办|新|有|是|$)/;
const AHEAD = /^(?:下一步|明年|力争|争取|预计|计划|拟|到(?:19|20)\d{2}年)/;
/** Since the beginning of this year is this year; since anything earlier is not. */
const SINCE = /历年|历史|(?<!今年|本年|年初|年度|一年|入夏|入冬)以来|开通至今|截至目前|建站/;
/** Several years at once. */
const YEARS =
  /(?:近|最近|过去|前)[两二三四五六七八九十几数\d]{1,2}(?:个)?年(?!度?报)|(?<!\d)(?:[两二三四五六七八九十几数多]|[2-9]|1\d|十[一二三四五六七八九])(?:余|多)?年(?:多|间|来|时间|内)|近年来?|历年来?|多年来?|“?十[二三四五]五”?(?:期间|时期)|任期内|届内|(?<!今年|本年|年初|年度|一年|入夏|入冬)以来/g;
/** Without one of these there are not several years. */
const SPANNING = /[近来历届间期内]/;
/** Words that bring a sentence back to the reporting year. */
const NOW_AGAIN = /今年|本年|全年|年内|当年|(?:19|20)\d{2}年/g;
const PART = /上半年|下半年|(?<!个)季度|(?<!\d)[1-9]月|1[01]月/;
const WHOLE = /12月|全年|1月1日|1-12月|1至12月/;

/** Which time a number speaks of, as far as its sentence says. `reportYear` null: any named year leaves it unknown. */
export function findTime(words: TimeWords, reportYear: number | null): NumberTime {
  const { left, right, before } = words;
  if (BASE.test(left)) return /去年|上一?年/.test(left) ? 'last-year' : ofYear(words.year, reportYear);
  if (COMPARED.test(left) || GREW.test(left) || MORE.test(before) || /^(?:的)?(?:增长|下降|增幅|降幅)/.test(right))
    return 'change';
  if (CARRY.test(left) || CARRY.test(right)) return 'this-year';
  if (LAST.test(left)) return 'last-year';
  if (AHEAD.test(left)) return 'plan';
  if (/累计/.test(left) && /截[至止]/.test(before)) return 'cumulative';
  if (SINCE.test(left) || /(?:(?<!今年|本年|年初|年度|一年)以来|历年)[^。；]{0,12}$/.test(before)) return 'cumulative';
  if (spansYears(before)) return 'cumulative';
  if (/(?:当|该|单|同|每)月|月份?当月|季度[^，。；]{0,8}$/.test(left)) return 'part-of-year';
  const named = ofYear(words.year, reportYear);
  if (named !== 'this-year') return named;
  return PART.test(before) && !WHOLE.test(before) ? 'part-of-year' : 'this-year';
}

/** Whether several years are spoken of, and nothing since has led back to one. */
function spansYears(before: string): boolean {
  if (!SPANNING.test(before)) return false;
  const years = [...before.matchAll(YEARS)].at(-1);
  if (years === undefined) return false;
  NOW_AGAIN.lastIndex = years.index + years[0].length;
  return !NOW_AGAIN.test(before);
}

function ofYear(year: number | null, reportYear: number | null): NumberTime {
  if (year === null || year === reportYear) return 'this-year';
  if (reportYear === null) return 'unknown';
  if (year === reportYear - 1) return 'last-year';
  return year > reportYear ? 'plan' : 'other-year';
}
