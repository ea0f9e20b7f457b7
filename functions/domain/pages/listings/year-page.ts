import type { Agency } from '../../agency/agency.ts';
import { beijingDate } from '../../calendar/beijing-time.ts';
import { pages, sitePath } from '../../locations.ts';
import { type Html, html } from '../../markup/html.ts';
import type { RegionSum } from '../../store/listed-region.ts';
import { keyValueOf, PROMINENT_FIGURES } from '../report/key-figures.ts';
import { keyValueCell } from '../report/key-value-cell.ts';
import { scrollBox } from '../report/tables/figure-cell.ts';
import { renderPage, type Site } from '../site.ts';
import { filingStateText } from './filing-state.ts';
import { addSums, type FilingSum, sumOfFilings } from './filing-sum.ts';
import { type Filed, type Filing, type FilingState, filingName, filingsOf } from './filings.ts';

export interface YearPage {
  readonly site: Site;
  readonly year: number;
  /** The whole register. */
  readonly agencies: readonly Agency[];
  /** What was handed in for the year. */
  readonly filed: Filed;
  /** Other years that have a page. */
  readonly otherYears: readonly number[];
  /** The region whose page it is; the whole country's where there is none. */
  readonly region?: RegionOfPage;
  /** Sums of regions below it that have pages of their own instead of standing on this one. */
  readonly parts?: readonly RegionSum[];
  /** `YYYY-MM-DD` in Beijing. */
  readonly today: string;
}
export interface RegionOfPage {
  readonly code: string;
  readonly name: string;
}
type PublishedFiling = Filing & { readonly state: Extract<FilingState, { kind: 'published' }> };

const isPublished = (filing: Filing): filing is PublishedFiling => filing.state.kind === 'published';

/** One year: the figures of every published report side by side, and who has not handed in. */
export function renderYearPage(page: YearPage): string {
  const { site, year, agencies, filed, today, region, parts = [] } = page;
  const filings = filingsOf(year, agencies, filed, today);
  const published = filings.filter(isPublished);
  const open = filings.filter(filing => !isPublished(filing));
  const title = `${region?.name ?? ''}${year}年政府信息公开工作年度报告`;
  return renderPage({
    site,
    path: pathOf(year, region?.code),
    title,
    description: `${title}：各机关报送情况和主要数据对照。`,
    keywords: [`${year}年`, '政府信息公开工作年度报告', '数据对照'],
    crumbs: [
      { label: `${year}年`, path: region === undefined ? null : pathOf(year) },
      ...(region === undefined ? [] : [{ label: region.name, path: null }]),
    ],
    main: html`<h1>${title}</h1>
${summary(sumOfFilings(filings), parts)}
${parts.length > 0 && regionTable(year, parts)}
${published.length > 0 && comparison(page, published)}
${open.length > 0 && missing(open)}
${otherYears(page.otherYears)}`,
  });
}

const pathOf = (year: number, region?: string): string =>
  sitePath(region === undefined ? pages.year(year) : pages.region(year, region));

function summary(own: FilingSum, parts: readonly RegionSum[]): Html {
  const { owed, published, received, missing } = addSums([own, ...parts]);
  return html`<ul class="tiles" aria-label="报送情况">
<li><b>${owed}</b><span>应报送（份）</span></li>
<li><b>${published}</b><span>已公布</span></li>
${received > 0 && html`<li><b>${received}</b><span>已收到，处理中</span></li>`}
<li><b>${missing}</b><span>未收到（本平台）</span></li>
</ul>`;
}

function regionTable(year: number, parts: readonly RegionSum[]): Html {
  const title = '各地区报送情况（份）';
  return html`<h2 id="regions">${title}</h2>
${scrollBox(
  title,
  html`<table class="listing narrow"><caption class="hidden">${title}</caption><thead><tr><th scope="col">地区</th><th scope="col">应报送</th><th scope="col">已公布</th><th scope="col">处理中</th><th scope="col">未收到</th></tr></thead><tbody>${parts.map(
    ({ region, name, owed, published, received, missing }) =>
      html`<tr><th scope="row"><a href="${pathOf(year, region)}">${name}</a></th>${[
        owed,
        published,
        received,
        missing,
      ].map(count => html`<td class="figure">${count}</td>`)}</tr>
`,
  )}</tbody></table>`,
)}`;
}

function comparison({ year }: YearPage, filings: readonly PublishedFiling[]): Html {
  const title = `${year}年各机关主要数据（件）`;
  return html`<h2 id="published">已公布的报告</h2>
${scrollBox(
  title,
  html`<table class="listing"><caption>${title}</caption>${COMPARISON_HEAD}${regionsOf(filings).map(
    ([region, inRegion]) =>
      html`<tbody><tr class="region"><td colspan="${PROMINENT_FIGURES.length + 2}">${region}</td></tr>${inRegion.map(comparisonRow)}</tbody>`,
  )}</table>`,
)}
<p class="small soft">行政诉讼为“未经复议直接起诉”与“复议后起诉”两项总计之和。标为“未填写”的，原件该处空白；标为“见原件”的，未能可靠识别。</p>`;
}

const COMPARISON_HEAD: Html = html`<thead><tr><th scope="col">机关</th><th scope="col">报送日期</th>${PROMINENT_FIGURES.map(
  figure => html`<th scope="col">${figure.label}</th>`,
)}</tr></thead>`;

function comparisonRow({ name, scope, state: { version } }: PublishedFiling): Html {
  return html`<tr><th scope="row"><a href="${sitePath(pages.report(version))}">${filingName(name, scope)}</a></th><td class="date" data-label="报送日期">${beijingDate(version.upload.uploadedAt)}</td>${PROMINENT_FIGURES.map(
    figure => keyValueCell(keyValueOf(version, figure), figure.label),
  )}</tr>
`;
}

function missing(filings: readonly Filing[]): Html {
  const title = '尚未公布的报告';
  return html`<h2 id="missing">${title}</h2>
${scrollBox(
  title,
  html`<table class="listing narrow"><caption class="hidden">${title}</caption><thead><tr><th scope="col">机关</th><th scope="col">地区</th><th scope="col">报送期限</th><th scope="col">状态</th></tr></thead><tbody>${filings.map(
    missingRow,
  )}</tbody></table>`,
)}`;
}

function missingRow({ agencyId, name, scope, regionName, state }: Filing): Html {
  const deadline = state.kind === 'due' || state.kind === 'overdue' ? state.deadline : '';
  return html`<tr><th scope="row"><a href="${sitePath(pages.agency(agencyId))}">${filingName(name, scope)}</a></th><td data-label="地区">${regionName}</td><td class="date" data-label="报送期限">${deadline}</td><td data-label="状态">${filingStateText(state)}</td></tr>
`;
}

/** Filings arrive ordered by region. */
const regionsOf = (filings: readonly PublishedFiling[]): readonly (readonly [string, readonly PublishedFiling[]])[] => [
  ...Map.groupBy(filings, filing => filing.regionName),
];

function otherYears(years: readonly number[]): Html {
  if (years.length === 0) return html``;
  return html`<nav aria-label="其他年度"><ul class="neighbours">${years
    .toSorted((one, other) => other - one)
    .map(year => html`<li><a href="${pathOf(year)}">${year}年</a></li>`)}</ul></nav>`;
}
