import { beijingMinute } from '../../../calendar/beijing-time.ts';
import { shownVersion, versionIn } from '../../../lifecycle/life.ts';
import { pages, sitePath } from '../../../locations.ts';
import { type Html, html } from '../../../markup/html.ts';
import type { ReportPage } from '../report-page.ts';

/** On the page of a version that is not the one of now: that it is not, and the way to the one that is. */
export function versionBanner({ life, version }: Pick<ReportPage, 'life' | 'version'>): Html | false {
  if (versionIn(life, version.order)?.state !== 'superseded') return false;
  const shown = shownVersion(life);
  if (shown === undefined) return false;
  return html`<p class="note" role="note">这是${beijingMinute(version.upload.uploadedAt)}报送的版本，已被${beijingMinute(shown.upload.uploadedAt)}报送的版本更正。<a href="${sitePath(pages.report(life.report))}">查看现行版本</a>。</p>`;
}
