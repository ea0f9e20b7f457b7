import { describe, expect, it } from 'vitest';
import { APPLICATION_COLUMNS, DISPUTE_RESULTS } from '../../../../../../functions/domain/form/form.ts';
import { inventReport } from '../../../../../../infra/local/invented/invented-report.ts';
import {
  cell,
  type PrintedCell,
  type PrintedTable,
  paragraph,
  plain,
  redraw,
  textOf,
} from '../../../../../../infra/local/invented/print/document.ts';
import { applicationHead, applicationTable } from '../../../../../../infra/local/invented/print/lay-applications.ts';
import { linesOf, pageOf, reportWith, texts } from '../../../../../support/printed/print-page.ts';
import {
  applicationRows,
  cells,
  disputeValues,
  type PrintedRow,
  tableOf,
} from '../../../../../support/printed/printed-rows.ts';
import { certainFigures, readPage, readPrinted, wrongFigures } from '../../../../../support/printed/read-printed.ts';

const ALL_2021 = 10 + 175 + 15;

const usual = applicationTable(inventReport());
const headRows = applicationHead(inventReport()).length;
const rows = applicationRows();
const values = (row: PrintedRow) => cells(row.values);
const columns = cells(APPLICATION_COLUMNS.map(column => column.label));
const opens = (at: number) => rows[at]?.group !== undefined && rows[at - 1]?.group !== rows[at]?.group;
const group = (row: PrintedRow) => row.group ?? '';
const blanks = (count: number) => cells(Array.from({ length: count }, () => ''));
const head = [cell('项目'), ...columns];
const heading = (at: number, ...others: readonly PrintedCell[]) => {
  const row = rows[at];
  return row !== undefined && opens(at) ? [[...others, cell(group(row))]] : [];
};

/** Texts of a table changed wherever they stand. */
const reworded = (table: PrintedTable, change: (text: string) => string): PrintedTable => ({
  ...table,
  rows: table.rows.map(row => row.map(one => ({ ...one, drawn: redraw(one.drawn, change) }))),
});

describe('table 3', () => {
  it.each([
    [
      'with group headings as lines of their own',
      tableOf(
        head,
        ...rows.flatMap((row, at) => [
          ...heading(at).map(([one]) => [{ drawn: one?.drawn ?? plain(''), columnSpan: 8 }]),
          [cell(row.label), ...values(row)],
        ]),
      ),
    ],
    [
      'with blank cells behind group headings',
      tableOf(
        head,
        ...rows.flatMap((row, at) => [
          ...heading(at).map(cellsOfHeading => [...cellsOfHeading, ...blanks(7)]),
          [cell(row.label), ...values(row)],
        ]),
      ),
    ],
    [
      'with its group repeated beside every row',
      tableOf(
        [cell(''), cell(''), ...columns],
        ...rows.map(row => [cell(group(row)), cell(row.label), ...values(row)]),
      ),
    ],
    [
      'with group and row in one cell',
      tableOf(head, ...rows.map(row => [cell(`${group(row)}\n${row.label}`), ...values(row)])),
    ],
    [
      'with a column of numbers before and one of remarks behind',
      tableOf(
        [cell('序号'), ...head, cell('备注')],
        ...rows.map((row, at) => [cell(String(at + 1)), cell(row.label), ...values(row), cell('')]),
      ),
    ],
    [
      'without the numbers of its rows',
      tableOf(
        head,
        ...rows.map(row => [cell(row.label.replace(/^[（(]?[一二三四五六七\d][）)、.]/, '')), ...values(row)]),
      ),
    ],
    ['without a header', { ...usual, rows: usual.rows.slice(headRows) }],
    [
      'with one character a line',
      reworded(usual, text => (/^自然人$|^（三）不予公开$|^商业企业$/.test(text) ? [...text].join('\n') : text)),
    ],
  ])('is read %s', async (_, applications) => {
    const record = await readPage(reportWith({ applications: [applications] }));
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
    expect(record.reading.repeatedRows).toEqual([]);
  });

  it('with a row short of a cell has that row unread and no other', async () => {
    const isShort = (row: readonly PrintedCell[]) => row.some(({ drawn }) => textOf(drawn) === '2.重复申请');
    const short = usual.rows.map(row => (isShort(row) ? row.slice(0, -1) : row));
    const record = await readPage(reportWith({ applications: [{ ...usual, rows: short }] }));
    expect(certainFigures(record)).toBe(ALL_2021 - 7);
  });

  it('with rows outside the grid is doubtful, and no row counts as missing', async () => {
    const [kept, loose] = [rows.slice(0, -1), rows.slice(-1)];
    const body = tableOf(head, ...kept.map(row => [cell(row.label), ...values(row)]));
    const lines = loose.map(row => paragraph([row.label, ...row.values].join(' ')));
    const record = await readPage(reportWith({ applications: [body, ...lines] }));
    expect(record.reading.tables.applications.confidence).toBe('doubtful');
    expect(record.reading.labels.some(label => label.row === 'applications.carriedOut')).toBe(true);
  });

  it('twice with the same figures is read once; with others it is doubtful', async () => {
    const same = await readPage(reportWith({ applications: [usual, usual] }));
    expect(certainFigures(same)).toBe(ALL_2021);
    expect(same.reading.repeatedRows).toEqual([]);
    const plan = { overprints: texts({ 'applications.newlyReceived.total': '9' }) };
    const other = applicationTable(inventReport(plan));
    const mixed = await readPage(reportWith({ applications: [usual, other] }));
    expect(mixed.reading.tables.applications.confidence).toBe('doubtful');
  });
});

