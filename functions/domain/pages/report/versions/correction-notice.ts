import { beijingMinute } from '../../../calendar/beijing-time.ts';
import { pages, sitePath } from '../../../locations.ts';
import { type Html, html } from '../../../markup/html.ts';
import { type FigurePath, sameFigure } from '../../../record/figure.ts';
import { spokenFigure } from '../../../record/figure-text.ts';
import { placeName } from '../../../record/places/place-name.ts';
import type { ReportVersion } from '../../../store/report-version.ts';
import type { ReportPage } from '../report-page.ts';

/** More changes than this are counted and not named. */
const MOST_NAMED = 12;

/**
 * On top of a report that corrects an earlier one: when it came, which version it took the place of, and every figure that
 * says something else now, as was and as is. Nothing where nothing was public before, or it was taken down.
 */
export function correctionNotice({ version, corrects }: Pick<ReportPage, 'version' | 'corrects'>): Html | false {
  if (corrects === null) return false;
  const changed = changedFigures(corrects, version);
  return html`<section class="note" aria-labelledby="corrected"><h2 id="corrected">更正说明</h2>
<p>该机关于${beijingMinute(version.upload.uploadedAt)}重新报送，更正了<a href="${sitePath(pages.version(corrects, corrects.order))}">${beijingMinute(corrects.upload.uploadedAt)}报送的版本</a>。${changed.length === 0 ? '两个版本表格中的数字相同，改动在文字部分。' : `表格中改动的数字有 ${changed.length} 处${changed.length > MOST_NAMED ? `，前 ${MOST_NAMED} 处是` : ''}：`}</p>
${changed.length > 0 && html`<ul>${changed.slice(0, MOST_NAMED).map(({ path, before, now }) => html`<li><a href="${`#${path}`}">${placeName(path, version)}</a>：${before} → ${now}</li>`)}</ul>`}</section>`;
}

interface ChangedFigure {
  readonly path: FigurePath;
  readonly before: string;
  readonly now: string;
}

/** Figures both versions were read for certain in, and that differ; in the order of the form. */
function changedFigures(before: ReportVersion, now: ReportVersion): readonly ChangedFigure[] {
  return Object.entries(now.figures).flatMap(([path, figure]) => {
    const old = Object.hasOwn(before.figures, path) ? before.figures[path] : undefined;
    if (old === undefined || sameFigure(old, figure)) return [];
    return [{ path, before: spokenFigure(old), now: spokenFigure(figure) }];
  });
}
