import { describe, expect, it } from 'vitest';
import { figureAt } from '../../../../../../functions/domain/record/figures.ts';
import type { ReportRecord } from '../../../../../../functions/domain/record/record.ts';
import { subjectOf } from '../../../../../../functions/domain/rules/subject.ts';
import { validateReport } from '../../../../../../functions/domain/validate/validate-report.ts';
import { inventReport } from '../../../../../../infra/local/invented/invented-report.ts';
import { cell, type PrintedCell } from '../../../../../../infra/local/invented/print/document.ts';
import { applicationHead, applicationTable } from '../../../../../../infra/local/invented/print/lay-applications.ts';
import { pageOf, reportWith } from '../../../../../support/printed/print-page.ts';
import { cells } from '../../../../../support/printed/printed-rows.ts';
import { readPage, readPrinted } from '../../../../../support/printed/read-printed.ts';

const usual = applicationTable(inventReport());
const headRows = applicationHead(inventReport()).length;
const row = (label: string, ...values: readonly string[]): readonly PrintedCell[] => [cell(label, 3), ...cells(values)];
const seven = (text: string) => Array.from({ length: 7 }, () => text);
type Rows = readonly (readonly PrintedCell[])[];

const missing = (record: ReportRecord) =>
  validateReport(subjectOf(record, { year: 2023 })).findings.filter(({ rule }) => rule === 'missing-row');
/** Table 3 with other rows; the first two of its body stand under no heading. */
const applications = (change: (body: Rows) => Rows) => {
  const rows = [...usual.rows.slice(0, headRows), ...change(usual.rows.slice(headRows))];
  return readPage(reportWith({ applications: [{ ...usual, rows }] }));
};

describe('a printed row', () => {
  it('that the form does not have is named, and nothing is in doubt because of it', async () => {
    const record = await applications(body => [...body, row('五、撤回申请', '1', '0', '0', '0', '0', '0', '1')]);
    expect(record.reading.tables.applications.confidence).toBe('certain');
    expect(record.reading.added).toMatchObject([{ table: 'applications', kind: 'row', label: '五、撤回申请' }]);
  });

  it('of table 2 that the form does not have is named as well', async () => {
    const fees = /(<tr>(?:(?!<\/tr>)[\s\S])*行政事业性收费[\s\S]*?<\/tr>)/;
    const record = await readPrinted(pageOf().replace(fees, '$1<tr><td>其他主动公开文件</td><td>9</td></tr>'));
    expect(record.reading.added).toMatchObject([{ table: 'disclosure', kind: 'row', label: '其他主动公开文件' }]);
  });

  it('without a label leaves the table in doubt, and no row is called missing', async () => {
    const record = await applications(([first = [], , ...others]) => [first, row('', ...seven('0')), ...others]);
    expect(record.reading.tables.applications.confidence).toBe('doubtful');
    expect(missing(record)).toEqual([]);
  });

  it('of blanks under labels that nobody knows leaves the table in doubt', async () => {
    const record = await applications(([, , ...others]) => [
      row('不明项目甲', ...seven('')),
      row('不明项目乙', ...seven('')),
      ...others,
    ]);
    expect(record.reading.tables.applications.confidence).toBe('doubtful');
    expect(missing(record)).toEqual([]);
  });

  it('that ran into the next one is unread, not shifted', async () => {
    const both = row('一、本年新收政府信息公开申请数量', '3\n1', '1\n0', '0', '0', '0', '0', '4');
    const record = await applications(([, , ...others]) => [both, ...others]);
    expect(figureAt(record, 'applications.newlyReceived.total')).toMatchObject({ kind: 'unread' });
    expect(record.reading.tables.applications.confidence).toBe('doubtful');
  });
});
