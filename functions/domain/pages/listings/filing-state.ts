import { type Html, html } from '../../markup/html.ts';
import type { FilingState } from './filings.ts';

/** Where a report that is not published stands, in one phrase; the deadline is named, nobody is blamed. */
export function filingStateText(state: FilingState): Html {
  switch (state.kind) {
    case 'published':
      return html`<span class="state published">已公布</span>`;
    case 'received':
      return html`<span class="state pending">已收到，处理中</span>`;
    case 'withdrawn':
      return html`<span class="state pending">已撤下</span>`;
    case 'not-applicable':
      return html`<span class="state">不适用</span>`;
    case 'unrecorded':
      return html`<span class="state">以往年度未收录</span>`;
    case 'due':
      return html`<span class="state pending">未收到</span>，${daysLeftText(state.daysLeft)}`;
    case 'overdue':
      return html`<span class="state overdue">未收到（本平台）</span>，已过期限 ${state.daysLate} 天`;
  }
}

const daysLeftText = (days: number): string => (days === 0 ? '今日截止' : `距截止还有 ${days} 天`);
