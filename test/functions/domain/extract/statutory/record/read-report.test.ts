import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../../../../functions/domain/extract/extract-report.ts';
import type { FigurePath } from '../../../../../../functions/domain/record/figure.ts';
import { figureAt } from '../../../../../../functions/domain/record/figures.ts';
import {
  APPLICATION_HEADER,
  applicationRowsHtml,
  disputeValues,
  type PrintedReport,
  printHtml,
  printText,
  RESULTS,
  TITLE,
} from '../../../../../support/printed/print-report.ts';
import { certainFigures, readPrinted, valueAt, wrongFigures } from '../../../../../support/printed/read-printed.ts';

const ALL_2021 = 10 + 175 + 15;

describe('a whole report', () => {
  it.each([
    ['a web page', printHtml()],
    ['text with a row on each line', printText()],
    ['text with tabs', printText({}, '\t')],
  ])('is read from %s with every figure certain', async (_, text) => {
    const record = await readPrinted(text);
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
    expect(record).toMatchObject({ title: TITLE, agencyName: '云岭县水利局', year: 2023, scope: 'organ' });
    expect(record.reading.sectionOrder).toEqual([
      'overview',
      'disclosure',
      'applications',
      'disputes',
      'problems',
      'other',
    ]);
    expect(new Set(Object.values(record.forms))).toEqual(new Set(['2021']));
  });

  it('of the 2019 form is read with its own rows and columns', async () => {
    const report: PrintedReport = {
      form: '2019',
      figures: { 'disclosure.licensing.change': '减4', 'disclosure.procurement.amountPrinted': '38.6万元' },
    };
    const record = await readPrinted(printHtml(report));
    expect(valueAt(record, 'disclosure.licensing.change')).toBe(-4);
    expect(figureAt(record, 'disclosure.procurement.amountPrinted')?.printed).toBe('38.6万元');
    expect(record.forms).toMatchObject({ regulations: '2019', procurement: '2019', applications: '2019' });
    expect(figureAt(record, 'applications.otherwise.all.total')?.confidence).toBe('certain');
  });

  it('keeps sections apart and no cell of a table in their text', async () => {
    const report = { preamble: '根据有关规定编制本报告。', disputesText: '全年没有因信息公开被提起诉讼。' };
    for (const text of [printHtml(report), printText(report)]) {
      const { sections } = await readPrinted(text);
      expect(sections.preamble.paragraphs).toEqual(['根据有关规定编制本报告。']);
      expect(sections.overview.paragraphs).toHaveLength(2);
      expect(sections.disclosure).toMatchObject({ heading: '二、主动公开政府信息情况', paragraphs: [] });
      expect(sections.applications.paragraphs).toEqual([]);
      expect(sections.disputes.paragraphs).toEqual(['全年没有因信息公开被提起诉讼。']);
      expect(sections.other.paragraphs).toEqual(['本年度没有收取信息处理费。']);
      expect(sections.other.places).toHaveLength(1);
    }
  });
});

describe('blank cells', () => {
  const figures = {
    'applications.granted.research': '',
    'applications.granted.publicInterest': '/',
    'applications.granted.legalService': '—',
    'disclosure.regulations.issued': '－',
  };

  it('are null and certain, with the mark as printed', async () => {
    const record = await readPrinted(printHtml({ figures }));
    for (const [path, printed] of Object.entries(figures))
      expect(figureAt(record, path)).toMatchObject({ value: null, printed, confidence: 'certain' });
  });

  it('between single spaces are told where every row of the text has its full count', async () => {
    const record = await readPrinted(printText({ figures }));
    expect(figureAt(record, 'applications.granted.research')).toMatchObject({ value: null, confidence: 'certain' });
    expect(valueAt(record, 'applications.granted.total')).toBe(3);
  });

  it('that agree with no count leave their row unread and the table doubtful', async () => {
    const text = printText().replace('（一）予以公开 2 1 0 0 0 0 3', '（一）予以公开 2 1 3');
    const record = await readPrinted(text);
    expect(figureAt(record, 'applications.granted.total')).toMatchObject({ value: null, confidence: 'unread' });
    expect(figureAt(record, 'applications.newlyReceived.total')).toMatchObject({ value: 4, confidence: 'doubtful' });
    expect(record.reading.tables.applications.confidence).toBe('doubtful');
  });
});

