import { type Html, html } from '../../../markup/html.ts';
import type { ReportRecord } from '../../../record/record.ts';
import { outcomeParts } from './outcome-parts.ts';

/** What the handled applications came to, as bars beside their numbers; nothing where they do not add up to the total. */
export function outcomeChart(record: ReportRecord): Html | false {
  const parts = (outcomeParts(record) ?? []).filter(({ value }) => value > 0);
  if (parts.length < 2) return false;
  const most = Math.max(...parts.map(({ value }) => value));
  return html`<figure class="chart"><figcaption>办理结果（件）</figcaption><ul>${parts.map(({ name, value }) => {
    const width = Math.max(1, Math.round((value / most) * 100));
    return html`<li><span>${name}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="10"></rect></svg><b>${value}</b></li>`;
  })}</ul></figure>`;
}
