import type { Agency } from '../../agency/agency.ts';
import { beijingDate } from '../../calendar/beijing-time.ts';
import { EDITIONS } from '../../form/editions/editions.ts';
import { pages, sitePath } from '../../locations.ts';
import { type Html, html } from '../../markup/html.ts';
import type { Scope } from '../../record/record.ts';
import { SCOPE_NAMES } from '../../record/scope-names.ts';
import type { ListedVersion } from '../../store/listed-version.ts';
import { KEY_FIGURES, type KeyFigure, keyValueOf } from '../report/key-figures.ts';
import { keyValueCell } from '../report/key-value-cell.ts';
import { scrollBox } from '../report/tables/figure-cell.ts';
import { renderPage, type Site } from '../site.ts';
import { filingStateText } from './filing-state.ts';
import { type Filed, type Filing, filingName, filingsOf, publishedReports } from './filings.ts';

export interface AgencyPage {
  readonly site: Site;
  readonly agency: Agency;
  /** What the agency handed in. */
  readonly filed: Filed;
  /** `YYYY-MM-DD` in Beijing. */
  readonly today: string;
}

/** One agency: the key figures of all its years side by side, and what it owes for the year that is due. */
export function renderAgencyPage({ site, agency, filed, today }: AgencyPage): string {
  const title = `${agency.name}政府信息公开工作年度报告`;
  const published = publishedReports(filed.reports).toSorted((one, other) => other.year - one.year);
  const dueYear = Number(today.slice(0, 4)) - 1;
  const open = filingsOf(dueYear, [agency], filed, today).filter(filing => filing.state.kind !== 'published');
  return renderPage({
    site,
    path: sitePath(pages.agency(agency.id)),
    title,
    description: `${title}：历年报告和主要数据对照。`,
    keywords: [agency.name, '政府信息公开工作年度报告', '历年数据'],
    crumbs: [{ label: agency.name, path: null }],
    main: html`<h1>${title}</h1>
<p class="lead">${agency.regionName}　机关编号：${agency.id}</p>
${open.map(filing => openFiling(dueYear, filing))}
${[...Map.groupBy(published, report => report.scope)].map(([scope, ofScope]) => yearsSideBySide(agency, scope, ofScope))}
${published.length === 0 && html`<p class="note">该机关还没有已公布的年度报告。</p>`}`,
  });
}

function openFiling(year: number, { name, scope, state }: Filing): Html {
  const deadline = state.kind === 'due' || state.kind === 'overdue' ? `（报送期限 ${state.deadline}）` : '';
  return html`<p class="note">${year}年报告，${filingName(name, scope)}：${filingStateText(state)}${deadline}</p>`;
}

function yearsSideBySide(agency: Agency, scope: Scope, reports: readonly ListedVersion[]): Html {
  const title = `${agency.name}历年主要数据（${SCOPE_NAMES[scope]}）`;
  return html`<h2>历年报告（${SCOPE_NAMES[scope]}）</h2>
${scrollBox(
  title,
  html`<table class="listing years-table"><caption>${title}</caption><thead><tr><th scope="col">项目</th>${reports.map(
    report => html`<th scope="col"><a href="${sitePath(pages.report(report))}">${report.year}年</a></th>`,
  )}</tr></thead>
<tbody><tr><th scope="row">报送日期</th>${reports.map(report => html`<td class="figure" data-label="${`${report.year}年`}">${beijingDate(report.upload.uploadedAt)}</td>`)}</tr></tbody>
${[...Map.groupBy(KEY_FIGURES, figure => figure.group)].map(([group, figures]) => figureGroup(group, figures, reports))}</table>`,
)}
<p class="small soft">“当年报表无此项”指该年报告使用的表格没有这一栏；${EDITIONS[0].from}年起启用现行表格，前后口径不同。未注明单位的为件数。</p>`;
}

function figureGroup(group: string, figures: readonly KeyFigure[], reports: readonly ListedVersion[]): Html {
  return html`<tbody><tr class="region"><td colspan="${reports.length + 1}">${group}</td></tr>${figures.map(
    figure =>
      html`<tr><th scope="row">${figure.label}</th>${reports.map(report => keyValueCell(keyValueOf(report, figure), `${report.year}年`))}</tr>\n`,
  )}</tbody>
`;
}
