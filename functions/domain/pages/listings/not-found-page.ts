import { pages, sitePath } from '../../locations.ts';
import { html } from '../../markup/html.ts';
import { renderPage, type Site } from '../site.ts';

/** What a reader sees at an address that holds nothing. */
export function renderNotFound({ site }: { readonly site: Site }): string {
  return renderPage({
    site,
    path: `/${pages.notFound}`,
    title: '没有找到这个页面',
    description: '没有找到这个页面。',
    keywords: [],
    crumbs: [{ label: '没有找到', path: null }],
    main: html`<h1>没有找到这个页面</h1>
<p class="lead">网址可能有误，或者该报告已经更正、撤回。</p>
<p><a class="button" href="${sitePath(pages.home)}">返回首页查阅</a></p>`,
  });
}
