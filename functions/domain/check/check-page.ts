import { FORMATS } from '../extract/formats/formats.ts';
import { pages, sitePath } from '../locations.ts';
import { html } from '../markup/html.ts';
import { renderPage, type Site } from '../pages/site.ts';

/** Folder of the programs of the check page, beside the code of the function that publishes them. */
export const CHECK_PROGRAMS = 'check';

/** Paths of the programs behind the check page; their names change with their content. */
export interface CheckPrograms {
  /** Runs in the page. */
  readonly page: string;
  /** Runs beside it, where it can be ended. */
  readonly worker: string;
  /** The same, for browsers whose workers cannot import. */
  readonly inPage: string;
  /** The PDF engine, fetched with the first PDF. */
  readonly pdfium: string;
}

/** 自查: a file is dropped and checked on the reader's own machine, with the rules of the platform. */
export function renderCheckPage({ site, programs }: { readonly site: Site; readonly programs: CheckPrograms }): string {
  const title = '报送前自查';
  const accept = FORMATS.flatMap(({ extensions }) => extensions.map(extension => `.${extension}`)).join(',');
  return renderPage({
    site,
    path: sitePath(pages.check),
    title,
    description: '在浏览器中核对政府信息公开工作年度报告，文件不离开本机。',
    keywords: ['政府信息公开工作年度报告', '自查', '核对'],
    crumbs: [{ label: title, path: null }],
    style: 'check',
    script: programs.page,
    main: html`<h1>${title}</h1>
<p class="lead">把准备报送的年度报告拖到下面，或者选择文件，立即按报送时的全部规则核对一遍。<b>文件只在您的电脑上读取，不会上传，不会离开本机。</b></p>
<noscript><p class="note">自查需要浏览器运行脚本。也可以直接报送，核对结果会发到登记的邮箱。</p></noscript>
<form id="check" data-worker="${programs.worker}" data-in-page="${programs.inPage}" data-pdfium="${programs.pdfium}" hidden>
<div class="drop"><label for="report">年度报告</label><input type="file" id="report" accept="${accept}"><p class="small soft">支持 PDF、Word、WPS、OFD、Excel、网页、文本等格式，不超过 25 MB。</p></div>
<details><summary>一并核对上年报告、下属单位报告（可选）</summary>
<p><label for="year">报告年度（四位数字）</label><br><input id="year" inputmode="numeric" maxlength="4" size="6"></p>
<p><label for="previous">上年度报告</label><br><input type="file" id="previous" accept="${accept}"></p>
<p><label for="parts">汇总报告所含各单位的报告（可选多个）</label><br><input type="file" id="parts" accept="${accept}" multiple></p>
<p><button class="button" type="submit">重新核对</button></p>
</details>
</form>
<p id="progress" role="status"></p>
<div id="result" tabindex="-1"></div>
<p class="small soft">核对所用的规则见<a href="${sitePath(pages.rules)}">如何核验</a>。自查结果仅供修改参考，以报送后的核对结果为准。</p>`,
  });
}
