import type { Agency } from '../../agency/agency.ts';
import { beijingDate } from '../../calendar/beijing-time.ts';
import { pages, sitePath } from '../../locations.ts';
import { attributes, type Html, html } from '../../markup/html.ts';
import type { LatestReport, RegionSum } from '../../store/listed-region.ts';
import type { ListedVersion } from '../../store/listed-version.ts';
import { renderPage, type Site } from '../site.ts';
import { sumOfFilings } from './filing-sum.ts';
import { byRegionAndRank, type Filed, filingsOf, publishedReports } from './filings.ts';

export interface HomePage {
  readonly site: Site;
  readonly agencies: readonly Agency[];
  /** Everything that was handed in. */
  readonly filed: Filed;
  /** `YYYY-MM-DD` in Beijing. */
  readonly today: string;
}

/** So many of the newest reports are named. */
const LATEST = 10;
/** With no more regions than this, their lists stand open. */
const OPEN_REGIONS = 3;

/** The home page of a register that is too large to be listed on one page. */
export interface LargeHomePage {
  readonly site: Site;
  readonly years: readonly YearLine[];
  readonly latest: readonly LatestReport[];
  /** Of the year that is due, by the regions directly below the country. */
  readonly regions: readonly RegionSum[];
  readonly dueYear: number;
}
export interface YearLine {
  readonly year: number;
  readonly owed: number;
  readonly published: number;
}

/** The entrance: what the site is for, what came in last, and every year and agency without a search. */
export function renderHome({ site, agencies, filed, today }: HomePage): string {
  const published = publishedReports(filed.reports);
  const dueYear = Number(today.slice(0, 4)) - 1;
  const years = [...new Set([dueYear, ...published.map(report => report.year)])].map(year => ({
    year,
    ...sumOfFilings(filingsOf(year, agencies, filed, today)),
  }));
  return homePage(site, years, published.map(latestOf), regionList(agencies, published));
}

export const renderLargeHome = ({ site, years, latest, regions, dueYear }: LargeHomePage): string =>
  homePage(site, years, latest, regionLinks(regions, dueYear));

function homePage(site: Site, years: readonly YearLine[], latest: readonly LatestReport[], regions: Html): string {
  return renderPage({
    site,
    path: sitePath(pages.home),
    title: '政府信息公开年报',
    description: '查阅、比较、下载各级行政机关的政府信息公开工作年度报告。',
    keywords: ['政府信息公开', '政府信息公开工作年度报告', '年报'],
    crumbs: [],
    main: html`<h1>政府信息公开年报</h1>
<p class="lead">各级行政机关依照《中华人民共和国政府信息公开条例》，每年公布上一年度政府信息公开工作情况。这里汇集各机关报送的年度报告，可以查阅全文、比较数据、下载原件。</p>
${yearList(years)}
${latestList(latest)}
${regions}`,
  });
}

function yearList(years: readonly YearLine[]): Html {
  return html`<h2 id="years">按年度查阅</h2>
<ul class="years">${years
    .toSorted((one, other) => other.year - one.year)
    .map(
      ({ year, owed, published }) =>
        html`<li><a href="${sitePath(pages.year(year))}"><b>${year}年</b><span>应报送 ${owed}，已公布 ${published}</span></a></li>`,
    )}</ul>`;
}

/** A version as the lists of the newest ones name it. */
export const latestOf = ({ agencyId, scope, year, order, title, upload }: ListedVersion): LatestReport => ({
  ...{ agencyId, scope, year, order, title },
  uploadedAt: upload.uploadedAt,
});

/** Newest first. */
export const newestOf = (reports: readonly LatestReport[]): readonly LatestReport[] =>
  reports.toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1)).slice(0, LATEST);

const placeOf = ({ order, agencyId, scope }: LatestReport): string => `${order} ${agencyId} ${scope}`;

function latestList(published: readonly LatestReport[]): Html {
  const latest = newestOf(published);
  return html`<h2>最新公布</h2>
${
  latest.length === 0
    ? html`<p>还没有公布的报告。</p>`
    : html`<ul class="latest">${latest.map(
        report =>
          html`<li><a href="${sitePath(pages.report(report))}">${report.title}</a><time datetime="${beijingDate(report.uploadedAt)}">${beijingDate(report.uploadedAt)}</time></li>`,
      )}</ul>`
}`;
}

function regionLinks(regions: readonly RegionSum[], year: number): Html {
  return html`<h2 id="regions">按地区查阅</h2>
<ul class="agencies">${regions.map(
    ({ region, name, agencies }) =>
      html`<li><a href="${sitePath(pages.region(year, region))}">${name}</a> <span class="small soft">${agencies} 个机关</span></li>`,
  )}</ul>`;
}

function regionList(agencies: readonly Agency[], published: readonly ListedVersion[]): Html {
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
