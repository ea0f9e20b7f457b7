import { describe, expect, it } from 'vitest';
import { APPLICATION_COLUMNS } from '../../../../../../functions/domain/form/form.ts';
import {
  APPLICATION_HEADER,
  applicationHtml,
  applicationRows,
  applicationRowsHtml,
  disputeValues,
  printHtml,
  printText,
  RESULTS,
  type Row,
} from '../../../../../support/printed/print-report.ts';
import { certainFigures, readPrinted, wrongFigures } from '../../../../../support/printed/read-printed.ts';

const ALL_2021 = 10 + 175 + 15;

const td = (text: string, span = '') => `<td${span}>${text}</td>`;
const tr = (...cells: readonly string[]) => `<tr>${cells.join('')}</tr>`;
const rows = applicationRows({});
const values = (row: Row) => row.values.map(value => td(value));
const columns = APPLICATION_COLUMNS.map(column => td(column.label));
const opens = (at: number) => rows[at]?.group !== undefined && rows[at - 1]?.group !== rows[at]?.group;
const group = (row: Row) => row.group ?? '';
const table = (header: string, body: readonly string[]) => `<table>${header}${body.join('')}</table>`;

describe('table 3', () => {
  it.each([
    [
      'with group headings as lines of their own',
      table(
        tr(td('项目'), ...columns),
        rows.map((row, at) => (opens(at) ? tr(td(group(row), ' colspan=8')) : '') + tr(td(row.label), ...values(row))),
      ),
    ],
    [
      'with blank cells behind group headings',
      table(
        tr(td('项目'), ...columns),
        rows.map(
          (row, at) =>
            (opens(at) ? tr(td(group(row)), ...Array.from({ length: 7 }, () => td(''))) : '') +
            tr(td(row.label), ...values(row)),
        ),
      ),
    ],
    [
      'with its group repeated beside every row',
      table(
        tr(td(''), td(''), ...columns),
        rows.map(row => tr(td(group(row)), td(row.label), ...values(row))),
      ),
    ],
    [
      'with group and row in one cell',
      table(
        tr(td('项目'), ...columns),
        rows.map(row => tr(td(`${group(row)}<br>${row.label}`), ...values(row))),
      ),
    ],
    [
      'with a column of numbers before and one of remarks behind',
      table(
        tr(td('序号'), td('项目'), ...columns, td('备注')),
        rows.map((row, at) => tr(td(String(at + 1)), td(row.label), ...values(row), td(''))),
      ),
    ],
    [
      'without the numbers of its rows',
      table(
        tr(td('项目'), ...columns),
        rows.map(row => tr(td(row.label.replace(/^[（(]?[一二三四五六七\d][）)、.]/, '')), ...values(row))),
      ),
    ],
    ['without a header', table('', applicationRowsHtml({}))],
    [
      'with one character a line',
      applicationHtml({})
        .replace('自然人', '自<br>然<br>人')
        .replace('（三）不予公开', '（三）<br>不<br>予<br>公<br>开')
        .replace('商业企业', '商业<br>企业'),
    ],
  ])('is read %s', async (_, applications) => {
    const record = await readPrinted(printHtml({}, { applications }));
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
    expect(record.reading.repeatedRows).toEqual([]);
  });

  it('with a row short of a cell has that row unread and no other', async () => {
    const applications = applicationHtml({}).replace(/(2\.重复申请<\/td>)<td>0<\/td>/, '$1');
    const record = await readPrinted(printHtml({}, { applications }));
    expect(certainFigures(record)).toBe(ALL_2021 - 7);
  });

  it('with rows outside the grid is doubtful, and no row counts as missing', async () => {
    const [kept, loose] = [rows.slice(0, -1), rows.slice(-1)];
    const body = table(
      tr(td('项目'), ...columns),
      kept.map(row => tr(td(row.label), ...values(row))),
    );
    const lines = loose.map(row => `<p>${[row.label, ...row.values].join(' ')}</p>`).join('');
    const record = await readPrinted(printHtml({}, { applications: body + lines }));
    expect(record.reading.tables.applications.confidence).toBe('doubtful');
    expect(record.reading.labels.some(label => label.row === 'applications.carriedOut')).toBe(true);
  });

  it('twice with the same figures is read once; with others it is doubtful', async () => {
    const one = applicationHtml({});
    const same = await readPrinted(printHtml({}, { applications: one + one }));
    expect(certainFigures(same)).toBe(ALL_2021);
    expect(same.reading.repeatedRows).toEqual([]);
    const other = applicationHtml({ figures: { 'applications.newlyReceived.total': '9' } });
    const mixed = await readPrinted(printHtml({}, { applications: one + other }));
    expect(mixed.reading.tables.applications.confidence).toBe('doubtful');
  });
});