describe('labels', () => {
  it.each([
    ['refused.securityAndStability', '3.危及"三安全一稳定"'],
    ['refused.securityAndStability', '危及＂三安全一稳定＂'],
    ['granted', '(一)予以公开'],
    ['granted', '予以公开'],
    ['refused.stateSecret', '1、属于国家秘密'],
    ['refused.stateSecret', '1．属于国家 秘密'],
    ['refused.forbiddenByLaw', '2.其他法律行政止公开'],
    ['otherwise.notAmended', '1.逾期不补正'],
    ['otherwise.feeUnpaid', '2.申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请。'],
    ['unavailable.stillUnclear', '3.补正后申请内容仍不明确'],
    ['handledTotal', '（七）合计'],
    ['carriedOut', '四、结转下年度继续办理'],
  ])('of %s are known as “%s”, and kept as printed', async (row, printed) => {
    const record = await readPrinted(printHtml({ labels: { [`applications.${row}`]: printed } }));
    expect(certainFigures(record)).toBe(ALL_2021);
    expect(record.reading.labels.find(label => label.row === `applications.${row}`)?.printed).toBe(printed);
  });

  it('in radicals are folded, and the radicals counted', async () => {
    const record = await readPrinted(printHtml({ labels: { 'disclosure.licensing': '⾏政许可' } }));
    expect(valueAt(record, 'disclosure.licensing.decisions')).toBe(48);
    expect(record.reading.notices).toContainEqual(expect.objectContaining({ kind: 'radical-glyphs', count: 1 }));
  });

  it('that nobody knows make the only missing row doubtful, not certain and not lost', async () => {
    const record = await readPrinted(printHtml({ labels: { 'applications.notProcessed.repeated': '2.多次来信' } }));
    expect(figureAt(record, 'applications.notProcessed.repeated.total')).toMatchObject({
      value: 0,
      confidence: 'doubtful',
    });
    expect(certainFigures(record)).toBe(ALL_2021 - 7);
  });

  it('missing from the table leave no figure', async () => {
    const record = await readPrinted(
      printHtml({ without: ['applications.refused.deliberative', 'disclosure.coercion'] }),
    );
    expect(figureAt(record, 'applications.refused.deliberative.total')).toBeUndefined();
    expect(figureAt(record, 'disclosure.coercion.decisions')).toBeUndefined();
    expect(certainFigures(record)).toBe(ALL_2021 - 8);
    expect(record.reading.labels.some(label => label.row === 'disclosure.coercion')).toBe(false);
  });

  it('printed twice are told, and doubtful where the figures differ', async () => {
    const rows = applicationRowsHtml({});
    const again =
      '<tr><td colspan=3>四、结转下年度继续办理</td><td>9</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>9</td></tr>';
    const applications = `<table>${APPLICATION_HEADER}${rows.join('')}${again}</table>`;
    const record = await readPrinted(printHtml({}, { applications }));
    expect(record.reading.repeatedRows).toEqual(['applications.carriedOut']);
    expect(record.reading.tables.applications.confidence).toBe('doubtful');
  });
});

describe('columns', () => {
  it('mixed by block give each block its own form', async () => {
    const labels = {
      'disclosure.issued': '本年新制作数量',
      'disclosure.repealed': '本年新公开数量',
      'disclosure.inForce': '对外公开总数量',
      'disclosure.normativeDocuments': '规范性文件',
    };
    const record = await readPrinted(printHtml({ labels }));
    expect(record.forms).toMatchObject({ regulations: '2019', normativeDocuments: '2019', licensing: '2021' });
    expect(valueAt(record, 'disclosure.normativeDocuments.newlyMade')).toBe(2);
    expect(valueAt(record, 'disclosure.normativeDocuments.publishedTotal')).toBe(7);
  });

  it.each(['本年收费金额（单位：万元）', '本年收费金额(单位:万元,保留四位小数)', '本年收费金额'])(
    'of the fees are known as %s',
    async label => {
      const record = await readPrinted(printHtml({ labels: { 'disclosure.amount': label } }));
      expect(valueAt(record, 'disclosure.fees.amount')).toBe(12.5);
    },
  );

  it('of table 3 that are missing from header and rows leave no figures', async () => {
    const applications = `<table>${APPLICATION_HEADER}${applicationRowsHtml({}).join('')}</table>`
      .replace('<td>法律服务机构</td>', '')
      .replaceAll(/((?:<td>\d<\/td>){4})<td>0<\/td>((?:<td>\d<\/td>){2}<\/tr>)/g, '$1$2')
      .replace('colspan=7', 'colspan=6')
      .replace('colspan=5', 'colspan=4');
    const record = await readPrinted(printHtml({}, { applications }));
    expect(figureAt(record, 'applications.newlyReceived.legalService')).toBeUndefined();
    expect(valueAt(record, 'applications.newlyReceived.total')).toBe(4);
    expect(wrongFigures(record)).toEqual([]);
  });

  it('that break in the same way throughout make the table doubtful, since the reading may be at fault', async () => {
    const figures: Record<FigurePath, string> = {};
    for (const column of ['naturalPerson', 'business', 'research', 'total'])
      figures[`applications.carriedIn.${column}`] = '50';
    const record = await readPrinted(printHtml({ figures }));
    expect(record.reading.tables.applications.confidence).toBe('doubtful');
    expect(record.reading.tables.applications.doubts.join()).toContain('第一项加第二项');
    expect(valueAt(record, 'applications.carriedIn.total')).toBe(50);
  });

  it('that break alone are the affair of the agency', async () => {
    const record = await readPrinted(printHtml({ figures: { 'applications.carriedIn.total': '8' } }));
    expect(record.reading.tables.applications.confidence).toBe('certain');
  });
});

