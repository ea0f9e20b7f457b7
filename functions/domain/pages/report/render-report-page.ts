import { beijingMinute } from '../../calendar/beijing-time.ts';
import { SECTIONS, type SectionKey } from '../../form/sections.ts';
import { TABLE_NAMES, type TableKey } from '../../form/tables.ts';
import { versionIn } from '../../lifecycle/life.ts';
import { pages, type ReportIdentity, sitePath } from '../../locations.ts';
import { type Html, html } from '../../markup/html.ts';
import { phrases } from '../../markup/phrases.ts';
import { closingLines } from '../../record/closing-lines.ts';
import type { ReportRecord } from '../../record/record.ts';
import type { ReportVersion } from '../../store/report-version.ts';
import { renderPage } from '../site.ts';
import { reportLinkedData } from './data/linked-data.ts';
import { keyValueOf, PROMINENT_FIGURES } from './key-figures.ts';
import { keyValueText } from './key-value-cell.ts';
import { narrative } from './narrative.ts';
import { reportMetadata } from './report-metadata.ts';
import type { ReportPage } from './report-page.ts';
import { sourceBox } from './source-box.ts';
import { headline } from './summary/headline.ts';
import { outcomeChart } from './summary/outcome-chart.ts';
import { applicationsTable } from './tables/applications-table.ts';
import { disclosureTable } from './tables/disclosure-table.ts';
import { disputesTable } from './tables/disputes-table.ts';
import { terms } from './terms.ts';
import { correctionNotice } from './versions/correction-notice.ts';
import { versionBanner } from './versions/version-banner.ts';

/** A version that the public may not see reached the public side: a mistake of the caller. */
export class HeldReportError extends Error {
  override readonly name = 'HeldReportError';
}

const TABLES: Readonly<Record<TableKey, (record: ReportRecord) => Html>> = {
  disclosure: disclosureTable,
  applications: applicationsTable,
  disputes: disputesTable,
};
const isTable = (key: SectionKey): key is TableKey => Object.hasOwn(TABLES, key);

/** The public page of one report: text and figures as printed. Throws HeldReportError for a held version. */
export function renderReportPage(input: ReportPage): string {
  const { record, version, agency, site, original } = input;
  const page = {
    ...input,
    original: { ...original, href: original.href === null ? null : encodedPath(original.href) },
  };
  const state = versionIn(page.life, version.order)?.state;
  if (state !== 'published' && state !== 'superseded')
    throw new HeldReportError(`${version.agencyId} ${version.year} ${version.scope} is ${state}`);
  const title = titleOf(page);
  return renderPage({
    site,
    path: sitePath(pages.report(version)),
    title,
    description: `${title}全文，含主动公开、依申请公开、行政复议和行政诉讼统计表，可下载原件。`,
    keywords: [agency.name, `${version.year}年`, '政府信息公开工作年度报告'],
    crumbs: [
      { label: `${version.year}年`, path: sitePath(pages.year(version.year)) },
      { label: agency.name, path: sitePath(pages.agency(agency.id)) },
    ],
    article: {
      title,
      published: beijingMinute(version.upload.uploadedAt),
      source: agency.name,
      author: agency.name,
    },
    style: 'report',
    main: html`<article class="report">
<h1>${phrases(title)}</h1>
${versionBanner(page)}
${correctionNotice(page)}
${headline(record, version.year)}
${reportMetadata(record, version, agency)}
${tiles(record, version)}
${outcomeChart(record)}
${contents(record)}
${prose(record.sections.preamble.paragraphs)}
${shownSections(record).map(section => reportSection(page, section))}
${prose(closingLines(record.closing))}
${terms()}
${sourceBox(page)}
${neighbours(page)}
</article>${reportLinkedData(page, title)}`,
  });
}

/** The path with spaces and Chinese percent-encoded; whatever host stood in it is gone. */
const encodedPath = (href: string): string => new URL(href, 'https://site.invalid').pathname;

const titleOf = ({ record, version, agency }: ReportPage): string =>
  record.title.trim() === '' ? `${agency.name}${version.year}年政府信息公开工作年度报告` : record.title;

type FormSection = (typeof SECTIONS)[number];

/** Sections found in the file; those with a statutory table always, so that a reader is sent to the original. */
const shownSections = (record: ReportRecord): readonly FormSection[] =>
  SECTIONS.filter(({ key }) => {
    const section = record.sections[key];
    return isTable(key) || section.heading !== null || section.paragraphs.length > 0;
  });

const headingOf = (record: ReportRecord, { key, number, title }: FormSection): string =>
  record.sections[key].heading ?? `${number}、${title}`;

function reportSection(page: ReportPage, section: FormSection): Html {
  const { record } = page;
  const { key } = section;
  return html`<section aria-labelledby="${key}">
<h2 id="${key}">${headingOf(record, section)}</h2>
${prose(record.sections[key].paragraphs)}
${isTable(key) && statutoryTable(page, key)}
</section>
`;
}

const prose = (paragraphs: readonly string[]): Html =>
  html`${paragraphs.length > 0 && html`<div class="prose">${narrative(paragraphs)}</div>`}`;

function statutoryTable({ record, original }: ReportPage, key: TableKey): Html {
  if (record.reading.tables[key].confidence === 'certain') return TABLES[key](record);
  return html`<p class="note">${TABLE_NAMES[key]}：此表未能可靠识别，请以${original.href === null ? '原件' : html`<a href="${original.href}">原件</a>`}为准。</p>`;
}

function tiles(record: ReportRecord, version: ReportVersion): Html {
  const certain = (path: string): boolean =>
    record.reading.tables[path.split('.')[0] as TableKey].confidence === 'certain';
  const shown = PROMINENT_FIGURES.filter(
    figure => figure.paths.every(certain) && keyValueOf(version, figure).kind === 'value',
  );
  if (shown.length === 0) return html``;
  return html`<ul class="tiles" aria-label="主要数据">${shown.map(
    figure =>
      html`<li><b>${keyValueText(keyValueOf(version, figure))}</b><span>${figure.group === '争议' ? figure.label : `申请${figure.label}`}（件）</span></li>`,
  )}</ul>`;
}

function contents(record: ReportRecord): Html {
  return html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">目录</h2><ol>${shownSections(
    record,
  ).map(
    section => html`<li><a href="${`#${section.key}`}">${headingOf(record, section)}</a></li>`,
  )}<li><a href="#original">原件与数据下载</a></li></ol></nav>`;
}

function neighbours({ version, agency, previousYear, nextYear }: ReportPage): Html {
  const link = (year: number, label: string, rel: string): Html => {
    const identity: ReportIdentity = { agencyId: agency.id, scope: version.scope, year };
    return html`<li><a rel="${rel}" href="${sitePath(pages.report(identity))}">${label}：${year}年</a></li>`;
  };
  return html`<nav aria-label="相关报告"><ul class="neighbours">
${previousYear !== null && link(previousYear, '上一年度', 'prev')}
${nextYear !== null && link(nextYear, '下一年度', 'next')}
<li><a href="${sitePath(pages.agency(agency.id))}">${agency.name}历年报告</a></li>
<li><a href="${sitePath(pages.year(version.year))}">${version.year}年各机关报告</a></li>
</ul></nav>`;
}
