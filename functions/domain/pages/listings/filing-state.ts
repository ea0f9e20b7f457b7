import { type Html, html } from '../../markup/html.ts';
import type { FilingState } from './filings.ts';

/** Where a report that is not published stands, in one phrase; the deadline is named, nobody is blamed. */
export function filingStateText(state: FilingState): Html {
  switch (state.kind) {
    case 'published':
      return html`<span class="state published">已公布</span>`;
    case 'received':
      return html`<span class="state pending">已收到，审核中</span>`;
    case 'due':
      return html`<span class="state pending">未报送</span>，${daysLeftText(state.daysLeft)}`;
    case 'overdue':
      return html`<span class="state overdue">未报送</span>，已过期限 ${state.daysLate} 天`;
  }
}

const daysLeftText = (days: number): string => (days === 0 ? '今日截止' : `距截止还有 ${days} 天`);
