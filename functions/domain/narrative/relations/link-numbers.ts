import type { ReportRecord } from '../../record/record.ts';
import type { Breakdown, LedgerNumber, Link, RequestStatement } from '../ledger.ts';
import { sumsOf } from '../topics/topic-figures.ts';

const KIND_REASONS: Readonly<Partial<Record<LedgerNumber['kind'], string>>> = {
  date: '日期或年份',
  ordinal: '序号',
  citation: '文号、条款或地址',
  contact: '电话、邮编等号码',
  name: '名称中的数字',
  measure: '时间、长度等计量',
  rate: '按周期计的频次',
  percentage: '比例',
};

/** Ties every number to a figure of the tables, last year or a total of the text, or says why it is tied to nothing. */
export function linkNumbers(
  record: ReportRecord,
  numbers: readonly LedgerNumber[],
  breakdowns: readonly Breakdown[],
  statements: readonly RequestStatement[],
): readonly LedgerNumber[] {
  const totals = new Map<number, number>();
  for (const { outcomes, handled, received } of statements) {
    const total = handled ?? received;
    if (total !== null) for (const outcome of outcomes) totals.set(outcome, total);
  }
  for (const { parts, totals: own, by } of breakdowns) {
    const [total] = own;
    if (total === undefined || by === 'outcome') continue;
    for (const part of parts) if (part !== total) totals.set(part, total);
  }
  return numbers.map((number, index) => {
    const partOf = totals.get(index) ?? null;
    const total = partOf === null ? undefined : numbers[partOf];
    const published = total?.topic === 'published' && /^(?:documents|decisions)\./.test(number.topic);
    const topic = published ? 'published' : number.topic;
    return { ...number, topic, partOf, link: linkOf(record, { ...number, topic }, partOf) };
  });
}

function linkOf(record: ReportRecord, number: LedgerNumber, partOf: number | null): Link {
  const reason = KIND_REASONS[number.kind];
  if (reason !== undefined) return { to: 'nothing', reason };
  const sums = sumsOf(number.topic, record);
  if (number.time === 'last-year')
    return sums.length > 0 ? { to: 'last-year', sums } : { to: 'nothing', reason: '上年的数字' };
  const timed = timeReason(number);
  if (timed !== null) return { to: 'nothing', reason: timed };
  if (sums.length > 0 && number.scope !== 'wider' && !number.each) return { to: 'figures', sums };
  if (partOf !== null) return { to: 'total', total: partOf };
  if (number.scope === 'wider') return { to: 'nothing', reason: '统计范围与本报告不同' };
  if (number.unit === null) return { to: 'nothing', reason: '没有单位' };
  return { to: 'nothing', reason: number.each ? '分别计数' : '表格中没有对应的数字' };
}

function timeReason({ time }: LedgerNumber): string | null {
  if (time === 'change') return '与其他年份的差额';
  if (time === 'plan') return '计划中的数字';
  if (time === 'cumulative') return '历年累计';
  if (time === 'part-of-year') return '只涉及部分月份';
  if (time === 'other-year') return '其他年份';
  return time === 'unknown' ? '年份不明' : null;
}