describe('table 4', () => {
  const numbers = disputeValues();
  const results = DISPUTE_RESULTS.map(({ label }) => label);
  const suits = [cell('未经复议直接起诉', 5), cell('复议后起诉', 5)];

  it.each([
    [
      'with blank cells in place of merged ones',
      tableOf(
        [cell('行政复议'), ...blanks(4), cell('行政诉讼'), ...blanks(9)],
        [...cells(results), cell('未经复议直接起诉'), ...blanks(4), cell('复议后起诉'), ...blanks(4)],
        [...blanks(5), ...cells([...results, ...results])],
        cells(numbers),
      ),
    ],
    [
      'in two blocks one below the other',
      tableOf(
        [cell('行政复议', 10)],
        results.map(name => cell(name, 2)),
        numbers.slice(0, 5).map(value => cell(value, 2)),
        [cell('行政诉讼', 10)],
        suits,
        cells([...results, ...results]),
        cells(numbers.slice(5)),
      ),
    ],
    [
      'with results as rows and groups as columns',
      tableOf(
        cells(['结果', '行政复议', '未经复议直接起诉', '复议后起诉']),
        ...results.map((name, at) => cells([name, ...[at, at + 5, at + 10].map(place => numbers[place] ?? '')])),
      ),
    ],
  ])('is read %s', async (_, disputes) => {
    const record = await readPage(reportWith({ disputes: [disputes] }));
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
  });
});

describe('a text', () => {
  const lines = linesOf().split('\n');
  const each = lines.flatMap(line => (/ /.test(line) ? line.split(' ') : [line]));

  it.each([
    ['with a paragraph for each line', `<html><body>${lines.map(line => `<p>${line}</p>`).join('')}</body></html>`],
    ['with a paragraph for each cell', `<html><body>${each.map(one => `<p>${one}</p>`).join('')}</body></html>`],
    ['with all lines in one block', `<html><body><div>${lines.join('<br>')}</div></body></html>`],
    ['with wide gaps', lines.map(line => (/ \d/.test(line) ? line.replaceAll(' ', '      ') : line)).join('\n')],
    ['with an empty line after each', lines.join('\n\n')],
    ['indented, with line ends of Windows', lines.map(line => `    ${line}`).join('\r\n')],
  ])('is read %s', async (_, text) => {
    const record = await readPrinted(text);
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
    expect(record.sections.overview.paragraphs).toHaveLength(inventReport().narrative.overview.length);
  });

  it('whole in one cell of a layout table is read like any other', async () => {
    const page = pageOf().replace('<body>', '<body><table><tr><td>').replace('</body>', '</td></tr></table></body>');
    const record = await readPrinted(page);
    expect(certainFigures(record)).toBe(ALL_2021);
  });

  it('in a table of one column and one line for each paragraph is read like any other', async () => {
    const page = pageOf(reportWith({ disclosure: [] })).replaceAll(
      /<(p|h2)>([^<]*)<\/\1>(?!<\/td>)/g,
      '<table><tr><td colspan=10>$2</td></tr></table>',
    );
    const record = await readPrinted(page);
    expect(record.reading.sectionOrder).toHaveLength(6);
    expect(record.reading.tables.applications.confidence).toBe('certain');
  });
});
