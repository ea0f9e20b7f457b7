import { styleText } from 'node:util';
import type { Check } from '../../../functions/domain/check/check-report.ts';
import { nameOfFigure } from '../../../functions/domain/form/figure-name.ts';
import { TABLE_NAMES, type TableKey } from '../../../functions/domain/form/tables.ts';
import { describePlace } from '../../../functions/domain/letters/describe-place.ts';
import type { Evidence, Finding, Severity } from '../../../functions/domain/rules/finding.ts';
import { uncheckedRules } from '../../../functions/domain/validate/unchecked-rules.ts';

const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
  styleText(style, text, { stream: process.stdout });

const MARKS: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', notice: '提示' };
const STYLES = { error: 'red', warning: 'yellow', notice: 'cyan' } as const;

/** What an agency reads in its terminal: the report, how it was read, and every finding with what to mend. */
export function checkLines(check: Check): string {
  if (check.outcome === 'refused')
    return `${paint('red', '不能受理')}  ${check.refusal.message}（${check.refusal.code}）\n`;
  const { record, validation } = check;
  const doubts = (Object.keys(TABLE_NAMES) as TableKey[]).flatMap(key =>
    record.reading.tables[key].doubts.map(doubt => `${paint('yellow', '未读准')}  ${TABLE_NAMES[key]}：${doubt}`),
  );
  const notices = record.reading.notices.map(notice => `${paint('cyan', '读取说明')}  ${notice.detail}`);
  const counts = (['error', 'warning', 'notice'] as const).map(severity => {
    const number = validation.findings.filter(finding => finding.severity === severity).length;
    return `${MARKS[severity]} ${number}`;
  });
  return [
    paint('bold', record.title),
    `机关 ${record.agencyName}　年度 ${record.year ?? '未注明'}　格式 ${record.reading.format}`,
    ...doubts,
    ...notices,
    '',
    ...validation.findings.flatMap(findingLines),
    ...uncheckedRules(validation.outcomes).map(({ reason, titles }) =>
      paint('dim', `未核对  ${reason}（${titles.join('、')}）`),
    ),
    counts.join('，'),
    '',
  ].join('\n');
}

function findingLines({
  rule,
  severity,
  title,
  message,
  evidence,
  expected,
  quote,
  basis,
  remedy,
  folded,
}: Finding): string[] {
  const facts = [
    ...evidence.map(evidenceLine),
    ...(expected === null ? [] : [`应为：${expected}`]),
    ...(quote === null ? [] : [`原文：${quote}`]),
    ...(folded ?? []).map(also => `随之出现：${also}`),
    `依据：${basis}`,
    `处理：${remedy}`,
  ];
  return [
    `${paint(STYLES[severity], MARKS[severity])}  ${paint('bold', title)}  ${paint('dim', rule)}`,
    `      ${message}`,
    ...facts.map(fact => `      ${fact}`),
    '',
  ];
}

function evidenceLine({ figure, printed, place, year, agency }: Evidence): string {
  const name = nameOfFigure(figure);
  const where = name === undefined ? figure : `${name.table} · ${name.row} · ${name.column}`;
  const whose = [agency, year === undefined ? undefined : `${year}年`].filter(part => part !== undefined).join(' ');
  return `${whose === '' ? '' : `${whose} `}${where}：${printed === '' ? '（空白）' : printed}${place === null ? '' : `（${describePlace(place)}）`}`;
}
