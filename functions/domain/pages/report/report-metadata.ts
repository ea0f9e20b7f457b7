import type { Agency } from '../../agency/agency.ts';
import { beijingDate, chineseDate } from '../../calendar/beijing-time.ts';
import { attributes, type Html, html } from '../../markup/html.ts';
import type { ReportRecord, Scope } from '../../record/record.ts';
import { SCOPE_NAMES } from '../../record/scope-names.ts';
import type { ReportVersion } from '../../store/report-version.ts';
import { withArabicDates } from '../../writing/chinese-numerals.ts';

const SERIAL: Readonly<Record<Scope, string>> = { organ: '01', government: '02', system: '03' };

/** The block of facts that the 政府信息公开目录 shows above a document. */
export function reportMetadata(record: ReportRecord, version: ReportVersion, agency: Agency): Html {
  const written = writtenDate(record);
  return html`<dl class="facts">
${fact('索引号', `${agency.id}/${version.year}-${SERIAL[version.scope]}`)}
${fact('主题分类', '综合政务／政务公开')}
${fact('发布机构', agency.name)}
${fact('统计范围', SCOPE_NAMES[version.scope])}
${written !== null && fact('成文日期', written)}
${fact('发布日期', chineseDate(beijingDate(version.upload.uploadedAt)))}
${fact('文号', '无')}
${fact('有效性', '有效', written === null)}
${fact('名称', record.title, true)}
</dl>`;
}

const fact = (term: string, description: string, broad = false): Html =>
  html`<div${attributes({ class: broad ? 'broad' : null })}><dt>${term}</dt><dd>${description}</dd></div>`;

/** The date printed under the report, a whole one; null where none is printed. */
export function writtenDate({ closing }: ReportRecord): string | null {
  const date = closing.date === null ? '' : withArabicDates(closing.date.normalize('NFKC'));
  return /^\d{4}年\d{1,2}月\d{1,2}日$/.test(date) ? date : null;
}