describe('tables cut by pages', () => {
  const rows = applicationRowsHtml({});
  const header = APPLICATION_HEADER;

  it('go on below a repeated header and a page number', async () => {
    const plain = rows.map(row => `<tr>${row.slice(row.search(/<td( colspan=\d)?>[^<]*<\/td><td>\d/))}`);
    const whole = plain.map(row => row.replace(/<td(?: colspan=\d)?>/, '<td colspan=3>'));
    const [first, second] = [whole.slice(0, 7).join(''), whole.slice(7).join('')];
    const applications = `<table>${header}${first}<tr><td colspan=10>- 3 -</td></tr>${header}${second}</table>`;
    const record = await readPrinted(printHtml({}, { applications }));
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
    expect(record.reading.repeatedRows).toEqual([]);
  });

  it('go on in a second table without a header', async () => {
    const applications = `<table>${header}${rows.slice(0, 2).join('')}</table><table>${rows.slice(2).join('')}</table>`;
    const record = await readPrinted(printHtml({}, { applications }));
    expect(certainFigures(record)).toBe(ALL_2021);
  });

  it('have labels cut in two put together', async () => {
    const blank = '<td></td>'.repeat(7);
    const cut = rows.map(row =>
      row.replace(/(5\.要求行政机关确认)(或重新出具已获取信息)(<\/td>.*<\/tr>)/, `$1$3<tr><td>$2</td>${blank}</tr>`),
    );
    const text = cut.join('').replace('rowspan=5', 'rowspan=6').replace('rowspan=22', 'rowspan=23');
    const record = await readPrinted(printHtml({}, { applications: `<table>${header}${text}</table>` }));
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
  });
});

describe('table 4', () => {
  const values = disputeValues({});
  const td = (text: string) => `<td>${text}</td>`;
  const group = (from: number) => values.slice(from, from + 5);

  it.each([
    [
      'as two tables',
      `<table><tr><td colspan=5>行政复议</td></tr><tr>${RESULTS.map(td).join('')}</tr><tr>${group(0).map(td).join('')}</tr></table>` +
        `<table><tr><td colspan=10>行政诉讼</td></tr><tr><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>` +
        `<tr>${[...RESULTS, ...RESULTS].map(td).join('')}</tr><tr>${values.slice(5).map(td).join('')}</tr></table>`,
    ],
    [
      'with groups as rows',
      `<table><tr><td></td>${RESULTS.map(td).join('')}</tr><tr><td>行政复议</td>${group(0).map(td).join('')}</tr>` +
        `<tr><td>未经复议直接起诉</td>${group(5).map(td).join('')}</tr><tr><td>复议后起诉</td>${group(10).map(td).join('')}</tr></table>`,
    ],
    [
      'with one figure a line',
      `<table>${['行政复议', '未经复议直接起诉', '复议后起诉']
        .map((name, at) =>
          RESULTS.map(
            (result, place) =>
              `<tr>${place === 0 ? `<td rowspan=5>${name}</td>` : ''}<td>${result}</td><td>${values[5 * at + place]}</td></tr>`,
          ).join(''),
        )
        .join('')}</table>`,
    ],
  ])('is read %s', async (_, disputes) => {
    const record = await readPrinted(printHtml({}, { disputes }));
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
  });

  it('with a number too few is not read', async () => {
    const text = printText().replace(/\n1 0 0 0 1 0 0 0 0 0 0 0 0 0 0\n/, '\n1 0 0 0 1 0 0 0 0 0 0 0 0 0\n');
    const record = await readPrinted(text);
    expect(record.reading.tables.disputes.confidence).toBe('unread');
    expect(figureAt(record, 'disputes.reconsideration.upheld')).toMatchObject({ value: null, confidence: 'unread' });
  });
});

