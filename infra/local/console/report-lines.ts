import { SEVERITY_NAMES } from '../../../functions/domain/rules/severity-names.ts';
import type { LocalAlarm } from '../alarms.ts';
import type { ReportOutcome } from '../report-outcome.ts';
import { paint } from './paint.ts';

/** `uploads/agency/2024/file.txt` without what every key has. */
const shortKey = (key: string): string => printable(key.replace(/^uploads\//, ''));

/** Keys may hold anything: what would move the cursor is shown as a question mark. */
const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones a terminal obeys
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?').slice(0, 2000);

export const uploadedLine = (key: string, size: number): string =>
  `${paint('cyan', '已上传')}  ${shortKey(key)}（${kilobytes(size)}）`;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;

/** One line: what became of an upload, its findings, where to read it. */
export function outcomeLine(report: ReportOutcome, site: string): string {
  const key = shortKey(report.key);
  switch (report.outcome) {
    case 'refused':
      return `${paint('yellow', '已退回')}  ${key}  ${report.code}：${report.message}`;
    case 'failed':
      return `${paint('red', '未完成')}  ${key}  ${report.error}`;
    case 'published':
      return `${paint('green', report.recheck ? '已复核' : '已公开')}  ${key}  ${findings(report.counts)}  ${site}${report.page}`;
    case 'held':
      return `${paint('yellow', '暂不公开')}  ${key}  ${findings(report.counts)}`;
    case 'superseded':
      return `${paint('cyan', '已存档')}  ${key}  ${findings(report.counts)}  已有更新的版本`;
    case 'withdrawn':
      return `${paint('yellow', '已撤下')}  ${key}`;
  }
}

function findings({
  error,
  warning,
  notice,
}: {
  readonly error: number;
  readonly warning: number;
  readonly notice: number;
}) {
  const parts = [
    error > 0 ? paint('red', `${SEVERITY_NAMES.error} ${error}`) : '',
    warning > 0 ? paint('yellow', `${SEVERITY_NAMES.warning} ${warning}`) : '',
    notice > 0 ? `${SEVERITY_NAMES.notice} ${notice}` : '',
  ].filter(part => part !== '');
  return parts.length === 0 ? '未发现问题' : parts.join(' ');
}

export const alarmLine = ({ what, impact, detail }: LocalAlarm): string =>
  `${paint(['red', 'bold'], 'ALARM')}   ${paint('red', `${what} ${impact}`)}\n        ${printable(detail)}`;
