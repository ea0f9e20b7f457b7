import { attributes, type Html, html } from '../../markup/html.ts';
import type { KeyValue } from './key-figures.ts';

const REASONS = { blank: '未填写', unread: '见原件', 'other-form': '当年报表无此项' } as const;

/**
 * A table cell with a key figure, or with a dash and the reason why there is none; `label` is what a telephone shows
 * before it, where the table has no columns.
 */
export function keyValueCell(value: KeyValue, label?: string): Html {
  return html`<td class="figure"${attributes({ 'data-label': label })}>${keyValueText(value)}</td>`;
}

/** The figure itself for running text and tiles. */
export function keyValueText(value: KeyValue): Html {
  if (value.kind === 'value') return html`${DIGITS.format(value.value)}`;
  if (value.kind === 'words') return html`${value.printed}`;
  return html`<span class="unsure">${REASONS[value.kind]}</span>`;
}

/** Thousands grouped, as `12,345.5`. */
const DIGITS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
