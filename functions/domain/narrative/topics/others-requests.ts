/** What is done to requests that somebody else answers, or that nobody made: guiding, checking, rehearsing. */
const FOR_OTHERS =
  /指导|督促|督办|帮助|协助|配合|辅导|协调|会同|检查|抽查|评查|点评|模拟|演练|协办|转办|交办|代(?=[省市县区镇乡州上][^，。；]{0,12}(?:办|答|拟|起草))|征求|征询|会商|研讨|审核把关/;
/** A rate or a peak, not the whole of a year. */
const AVERAGE =
  /(?<!申请)人均|平均|[日月年季周]均|每(?:人|月|季度?|年|日|天|周|位|名|个|万)|单[月日]|最[多少高低]|峰值|同时/;
/** What became of letters that were no requests after all. */
const ELSEWHERE = /(?:作为|转为|转作|按照?|纳入|归入|引导)[^，。；]{0,8}(?:信访|咨询|投诉|举报|求助|其他)/;

/** Whether the words around a number make it one of others' requests, of an average, or of something that is no request. */
export const isOfOthers = (left: string, right: string): boolean =>
  FOR_OTHERS.test(left) || AVERAGE.test(left) || ELSEWHERE.test(left) || ELSEWHERE.test(right);
