import type { Check } from '../../../functions/domain/check/check-report.ts';
import { TABLE_NAMES, type TableKey } from '../../../functions/domain/form/tables.ts';
import { tellUnsure, unsureFigures } from '../../../functions/domain/record/unsure-figures.ts';
import { SEVERITY_NAMES } from '../../../functions/domain/rules/severity-names.ts';
import { uncheckedRules } from '../../../functions/domain/validate/unchecked-rules.ts';
import { findingLines } from './finding-lines.ts';
import { paint } from './paint.ts';

/** What an agency reads in its terminal: the report, how it was read, and every finding with what to mend. */
export function checkLines(check: Check): string {
  if (check.outcome === 'refused')
    return `${paint('red', '不能受理')}  ${check.refusal.message}（${check.refusal.code}）\n`;
  const { record, validation } = check;
  const doubts = (Object.keys(TABLE_NAMES) as TableKey[]).flatMap(key =>
    record.reading.tables[key].doubts.map(doubt => `${paint('yellow', '未读准')}  ${TABLE_NAMES[key]}：${doubt}`),
  );
  const unsure = tellUnsure(record, unsureFigures(record)).map(told => `${paint('yellow', '未读准')}  ${told}`);
  const notices = record.reading.notices.map(notice => `${paint('cyan', '读取说明')}  ${notice.detail}`);
  const counts = (['error', 'warning', 'notice'] as const).map(severity => {
    const number = validation.findings.filter(finding => finding.severity === severity).length;
    return `${SEVERITY_NAMES[severity]} ${number}`;
  });
  return [
    paint('bold', record.title),
    `机关 ${record.agencyName}　年度 ${record.year ?? '未注明'}　格式 ${record.reading.format}`,
    ...doubts,
    ...unsure,
    ...notices,
    '',
    ...findingLines(validation.findings),
    ...uncheckedRules(validation.outcomes).map(({ reason, titles }) =>
      paint('dim', `未核对  ${reason}（${titles.join('、')}）`),
    ),
    counts.join('，'),
    '',
  ].join('\n');
}
