import { pages, sitePath } from '../locations.ts';
import { attributes, type Html, html, markupOf } from '../markup/html.ts';
import { STYLE_SHEETS } from './style/style-sheet.ts';

/** Settings of the public site. */
export interface Site {
  /** Scheme and host without a slash at the end: `https://gongkai.example.gov.cn`. */
  readonly url: string;
  /** 网站名称. */
  readonly name: string;
  /** 网站域名. */
  readonly domain: string;
  /** 网站标识码, ten digits. */
  readonly idCode: string;
}

export interface Crumb {
  readonly label: string;
  /** Path on the site; null for a step that has no page of its own. */
  readonly path: string | null;
}

/** What 《政府网站发展指引》 asks a page of an article to say of itself. */
export interface ArticleMeta {
  readonly title: string;
  /** Beijing time, `2026-07-19 07:16`. */
  readonly published: string;
  readonly source: string;
  readonly author: string;
}

export interface Page {
  readonly site: Site;
  /** Path of the page on the site, beginning with a slash. */
  readonly path: string;
  /** Title of the window, without the name of the site. */
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** Steps below 政府信息公开年报. */
  readonly crumbs: readonly Crumb[];
  readonly article?: ArticleMeta;
  /** Which style sheet it needs; that of lists where none is named. */
  readonly style?: keyof typeof STYLE_SHEETS;
  /** Path of the program of the page; none but the check page has one. */
  readonly script?: string;
  readonly main: Html;
}

const COLUMN = {
  name: '政府信息公开年报',
  type: '政府信息公开年报',
  keywords: '政府信息公开,政府信息公开工作年度报告,政府信息公开年报',
  description: '各级行政机关依法编制并公布的政府信息公开工作年度报告',
} as const;

/** A whole page of the public site; but for the check page it needs no script and loads nothing. */
export function renderPage(page: Page): string {
  const { policy, element } = STYLE_SHEETS[page.style ?? 'listing'];
  return markupOf(html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} - ${page.site.name}</title>
${metaTags(page)}
<link rel="canonical" href="${page.site.url + page.path}">
${element}
${page.script !== undefined && html`<script type="module" src="${page.script}"></script>`}
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
${masthead(page.site)}
${breadcrumb(page.crumbs)}
<main id="main" tabindex="-1"><div class="wrap">
${page.main}
</div></main>
${footer(page.site)}
</body>
</html>
`);
}

/** An address on the site as letters need it; the path begins with a slash. */
export const absoluteAddress = (site: Site, path: string): string => site.url + path;

/** The tags the guideline for government sites asks for; `Image` stands empty, for there is no picture on any page. */
function metaTags({ site, path, article, description, keywords }: Page): Html {
  return html`${metaTag('SiteName', site.name)}${metaTag('SiteDomain', site.domain)}${site.idCode !== '' && metaTag('SiteIDCode', site.idCode)}
${metaTag('ColumnName', COLUMN.name)}${metaTag('ColumnType', COLUMN.type)}${metaTag('ColumnKeywords', COLUMN.keywords)}${metaTag('ColumnDescription', COLUMN.description)}
${article && html`${metaTag('ArticleTitle', article.title)}${metaTag('PubDate', article.published)}${metaTag('ContentSource', article.source)}${metaTag('Author', article.author)}`}
${metaTag('Keywords', keywords.join(','))}${metaTag('Description', description)}${metaTag('Image', '')}${metaTag('Url', site.url + path)}`;
}

const metaTag = (name: string, content: string): Html => html`<meta name="${name}" content="${content}">`;

function masthead(site: Site): Html {
  const home = sitePath(pages.home);
  return html`<header class="masthead"><div class="wrap">
<a class="brand" href="${home}">${site.name}</a>
<nav aria-label="主导航"><ul>
<li><a href="${home}">首页</a></li>
<li><a href="${`${home}#years`}">按年度查阅</a></li>
<li><a href="${`${home}#regions`}">按地区查阅</a></li>
<li><a href="${sitePath(pages.rules)}">如何核验</a></li>
<li><a href="${sitePath(pages.check)}">自查</a></li>
<li><label><input type="checkbox" id="large">大字版</label></li>
</ul></nav>
</div></header>`;
}

function breadcrumb(crumbs: readonly Crumb[]): Html {
  const home = sitePath(pages.home);
  const steps: readonly Crumb[] = [
    { label: '首页', path: home },
    { label: '政府信息公开', path: null },
    { label: COLUMN.name, path: crumbs.length === 0 ? null : `${home}#years` },
    ...crumbs,
  ];
  return html`<nav class="crumbs" aria-label="当前位置"><div class="wrap"><ol>${steps.map((step, i) => breadcrumbStep(step, i === steps.length - 1))}</ol></div></nav>`;
}

function breadcrumbStep({ label, path }: Crumb, last: boolean): Html {
  const current = attributes({ 'aria-current': last ? 'page' : null });
  return path === null ? html`<li><span${current}>${label}</span></li>` : html`<li><a href="${path}">${label}</a></li>`;
}

function footer(site: Site): Html {
  return html`<footer><div class="wrap">
<p>${site.name}${site.idCode !== '' && `　网站标识码：${site.idCode}`}　网址：${site.domain}</p>
<p>本网站照录各机关报送的年度报告，数字与原件不一致的，以原件为准。<a href="${sitePath(pages.rules)}">核验规则</a></p>
</div></footer>`;
}
