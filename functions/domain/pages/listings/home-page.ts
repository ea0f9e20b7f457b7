import type { Agency } from '../../agency/agency.ts';
import { beijingDate } from '../../calendar/beijing-time.ts';
import { pages, sitePath } from '../../locations.ts';
import { attributes, type Html, html } from '../../markup/html.ts';
import type { ReportVersion } from '../../store/report-version.ts';
import { renderPage, type Site } from '../site.ts';
import { byRegionAndRank, type Filed, type Filing, filingsOf, publishedReports } from './filings.ts';

export interface HomePage {
  readonly site: Site;
  readonly agencies: readonly Agency[];
  /** Everything that was handed in. */
  readonly filed: Filed;
  /** `YYYY-MM-DD` in Beijing. */
  readonly today: string;
}

const LATEST = 10;
/** With no more regions than this, their lists stand open. */
const OPEN_REGIONS = 3;

/** The entrance: what the site is for, what came in last, and every year and agency without a search. */
export function renderHome(page: HomePage): string {
  const { site, filed } = page;
  const published = publishedReports(filed.reports);
  return renderPage({
    site,
    path: sitePath(pages.home),
    title: '政府信息公开年报',
    description: '查阅、比较、下载各级行政机关的政府信息公开工作年度报告。',
    keywords: ['政府信息公开', '政府信息公开工作年度报告', '年报'],
    crumbs: [],
    main: html`<h1>政府信息公开年报</h1>
<p class="lead">各级行政机关依照《中华人民共和国政府信息公开条例》，每年公布上一年度政府信息公开工作情况。这里汇集各机关报送的年度报告，可以查阅全文、比较数据、下载原件。</p>
${yearList(page)}
${latestList(published)}
${regionList(page.agencies, published)}`,
  });
}

function yearList({ agencies, filed, today }: HomePage): Html {
  const dueYear = Number(today.slice(0, 4)) - 1;
  const years = [...new Set([dueYear, ...publishedReports(filed.reports).map(report => report.year)])];
  return html`<h2 id="years">按年度查阅</h2>
<ul class="years">${years
    .toSorted((one, other) => other - one)
    .map(year => {
      const filings = filingsOf(year, agencies, filed, today).filter(isOwed);
      const done = filings.filter(filing => filing.state.kind === 'published').length;
      return html`<li><a href="${sitePath(pages.year(year))}"><b>${year}年</b><span>应报送 ${filings.length}，已公布 ${done}</span></a></li>`;
    })}</ul>`;
}

/** Whether the report was to be handed in here. */
const isOwed = ({ state }: Filing): boolean => state.kind !== 'not-applicable' && state.kind !== 'unrecorded';

function latestList(published: readonly ReportVersion[]): Html {
  const latest = published.toSorted((one, other) => (one.order < other.order ? 1 : -1)).slice(0, LATEST);
  return html`<h2>最新公布</h2>
${
  latest.length === 0
    ? html`<p>还没有公布的报告。</p>`
    : html`<ul class="latest">${latest.map(
        report =>
          html`<li><a href="${sitePath(pages.report(report))}">${report.title}</a><time datetime="${beijingDate(report.upload.uploadedAt)}">${beijingDate(report.upload.uploadedAt)}</time></li>`,
      )}</ul>`
}`;
}

function regionList(agencies: readonly Agency[], published: readonly ReportVersion[]): Html {
  const years = new Map<string, number>();
  for (const report of published)
    years.set(report.agencyId, Math.max(report.year, years.get(report.agencyId) ?? report.year));
  const regions = Map.groupBy(agencies.toSorted(byRegionAndRank), agency => agency.regionName);
  const open = attributes({ open: regions.size <= OPEN_REGIONS ? '' : null });
  return html`<h2 id="regions">按地区查阅</h2>
${[...regions].map(
  ([region, inRegion]) =>
    html`<details${open}><summary>${region}（${inRegion.length} 个机关）</summary><ul class="agencies">${inRegion.map(
      agency => agencyLine(agency, years.get(agency.id)),
    )}</ul></details>`,
)}`;
}

const agencyLine = (agency: Agency, year: number | undefined): Html =>
  html`<li><a href="${sitePath(pages.agency(agency.id))}">${agency.name}</a>${year !== undefined && html` <span class="small soft">${year}年</span>`}</li>`;
