import { describe, expect, it } from 'vitest';
import { figureAt } from '../../../../../../functions/domain/record/figures.ts';
import type { ReportRecord } from '../../../../../../functions/domain/record/record.ts';
import { subjectOf } from '../../../../../../functions/domain/rules/subject.ts';
import { validateReport } from '../../../../../../functions/domain/validate/validate-report.ts';
import { inventReport, type ReportPlan } from '../../../../../../infra/local/invented/invented-report.ts';
import {
  type PrintedBlock,
  type PrintedTable,
  paragraph,
  plain,
} from '../../../../../../infra/local/invented/print/document.ts';
import { applicationHead, applicationTable } from '../../../../../../infra/local/invented/print/lay-applications.ts';
import { disclosureTables } from '../../../../../../infra/local/invented/print/lay-disclosure.ts';
import { disputeTables } from '../../../../../../infra/local/invented/print/lay-disputes.ts';
import { insertColumn, insertRow, moveColumn } from '../../../../../../infra/local/invented/print/reshape-table.ts';
import { linesOf, type OtherTables, reportWith } from '../../../../../support/printed/print-page.ts';
import { readPage, readPrinted, wrongFigures } from '../../../../../support/printed/read-printed.ts';

const usual = applicationTable(inventReport());
const head = applicationHead(inventReport()).length;
const SIDEWAYS: ReportPlan = { layout: { disclosure: 'one', disputes: 'transposed' } };

const read = (tables: OtherTables, plan: ReportPlan = {}) => readPage(reportWith(tables, plan));
const numbers = (count: number, text = '7') => Array.from({ length: count }, () => plain(text));
const column = (name: string, isHead: (row: number) => boolean, text = '7') => ({
  name,
  isHead,
  below: () => plain(text),
});
const wider = (table: PrintedTable, back: number, name: string, text = '7') =>
  insertColumn(
    table,
    table.columnCount - back,
    column(name, row => row < head, text),
  );

const added = ({ reading }: ReportRecord) => reading.added.map(({ table, kind, label }) => [table, kind, label]);
const told = (record: ReportRecord) =>
  validateReport(subjectOf(record, { year: 2023 })).findings.filter(({ rule }) => rule.startsWith('added-'));

/** Everything of the form is read for certain. */
function expectWhole(record: ReportRecord): void {
  for (const table of Object.values(record.reading.tables))
    expect(table).toMatchObject({ confidence: 'certain', doubts: [] });
  expect(wrongFigures(record)).toEqual([]);
}

describe('a row that the form does not have', () => {
  it.each([
    ['behind the first', head + 1],
    ['at the end of the results', head + 23],
    ['at the end', usual.rows.length],
  ])('of table 3 is kept with its words: %s', async (_, at) => {
    const record = await read({ applications: [insertRow(usual, at, plain('撤回申请'), numbers(7, '0'))] });
    expectWhole(record);
    expect(added(record)).toEqual([['applications', 'row', '撤回申请']]);
    expect(record.reading.added[0]?.figures['total']).toMatchObject({ kind: 'number', value: 0 });
    expect(told(record)).toMatchObject([{ rule: 'added-row', severity: 'notice' }]);
  });

  it('and that the total counts in is an error, and no doubt about the reading', async () => {
    const more = { naturalPerson: 2, business: 2, total: 4 };
    const before = inventReport().values;
    const counted = ['newlyReceived', 'handledTotal'].flatMap(row =>
      Object.entries(more).map(([key, count]): [string, number] => {
        const path = `applications.${row}.${key}`;
        return [path, (before.get(path) ?? 0) + count];
      }),
    );
    const plan = { values: new Map([...before, ...counted]) };
    const row = ['2', '2', '0', '0', '0', '0', '4'].map(plain);
    const table = insertRow(applicationTable(inventReport(plan)), head + 1, plain('撤回申请'), row);
    const record = await read({ applications: [table] }, plan);
    expect(told(record)).toMatchObject([{ rule: 'added-row', severity: 'error' }]);
    expect(told(record)[0]?.message).toContain('有 3 栏把它算了进去');
  });

  it('of last year is not the row of this year', async () => {
    const label = plain('上年新收政府信息公开申请数量');
    const record = await read({ applications: [insertRow(usual, head + 1, label, numbers(7))] });
    expectWhole(record);
    expect(added(record)).toEqual([['applications', 'row', '上年新收政府信息公开申请数量']]);
  });

  it.each([
    ['表二', () => disclosureTables(inventReport()), '其他主动公开文件', 'disclosure', {}],
    ['表四', () => disputeTables(inventReport(SIDEWAYS)), '行政赔偿', 'disputes', SIDEWAYS],
  ] as const)('of %s as well', async (_, tables, label, key, plan) => {
    const [table = usual, ...others] = tables();
    const values = numbers(key === 'disputes' ? 5 : 1);
    const record = await read({ [key]: [insertRow(table, table.rows.length, plain(label), values), ...others] }, plan);
    expectWhole(record);
    expect(added(record)).toEqual([[key, 'row', label]]);
  });
});

