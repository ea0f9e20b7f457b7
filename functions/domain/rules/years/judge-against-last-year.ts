import { notApplicable, unchecked, type Verdict } from '../rule.ts';
import type { EarlierReport, Subject } from '../subject.ts';

/** Judges with last year's report; `unchecked` where nobody looked for one, `notApplicable` where there is none. */
export function judgeAgainstLastYear(subject: Subject, judge: (previous: EarlierReport) => Verdict): Verdict {
  if (subject.previous !== null) return judge(subject.previous);
  return subject.known.previous ? notApplicable('没有上年报告。') : unchecked('没有提供上年报告，没有核对。');
}
