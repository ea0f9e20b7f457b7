import type { Agency } from '../../agency/agency.ts';
import { beijingDate, chineseDate } from '../../calendar/beijing-time.ts';
import { attributes, type Html, html } from '../../markup/html.ts';
import type { ReportRecord, Scope } from '../../record/record.ts';
import { SCOPE_NAMES } from '../../record/scope-names.ts';
import type { ReportVersion } from '../../store/report-version.ts';

const SERIAL: Readonly<Record<Scope, string>> = { organ: '01', government: '02', system: '03' };
/** Paragraphs at the end of the report among which a date of its own is the date of the document. */
const CLOSING_PARAGRAPHS = 4;

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

/** The date printed under the report, where it stands alone; null where none is printed. */
export function writtenDate(record: ReportRecord): string | null {
  const closing = record.sections.other.paragraphs.slice(-CLOSING_PARAGRAPHS);
  const dates = closing
    .map(text => text.replaceAll(/\s/gu, ''))
    .filter(text => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text));
  return dates.at(-1) ?? null;
}