describe('a column that the form does not have', () => {
  it.each([
    ['小计', 1, '7'],
    ['上年', 0, '7'],
    ['占比', 0, '12.5%'],
    ['备注', 0, ''],
  ])('of table 3 is kept with its words: %s', async (name, back, text) => {
    const record = await read({ applications: [wider(usual, back, name, text)] });
    expectWhole(record);
    expect(added(record)).toEqual([['applications', 'column', name]]);
    expect(Object.keys(record.reading.added[0]?.figures ?? {})).toHaveLength(25);
    expect(
      told(record)
        .map(({ message }) => message)
        .join(),
    ).toContain(`表三多出一栏“${name}”`);
  });

  it.each([
    ['left of its own', 1],
    ['right of its own', 2],
  ])('of last year in table 2 is no column of this year: %s', async (_, at) => {
    const plan: ReportPlan = { layout: { disclosure: 'by-item', disputes: 'one-row' } };
    const isHead = (row: number): boolean => row === 1;
    const change = (table: PrintedTable, index: number) =>
      index === 0 ? insertColumn(table, at, column('上年制发件数', isHead, '31')) : table;
    const record = await read({ disclosure: disclosureTables(inventReport(plan)).map(change) }, plan);
    expectWhole(record);
    expect(added(record)).toEqual([['disclosure', 'column', '上年制发件数']]);
  });

  it('does not move blank cells beside it', async () => {
    const plan: ReportPlan = { style: { ...inventReport().style, nothing: '' } };
    const record = await read({ applications: [wider(applicationTable(inventReport(plan)), 0, '上年')] }, plan);
    expect(wrongFigures(record, inventReport(plan))).toEqual([]);
    expect(figureAt(record, 'applications.carriedIn.business')).toMatchObject({ kind: 'blank', confidence: 'certain' });
  });

  it('leaves everything in doubt, and is named, where the head does not prove the others', async () => {
    const [top = [], second = [], third = [], ...body] = wider(usual, 0, '上年').rows;
    const record = await read({
      applications: [{ ...usual, rows: [top, second, third.slice(1), ...body], columnCount: 11 }],
    });
    expect(record.reading.tables.applications.confidence).not.toBe('certain');
    expect(wrongFigures(record)).toEqual([]);
  });

  it('without a name is a doubt', async () => {
    const record = await read({ applications: [wider(usual, 0, '')] });
    expect(record.reading.tables.applications.confidence).not.toBe('certain');
    expect(wrongFigures(record)).toEqual([]);
  });

  it.each([
    [
      'a result more in a group',
      {},
      (table: PrintedTable) =>
        insertColumn(
          table,
          4,
          column('撤诉', row => row < 3),
        ),
    ],
    [
      'behind the results',
      SIDEWAYS,
      (table: PrintedTable) =>
        insertColumn(
          table,
          6,
          column('撤诉', row => row < 1),
        ),
    ],
  ] as const)('of table 4 as well: %s', async (_, plan, change) => {
    const record = await read({ disputes: disputeTables(inventReport(plan)).map(change) }, plan);
    expectWhole(record);
    expect(added(record)).toEqual([['disputes', 'column', '撤诉']]);
  });

  it('in lines of text leaves the table in doubt and is named', async () => {
    const text = linesOf(reportWith({ applications: [wider(usual, 0, '上年同期')] }), 'cell-a-line');
    const record = await readPrinted(text, 'report.txt');
    expect(record.reading.tables.applications.confidence).not.toBe('certain');
    expect(record.reading.tables.applications.doubts.join()).toContain('多出一栏“上年同期”');
    expect(wrongFigures(record)).toEqual([]);
  });
});

describe('a total that stands first', () => {
  const turned = moveColumn(usual, 9, 3);
  it.each(['page', 'tabs', 'markdown', 'cell-a-line'] as const)('is the total: %s', async layout => {
    const report = reportWith({ applications: [turned] });
    const record = await (layout === 'page' ? readPage(report) : readPrinted(linesOf(report, layout), 'report.txt'));
    expect(wrongFigures(record)).toEqual([]);
    if (layout === 'page') expectWhole(record);
  });
});

describe('a second table', () => {
  const other = applicationTable(inventReport({ values: { 'applications.newlyReceived.total': 9 } }));
  const beside = (...blocks: readonly PrintedBlock[]) => read({ applications: blocks });

  it.each(['2022年度收到和处理政府信息公开申请情况', '上年度情况：', '附：所属单位情况', '县文化馆'])(
    'is left out where it says whose it is: %s',
    async caption => {
      for (const blocks of [
        [usual, paragraph(caption), other],
        [paragraph(caption), other, paragraph('本年度情况'), usual],
      ]) {
        const record = await beside(...blocks);
        expectWhole(record);
        expect(added(record)).toEqual([['applications', 'table', caption]]);
        expect(told(record)).toMatchObject([{ rule: 'added-table' }]);
      }
    },
  );

  it.each(['', '2023年度情况', '县局本级情况'])('is a doubt where nothing says so: %s', async caption => {
    const record = await beside(usual, paragraph(caption), other);
    expect(record.reading.tables.applications.confidence).toBe('doubtful');
  });

  it('is the only one where it stands alone', async () => {
    expectWhole(await beside(paragraph('县文化馆'), usual));
  });
});
