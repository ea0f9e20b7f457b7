import { aboutRequests, type Phrase, THING } from './phrase.ts';
import type { Topic } from './topics.ts';

/** What is said behind the number of requests that are not through yet. */
const UNDER_WAY =
  /^(?:政府信息公开)?(?:申请|申请件|办件)?(?:事项)?(?:的)?(?:正在|正(?=办|处)|尚在|仍在|还在|在办|未办结|未答复|未办理完|待办|因?(?:未|尚未|仍未|还未|没有)(?:到|届满|办结|答复|超过|办理完))/;
const NEXT_YEAR = /结转|转结|接转|转入|转至|转到|顺延|跨年|(?:下一?|次|明|翌|NEXT)年/;
const STILL_THERE =
  /(?:年末|年底|期末|截[至止][^，。；]{0,12})[^，。；]{0,6}(?:有|余|剩余)?$|(?:尚|还|仍|另)(?:有|余|剩余?)$/;

/** Requests still under way at the end of the year, which go on into the next; null for any other. */
export function topicOfWaiting(phrase: Phrase): Topic | null {
  const { left, right, after, unit, nextYear } = phrase;
  if (!THING.test(unit ?? '') || !aboutRequests(phrase) || !UNDER_WAY.test(right)) return null;
  if (/复议|诉讼|审结/.test(left + right)) return null;
  const behind = nextYear === null ? after : after.replaceAll(`${nextYear}年`, 'NEXT年');
  return STILL_THERE.test(left) || NEXT_YEAR.test(behind) ? 'requests.carriedOut' : null;
}
