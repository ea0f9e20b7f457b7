import type { FigurePath } from '../../record/figure.ts';
import { listPlaces } from '../../record/places/list-places.ts';
import { notApplicable, unchecked, type Verdict } from '../rule.ts';
import type { EarlierReport, Subject } from '../subject.ts';

/** Judges with last year's report; `unchecked` where nobody looked for one, `notApplicable` where there is none. */
export function judgeAgainstLastYear(subject: Subject, judge: (previous: EarlierReport) => Verdict): Verdict {
  if (subject.previous !== null) return judge(subject.previous);
  return subject.known.previous ? notApplicable('没有上年报告。') : unchecked('没有提供上年报告，没有核对。');
}

/** What holds but for figures that could not be compared, since words stand in one of the two cells. */
export function heldBut(verdict: Verdict, words: readonly FigurePath[], { record }: Subject): Verdict {
  if (verdict.outcome !== 'holds' || words.length === 0) return verdict;
  return unchecked(`${listPlaces(words, record, 3)}填的是文字（本年或上年），没有比较；其余成立。`);
}
