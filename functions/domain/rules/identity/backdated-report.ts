import { beijingDate } from '../../calendar/beijing-time.ts';
import { daysBetween } from '../../calendar/deadline.ts';
import { breaksWhere, defineRule, notApplicable } from '../rule.ts';
import { reportingYear } from '../subject.ts';
import { publishedOn } from './published-on.ts';

/** A report cannot be published before its year is over, nor well before it was handed in. */
export const backdatedReport = defineRule({
  id: 'backdated-report',
  group: 'identity',
  severity: 'warning',
  title: '公布日期早于实际',
  explanation: '报告年度结束前不可能有全年数据；印着的公布日期比实际报送早一个月以上，也不合常理，可能是倒填日期。',
  basis: '《中华人民共和国政府信息公开条例》第四十九条',
  inForce: { from: 2019 },
  thresholds: { days: 31 },
  judge: (subject, { days }) => {
    const printed = publishedOn(subject.record);
    if (printed === undefined) return notApplicable('报告上没有印公布日期。');
    const year = reportingYear(subject);
    const { date, quote } = printed;
    if (year !== null && date < `${year + 1}-01-01`)
      return breaksWhere([
        { message: `报告上的日期为${date}，当时${year}年还没有结束，不可能有全年数据。`, quote, key: date },
      ]);
    const early = subject.uploadedAt === null ? 0 : daysBetween(date, beijingDate(subject.uploadedAt));
    return breaksWhere(
      early > days && subject.supersedes === null
        ? [{ message: `报告上的日期为${date}，比实际报送早${early}天。`, quote, key: date }]
        : [],
    );
  },
  remedy: '请按实际情况写明公布日期。',
  examples: {
    holds: [{ texts: { preamble: ['发布日期：2024-01-18', '统计期限为2023年1月1日至12月31日。'] } }],
    breaks: [
      { texts: { preamble: ['发布日期：2023-12-20'] } },
      { texts: { preamble: ['2024年1月5日'] }, uploadedAt: '2024-03-20T01:00:00.000Z' },
    ],
  },
});