describe('text with a cell on each line', () => {
  const cells = (report: PrintedReport) => printText(report).split('\n');
  const perLine = (report: PrintedReport) =>
    cells(report)
      .flatMap(line => (/ /.test(line) ? line.split(' ') : [line]))
      .join('\n');

  it('is read where every cell has its line', async () => {
    const record = await readPrinted(perLine({}));
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
  });

  it('is not read where the lines of a row were interleaved', async () => {
    const text = perLine({}).replace('（一）予以公开\n2\n1\n0\n0\n0\n0\n3', '2\n1\n0\n0\n0\n0\n3\n（一）予以公开');
    const record = await readPrinted(text);
    expect(record.reading.tables.applications.confidence).toBe('doubtful');
    expect(wrongFigures(record)).toEqual([]);
  });
});

describe('what is no annual report', () => {
  const refusalOf = async (text: string) => {
    const record = await extractReport(new TextEncoder().encode(text), 'a.html', ['organ'], fileEngines);
    return 'outcome' in record ? record.code : record.title;
  };

  it.each([
    ['a guide', '<html><body><h1>政府信息公开指南</h1><p>年度报告请到年报栏目查看。</p></body></html>'],
    [
      'a list of reports',
      `<html><body><ul>${[2020, 2021, 2022].map(year => `<li>云岭县水利局${year}年政府信息公开工作年度报告</li>`).join('')}</ul></body></html>`,
    ],
    ['a letter', '王科长：\n附件请查收。\n李'],
  ])('is refused: %s', async (_, text) => {
    expect(await refusalOf(text)).toBe('not_an_annual_report');
  });

  it('is not a report whose tables are lost', async () => {
    expect(await refusalOf(printHtml({}, { disclosure: '', applications: '', disputes: '' }))).toBe(TITLE);
  });
});

describe('the scope', () => {
  it.each([
    ['云岭县人民政府', 'government'],
    ['云岭县人民政府办公室', 'organ'],
    ['云岭市税务系统', 'system'],
  ])('of a report of %s is %s', async (agency, scope) => {
    const text = printHtml({ title: `${agency}2023年政府信息公开工作年度报告` });
    const record = await extractReport(
      new TextEncoder().encode(text),
      'a.html',
      ['organ', 'government', 'system'],
      fileEngines,
    );
    expect(record).toMatchObject({ scope, agencyName: agency });
  });

  it('is the only one the agency files, whatever the title says', async () => {
    const text = printHtml({ title: '云岭县人民政府2023年政府信息公开工作年度报告' });
    expect(await extractReport(new TextEncoder().encode(text), 'a.html', ['organ'], fileEngines)).toMatchObject({
      scope: 'organ',
    });
  });
});

describe('a hostile text', () => {
  const secondsFor = async (text: string) => {
    const start = performance.now();
    const record = await extractReport(new TextEncoder().encode(text), 'a.txt', ['organ'], fileEngines);
    return { record, seconds: (performance.now() - start) / 1000 };
  };
  const line = '全县水利系统围绕防汛抗旱和农村饮水安全主动公开信息和';

  it.each([
    ['headings only', '一、总体情况\n二、主动公开政府信息情况\n'.repeat(9_000)],
    ['one endless paragraph', `${printText()}\n${`${line}\n`.repeat(19_000)}`],
    ['rows only', '（一）予以公开 1 2 3 4 5 6 7\n'.repeat(19_000)],
    ['labels only', `三、收到和处理政府信息公开申请情况\n${'1.申请人无正当理由\n公开申请\n'.repeat(9_000)}`],
    ['one endless row', `三、收到和处理政府信息公开申请情况\n（一）予以公开${' 1'.repeat(2_000_000)}`],
    ['empty lines', `${TITLE}${'\n'.repeat(19_000)}一、总体情况`],
    ['bars', `${'|'.repeat(300)}\n`.repeat(2_000)],
    ['page feeds', '\f'.repeat(19_000)],
  ])('of %s is done with in seconds', async (_, text) => {
    const { record, seconds } = await secondsFor(text);
    expect(record).toBeTypeOf('object');
    expect(seconds).toBeLessThan(8);
  });
});
