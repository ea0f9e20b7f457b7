import { beijingMinute } from '../../calendar/beijing-time.ts';
import type { Life, State } from '../../lifecycle/life.ts';
import { pages, sitePath } from '../../locations.ts';
import { fileSize } from '../../markup/file-size.ts';
import { attributes, type Html, html } from '../../markup/html.ts';
import { printableLine } from '../../markup/printable.ts';
import { absoluteAddress } from '../site.ts';
import type { ReportPage } from './report-page.ts';

/** Under the report: the original with its checksum, the data, how the page was made, and the versions it replaced. */
export function sourceBox({ version, original, life, site }: ReportPage): Html {
  return html`<section class="source" aria-labelledby="original">
<h2 id="original">原件与数据下载</h2>
<p>${original.href !== null && html`<a class="button" href="${original.href}" download="${printableLine(original.fileName)}">下载原件（${fileSize(original.size)}）</a>`}<a class="button" href="${sitePath(pages.reportCsv(version))}">表格数据 CSV</a><a class="button" href="${sitePath(pages.reportData(version))}">结构化数据 JSON</a></p>
${original.href === null && html`<p class="small">原件中夹带不宜公开的个人信息，暂不提供下载；本页文字和数字不受影响。</p>`}<p class="small">文件名：${original.fileName}<br>SHA-256：<code>${original.sha256}</code></p>
<p class="small">本页由系统依据机关报送的原件生成，文字和数字照录原件，未作改动；与原件不一致的，以原件为准。标“未填”的单元格在原件中空白；标“未能读准”的，请查阅原件。表格中每个数字都有自己的网址：在本页网址后加上 # 和数据文件中的名称，例如 <a href="#applications.newlyReceived.total">#applications.newlyReceived.total</a>。<span class="screen">需要纸质文本的，可直接使用浏览器的“打印”功能，版面适用 A4 纸。</span></p>
<p class="imprint">网址：${absoluteAddress(site, sitePath(pages.version(version, version.order)))}<br>版本：${beijingMinute(version.upload.uploadedAt)}报送　原件 SHA-256：${original.sha256}</p>
${versionChain(life, version.order)}
</section>`;
}

/** All versions the public could see, newest first, each at its own address. */
function versionChain(life: Life, own: string): Html | false {
  const versions = life.versions.filter(({ publishedAt }) => publishedAt !== null).toReversed();
  if (versions.length < 2) return false;
  return html`<h3>历次版本</h3><ul class="small">${versions.map(
    version =>
      html`<li><a href="${sitePath(pages.version(life.report, version.order))}"${attributes({ 'aria-current': version.order === own ? 'page' : null })}>${beijingMinute(version.upload.uploadedAt)}报送</a>　${STATE_NAMES[version.state] ?? ''}　SHA-256：<code>${version.sha256}</code></li>`,
  )}</ul>`;
}

const STATE_NAMES: Partial<Record<State, string>> = {
  published: '现行版本',
  superseded: '已被更正',
  withdrawn: '已撤下',
  held: '暂停公布',
};
