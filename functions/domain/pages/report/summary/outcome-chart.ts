import { type Html, html } from '../../../markup/html.ts';
import type { ReportRecord } from '../../../record/record.ts';
import { outcomeParts } from './outcome-parts.ts';

/** In units of the drawing: a line for each bar, and where bars begin and end. */
const LINE = 26;
const BAR = { left: 110, width: 380, height: 16 } as const;

/** What the handled applications came to, as bars; nothing where the parts do not add up to the printed total. */
export function outcomeChart(record: ReportRecord): Html | false {
  const parts = (outcomeParts(record) ?? []).filter(({ value }) => value > 0);
  if (parts.length < 2) return false;
  const most = Math.max(...parts.map(({ value }) => value));
  const said = parts.map(({ name, value }) => `${name}${value}件`).join('，');
  return html`<figure class="chart"><figcaption>办理结果（件）</figcaption>
<svg viewBox="0 0 560 ${parts.length * LINE}" role="img" aria-label="${said}">${parts.map(({ name, value }, line) => {
    const width = Math.max(1, Math.round((value / most) * BAR.width));
    const base = line * LINE + 17;
    return html`<text x="${BAR.left - 8}" y="${base}" text-anchor="end">${name}</text><rect x="${BAR.left}" y="${base - 13}" width="${width}" height="${BAR.height}"></rect><text x="${BAR.left + width + 8}" y="${base}">${value}</text>`;
  })}</svg></figure>`;
}
