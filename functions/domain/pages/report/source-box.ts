import { pages, sitePath } from '../../locations.ts';
import { fileSize } from '../../markup/file-size.ts';
import { type Html, html } from '../../markup/html.ts';
import { printableLine } from '../../markup/printable.ts';
import type { ReportPage } from './report-page.ts';

/** Under the report: the original with its checksum, the data, and how the page was made. */
export function sourceBox({ version, original }: ReportPage): Html {
  return html`<section class="source" aria-labelledby="original">
<h2 id="original">原件与数据下载</h2>
<p><a class="button" href="${original.href}" download="${printableLine(original.fileName)}">下载原件（${fileSize(original.size)}）</a><a class="button" href="${sitePath(pages.reportData(version))}">结构化数据 report.json</a></p>
<p class="small">文件名：${original.fileName}<br>SHA-256：<code>${original.sha256}</code></p>
<p class="small">本页由系统依据机关报送的原件生成，文字和数字照录原件，未作改动；与原件不一致的，以原件为准。空白的单元格表示原件未填写。<span class="screen">需要纸质文本的，可直接使用浏览器的“打印”功能，版面适用 A4 纸。</span></p>
</section>`;
}
