import { beijingMinute } from '../calendar/beijing-time.ts';
import { TABLE_NAMES, TABLES } from '../form/tables.ts';
import { fileSize } from '../markup/file-size.ts';
import { maskPersonalData } from '../personal-data/mask-personal-data.ts';
import type { ReportRecord } from '../record/record.ts';
import { SCOPE_NAMES } from '../record/scope-names.ts';
import { tellUnsure, unsureFigures } from '../record/unsure-figures.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import { SEVERITY_NAMES } from '../rules/severity-names.ts';
import type { ReportVersion } from '../store/report-version.ts';
import type { LetterPart } from './composing/letter-content.ts';
import type { ReportLetter } from './report-letter.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** What identifies the report and the file, for the head of a letter. */
export function reportFacts({ version, agency, ordinal }: ReportLetter): LetterPart {
  return {
    kind: 'facts',
    rows: [
      ['回执编号', receiptNumber(version)],
      ['机关', agency.name],
      ['年度', `${version.year}年（${SCOPE_NAMES[version.scope]}）`],
      ['报告标题', maskPersonalData(version.title)],
      ['版本', ordinal === 1 ? '首次报送' : `第 ${ordinal} 次报送`],
      ['报送时间', `${beijingMinute(version.upload.uploadedAt)}（北京时间）`],
      ['文件', `${maskPersonalData(version.fileName)}（${fileSize(version.upload.size)}）`],
      ['SHA-256', version.sha256],
    ],
  };
}

/** Tells one upload from every other: the second it came in, and the beginning of the SHA-256 of the file. */
const receiptNumber = ({ order, sha256 }: ReportVersion): string =>
  `${order.slice(0, 8)}-${order.slice(9, 15)}-${sha256.slice(0, 6).toUpperCase()}`;

/** `错误 2 项、警告 1 项`, the gravest first; `未发现问题` where there is none. */
export function countedFindings(findings: readonly Finding[]): string {
  const counted = SEVERITIES.map(severity => ({
    name: SEVERITY_NAMES[severity],
    count: findings.filter(finding => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  return counted.length === 0 ? '未发现问题' : counted.map(({ name, count }) => `${name} ${count} 项`).join('、');
}

/** Tables that could not be read for certain: they were neither checked nor published, and that is said. */
export function unreadTables(record: ReportRecord, advice: string): readonly LetterPart[] {
  const doubtful = TABLES.filter(table => record.reading.tables[table].confidence !== 'certain');
  if (doubtful.length === 0) return [];
  return [
    { kind: 'heading', text: '未能可靠识别的表' },
    {
      kind: 'paragraph',
      text: `下列各表没有把握读准，因此没有核对，也没有作为数据公布。这可能是文件排版所致，不等于填写有误。${advice}`,
    },
    {
      kind: 'list',
      items: doubtful.map(table =>
        [TABLE_NAMES[table], ...record.reading.tables[table].doubts.map(maskPersonalData)].join('：'),
      ),
    },
  ];
}

/** Single figures that could not be read for certain: told as our difficulty, with what stands in the way. */
export function unreadFigures(record: ReportRecord, advice: string): readonly LetterPart[] {
  const items = tellUnsure(record, unsureFigures(record));
  if (items.length === 0) return [];
  const text = `下列数字没有把握读准，因此没有核对，页面上请读者看原件。这不等于填写有误。${advice}`;
  return [
    { kind: 'heading', text: '未能读准的数字' },
    { kind: 'paragraph', text },
    { kind: 'list', items },
  ];
}

/** Things noticed while reading that are no findings: a wrong extension, tracked changes … */
export function readingNotices(record: ReportRecord): readonly LetterPart[] {
  const details = record.reading.notices.map(notice => maskPersonalData(notice.detail));
  return details.length === 0
    ? []
    : [
        { kind: 'heading', text: '读取文件时注意到' },
        { kind: 'list', items: details },
      ];
}
