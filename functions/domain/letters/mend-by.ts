import { beijingDate, chineseDate } from '../calendar/beijing-time.ts';
import { dayAfter } from '../calendar/deadline.ts';
import type { Finding } from '../rules/finding.ts';

/** Days an agency has to mend an error, and to answer a warning. */
export interface MendDays {
  readonly error: number;
  readonly warning: number;
}

/** What is to be mended and until when, counted from the upload (ISO 8601 UTC); empty where nothing is. */
export function mendBy(findings: readonly Finding[], uploadedAt: string, days: MendDays): string {
  const until = (count: number): string => chineseDate(dayAfter(beijingDate(uploadedAt), count));
  const count = (severity: Finding['severity']): number =>
    findings.filter(finding => finding.severity === severity).length;
  const said = [
    count('error') > 0 ? `错误 ${count('error')} 处，请在${until(days.error)}前改正` : '',
    count('warning') > 0 ? `警告 ${count('warning')} 处，请在${until(days.warning)}前核实，确有原因的可以不改` : '',
  ].filter(text => text !== '');
  return said.join('；');
}