describe('table 4', () => {
  const numbers = disputeValues({});
  const suits = [td('未经复议直接起诉', ' colspan=5'), td('复议后起诉', ' colspan=5')];
  const results = RESULTS.map(name => td(name));
  const blank = Array.from({ length: 4 }, () => td(''));

  it.each([
    [
      'with blank cells in place of merged ones',
      table('', [
        tr(td('行政复议'), ...blank, td('行政诉讼'), ...blank, td(''), ...blank),
        tr(...results, td('未经复议直接起诉'), ...blank, td('复议后起诉'), ...blank),
        tr(td(''), ...blank, ...results, ...results),
        tr(...numbers.map(value => td(value))),
      ]),
    ],
    [
      'in two blocks one below the other',
      table('', [
        tr(td('行政复议', ' colspan=10')),
        tr(...RESULTS.map(name => td(name, ' colspan=2'))),
        tr(...numbers.slice(0, 5).map(value => td(value, ' colspan=2'))),
        tr(td('行政诉讼', ' colspan=10')),
        tr(...suits),
        tr(...results, ...results),
        tr(...numbers.slice(5).map(value => td(value))),
      ]),
    ],
    [
      'with results as rows and groups as columns',
      table(tr(td('结果'), td('行政复议'), td('未经复议直接起诉'), td('复议后起诉')), [
        ...RESULTS.map((name, at) => tr(td(name), ...[at, at + 5, at + 10].map(place => td(numbers[place] ?? '')))),
      ]),
    ],
  ])('is read %s', async (_, disputes) => {
    const record = await readPrinted(printHtml({}, { disputes }));
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
  });
});

describe('a text', () => {
  const lines = printText().split('\n');
  const cells = lines.flatMap(line => (/ /.test(line) ? line.split(' ') : [line]));

  it.each([
    ['with a paragraph for each line', `<html><body>${lines.map(line => `<p>${line}</p>`).join('')}</body></html>`],
    ['with a paragraph for each cell', `<html><body>${cells.map(cell => `<p>${cell}</p>`).join('')}</body></html>`],
    ['with all lines in one block', `<html><body><div>${lines.join('<br>')}</div></body></html>`],
    ['with wide gaps', lines.map(line => (/ \d/.test(line) ? line.replaceAll(' ', '      ') : line)).join('\n')],
    ['with an empty line after each', lines.join('\n\n')],
    ['indented, with line ends of Windows', lines.map(line => `    ${line}`).join('\r\n')],
  ])('is read %s', async (_, text) => {
    const record = await readPrinted(text);
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
    expect(record.sections.overview.paragraphs).toHaveLength(2);
  });

  it('whole in one cell of a layout table is read like any other', async () => {
    const page = printHtml().replace('<body>', '<body><table><tr><td>').replace('</body>', '</td></tr></table></body>');
    const record = await readPrinted(page);
    expect(certainFigures(record)).toBe(ALL_2021);
  });

  it('in a table of one column and one line for each paragraph is read like any other', async () => {
    const disclosure = `</table>${table('', [])}<table>`;
    const page = printHtml({}, { disclosure }).replaceAll(
      /<p>(.*?)<\/p>/g,
      '<table><tr><td colspan=10>$1</td></tr></table>',
    );
    const record = await readPrinted(page);
    expect(record.reading.sectionOrder).toHaveLength(6);
    expect(record.reading.tables.applications.confidence).toBe('certain');
  });
});

it('the header printed in other tests has three lines', () => {
  expect(APPLICATION_HEADER.match(/<tr>/g)).toHaveLength(3);
});
