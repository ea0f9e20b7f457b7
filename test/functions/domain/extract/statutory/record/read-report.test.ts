import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../../../../functions/domain/extract/extract-report.ts';
import { DISPUTE_RESULTS } from '../../../../../../functions/domain/form/form.ts';
import type { FigurePath } from '../../../../../../functions/domain/record/figure.ts';
import { figureAt } from '../../../../../../functions/domain/record/figures.ts';
import { type InventedReport, inventReport } from '../../../../../../infra/local/invented/invented-report.ts';
import { cell, type PrintedCell, plain, textOf } from '../../../../../../infra/local/invented/print/document.ts';
import { applicationHead, applicationTable } from '../../../../../../infra/local/invented/print/lay-applications.ts';
import { countSteps } from '../../../../../support/count-steps.ts';
import { linesOf, pageOf, reportWith, texts } from '../../../../../support/printed/print-page.ts';
import { cells, disputeValues, tableOf } from '../../../../../support/printed/printed-rows.ts';
import {
  certainFigures,
  readPage,
  readPrinted,
  valueAt,
  wrongFigures,
} from '../../../../../support/printed/read-printed.ts';

const ALL_2021 = 10 + 175 + 15;

const usual = inventReport();
const { title, agencyName, year, narrative } = usual;
const table = applicationTable(usual);
const headRows = applicationHead(usual).length;
const [head, rows] = [table.rows.slice(0, headRows), table.rows.slice(headRows)];
const labelled = (...labels: readonly (readonly [string, string])[]) =>
  inventReport({ labels: Object.fromEntries(labels) });
/** The row without the cells of its groups: a label over their whole width, and the figures. */
const ungrouped = (row: readonly PrintedCell[]) => {
  const label = row.length - FIGURES - 1;
  return [{ drawn: row[label]?.drawn ?? [], columnSpan: 3 }, ...row.slice(label + 1)];
};
const FIGURES = 7;
/** Spans of headings over one column less. */
const SHRUNK = new Map([
  [7, 6],
  [5, 4],
]);

describe('a whole report', () => {
  it.each([
    ['a web page', pageOf()],
    ['text with a row on each line', linesOf()],
    ['text with tabs', linesOf(usual, 'tabs')],
  ])('is read from %s with every figure certain', async (_, text) => {
    const record = await readPrinted(text);
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
    expect(record).toMatchObject({ title, agencyName, year, scope: 'organ' });
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
    const overprints = texts({
      'disclosure.licensing.change': '减4',
      'disclosure.procurement.amountPrinted': '38.6万元',
    });
    const record = await readPage(inventReport({ year: 2020, overprints }));
    expect(valueAt(record, 'disclosure.licensing.change')).toBe(-4);
    expect(figureAt(record, 'disclosure.procurement.amountPrinted')?.printed).toBe('38.6万元');
    expect(record.forms).toMatchObject({ regulations: '2019', procurement: '2019', applications: '2019' });
    expect(figureAt(record, 'applications.otherwise.all.total')?.confidence).toBe('certain');
  });

  it('keeps sections apart and no cell of a table in their text', async () => {
    const disputes = ['全年没有因信息公开被提起诉讼。'];
    const report = inventReport({ narrative: { disputes } });
    for (const text of [pageOf(report), linesOf(report)]) {
      const { sections } = await readPrinted(text);
      expect(sections.preamble.paragraphs).toEqual(narrative.preamble);
      expect(sections.overview.paragraphs).toEqual(narrative.overview);
      expect(sections.disclosure).toMatchObject({ heading: '二、主动公开政府信息情况', paragraphs: [] });
      expect(sections.applications.paragraphs).toEqual([]);
      expect(sections.disputes.paragraphs).toEqual(disputes);
      expect(sections.other.paragraphs).toEqual(narrative.other);
      expect(sections.other.places).toHaveLength(narrative.other.length);
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
    const record = await readPage(inventReport({ overprints: texts(figures) }));
    for (const [path, printed] of Object.entries(figures))
      expect(figureAt(record, path)).toMatchObject({ value: null, printed, confidence: 'certain' });
  });

  it('between single spaces are told where every row of the text has its full count', async () => {
    const record = await readPrinted(linesOf(inventReport({ overprints: texts(figures) })));
    expect(figureAt(record, 'applications.granted.research')).toMatchObject({ value: null, confidence: 'certain' });
    expect(valueAt(record, 'applications.granted.total')).toBe(8);
  });

  it('that agree with no count leave their row unread and the table doubtful', async () => {
    const text = linesOf().replace('（一）予以公开 6 2 0 0 0 0 8', '（一）予以公开 6 2 8');
    const record = await readPrinted(text);
    expect(figureAt(record, 'applications.granted.total')).toMatchObject({ value: null, confidence: 'unread' });
    expect(figureAt(record, 'applications.newlyReceived.total')).toMatchObject({ value: 15, confidence: 'doubtful' });
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
    const record = await readPage(labelled([`applications.${row}`, printed]));
    expect(certainFigures(record)).toBe(ALL_2021);
    expect(record.reading.labels.find(label => label.row === `applications.${row}`)?.printed).toBe(printed);
  });

  it('in radicals are folded, and the radicals counted', async () => {
    const record = await readPage(labelled(['disclosure.licensing', '⾏政许可']));
    expect(valueAt(record, 'disclosure.licensing.decisions')).toBe(214);
    expect(record.reading.notices).toContainEqual(expect.objectContaining({ kind: 'radical-glyphs', count: 1 }));
  });

  it('that nobody knows make the only missing row doubtful, not certain and not lost', async () => {
    const record = await readPage(labelled(['applications.notProcessed.repeated', '2.多次来信']));
    expect(figureAt(record, 'applications.notProcessed.repeated.total')).toMatchObject({
      value: 0,
      confidence: 'doubtful',
    });
    expect(certainFigures(record)).toBe(ALL_2021 - 7);
  });

  it('missing from the table leave no figure', async () => {
    const record = await readPage(
      inventReport({ without: ['applications.refused.deliberative', 'disclosure.coercion'] }),
    );
    expect(figureAt(record, 'applications.refused.deliberative.total')).toBeUndefined();
    expect(figureAt(record, 'disclosure.coercion.decisions')).toBeUndefined();
    expect(certainFigures(record)).toBe(ALL_2021 - 8);
    expect(record.reading.labels.some(label => label.row === 'disclosure.coercion')).toBe(false);
  });

  it('printed twice are told, and doubtful where the figures differ', async () => {
    const again = [cell('四、结转下年度继续办理', 3), ...cells(['9', '0', '0', '0', '0', '0', '9'])];
    const record = await readPage(reportWith({ applications: [{ ...table, rows: [...table.rows, again] }] }));
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
    const record = await readPage(inventReport({ labels }));
    expect(record.forms).toMatchObject({ regulations: '2019', normativeDocuments: '2019', licensing: '2021' });
    expect(valueAt(record, 'disclosure.normativeDocuments.newlyMade')).toBe(3);
    expect(valueAt(record, 'disclosure.normativeDocuments.publishedTotal')).toBe(8);
  });

  it.each(['本年收费金额（单位：万元）', '本年收费金额(单位:万元,保留四位小数)', '本年收费金额'])(
    'of the fees are known as %s',
    async label => {
      const record = await readPage(labelled(['disclosure.amount', label]));
      expect(valueAt(record, 'disclosure.fees.amount')).toBe(18.5);
    },
  );

  it('of table 3 that are missing from header and rows leave no figures', async () => {
    const narrower = table.rows.map((row, at) => {
      if (at >= headRows) return row.toSpliced(-3, 1);
      const named = row.filter(({ drawn }) => textOf(drawn) !== '法律服务机构');
      return named.map(one => ({ ...one, columnSpan: SHRUNK.get(one.columnSpan ?? 1) ?? one.columnSpan ?? 1 }));
    });
    const record = await readPage(reportWith({ applications: [{ ...table, rows: narrower, columnCount: 9 }] }));
    expect(figureAt(record, 'applications.newlyReceived.legalService')).toBeUndefined();
    expect(valueAt(record, 'applications.newlyReceived.total')).toBe(15);
    expect(wrongFigures(record)).toEqual([]);
  });

  const brokenThroughout = (): InventedReport => {
    const figures: Record<FigurePath, string> = {};
    for (const column of ['naturalPerson', 'business', 'research', 'total'])
      figures[`applications.carriedIn.${column}`] = '50';
    return inventReport({ overprints: texts(figures) });
  };

  it('that break throughout in lines make the table doubtful, since the reading may be at fault', async () => {
    const record = await readPrinted(linesOf(brokenThroughout(), 'markdown'), 'report.txt');
    expect(record.reading.tables.applications.confidence).toBe('doubtful');
    expect(record.reading.tables.applications.doubts.join()).toContain('第一项加第二项');
    expect(valueAt(record, 'applications.carriedIn.total')).toBe(50);
  });

  it('that break throughout in cells of the file are the affair of the agency', async () => {
    const record = await readPage(brokenThroughout());
    expect(record.reading.tables.applications).toEqual({ confidence: 'certain', doubts: [], hasCells: true });
  });

  it('that break throughout under names in another order make even cells doubtful: the header may have lost one', async () => {
    const page = pageOf().replace(/<td colspan="5"><p>法人或其他组织<\/p><\/td>/, '');
    expect(page).not.toBe(pageOf());
    const record = await readPrinted(page);
    expect(wrongFigures(record)).toEqual([]);
  });

  it('that break alone are the affair of the agency', async () => {
    const record = await readPage(inventReport({ overprints: texts({ 'applications.carriedIn.total': '8' }) }));
    expect(record.reading.tables.applications.confidence).toBe('certain');
  });
});

describe('tables cut by pages', () => {
  it('go on below a repeated header and a page number', async () => {
    const whole = rows.map(ungrouped);
    const applications = tableOf(...head, ...whole.slice(0, 7), [cell('- 3 -', 10)], ...head, ...whole.slice(7));
    const record = await readPage(reportWith({ applications: [applications] }));
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
    expect(record.reading.repeatedRows).toEqual([]);
  });

  it('go on in a second table without a header', async () => {
    const [first, second] = [tableOf(...head, ...rows.slice(0, 2)), tableOf(...rows.slice(2))];
    const record = await readPage(reportWith({ applications: [first, second] }));
    expect(certainFigures(record)).toBe(ALL_2021);
  });

  it('have labels cut in two put together', async () => {
    const [begin, rest] = ['5.要求行政机关确认', '或重新出具已获取信息'];
    const isCut = (row: readonly PrintedCell[]) => row.some(({ drawn }) => textOf(drawn) === begin + rest);
    const at = rows.findIndex(isCut);
    const covers = (one: PrintedCell, row: number) =>
      (one.rowSpan ?? 1) > 1 && row <= at && at < row + (one.rowSpan ?? 1);
    const cut = rows.flatMap((row, number) => {
      const taller = row.map(one => (covers(one, number) ? { ...one, rowSpan: (one.rowSpan ?? 1) + 1 } : one));
      if (number !== at) return [taller];
      const own = taller.map(one => (textOf(one.drawn) === begin + rest ? { ...one, drawn: plain(begin) } : one));
      return [own, cells([rest, ...Array.from({ length: FIGURES }, () => '')])];
    });
    const record = await readPage(reportWith({ applications: [tableOf(...head, ...cut)] }));
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
  });
});

describe('table 4', () => {
  const values = disputeValues();
  const results = DISPUTE_RESULTS.map(({ label }) => label);
  const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
  const group = (from: number) => values.slice(from, from + 5);

  it.each([
    [
      'as two tables',
      [
        tableOf([cell('行政复议', 5)], cells(results), cells(group(0))),
        tableOf(
          [cell('行政诉讼', 10)],
          [cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
          cells([...results, ...results]),
          cells(values.slice(5)),
        ),
      ],
    ],
    [
      'with groups as rows',
      [tableOf(cells(['', ...results]), ...groups.map((name, at) => cells([name, ...group(5 * at)])))],
    ],
    [
      'with one figure a line',
      [
        tableOf(
          ...groups.flatMap((name, at) =>
            results.map((result, place) => [
              ...(place === 0 ? [cell(name, 1, 5)] : []),
              ...cells([result, values[5 * at + place] ?? '']),
            ]),
          ),
        ),
      ],
    ],
  ])('is read %s', async (_, disputes) => {
    const record = await readPage(reportWith({ disputes }));
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
  });

  it('with a number too few is not read', async () => {
    const text = linesOf().replace(/\n2 0 0 1 3 0 0 0 0 0 0 0 0 0 0\n/, '\n2 0 0 1 3 0 0 0 0 0 0 0 0 0\n');
    const record = await readPrinted(text);
    expect(record.reading.tables.disputes.confidence).toBe('unread');
    expect(figureAt(record, 'disputes.reconsideration.upheld')).toMatchObject({ value: null, confidence: 'unread' });
  });
});

describe('text with a cell on each line', () => {
  const perLine = linesOf(usual, 'cell-a-line');

  it('is read where every cell has its line', async () => {
    const record = await readPrinted(perLine);
    expect(wrongFigures(record)).toEqual([]);
    expect(certainFigures(record)).toBe(ALL_2021);
  });

  it('is not read where the lines of a row were interleaved', async () => {
    const text = perLine.replace('（一）予以公开\n6\n2\n0\n0\n0\n0\n8', '6\n2\n0\n0\n0\n0\n8\n（一）予以公开');
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
    expect(await refusalOf(pageOf(reportWith({ disclosure: [], applications: [], disputes: [] })))).toBe(title);
  });
});

describe('the scope', () => {
  it.each([
    ['云岭县人民政府', 'government'],
    ['云岭县人民政府办公室', 'organ'],
    ['云岭市税务系统', 'system'],
  ])('of a report of %s is %s', async (agency, scope) => {
    const text = pageOf(inventReport({ agencyName: agency }));
    const record = await extractReport(
      new TextEncoder().encode(text),
      'a.html',
      ['organ', 'government', 'system'],
      fileEngines,
    );
    expect(record).toMatchObject({ scope, agencyName: agency });
  });

  it('is the only one the agency files, whatever the title says', async () => {
    const text = pageOf(inventReport({ agencyName: '云岭县人民政府' }));
    expect(await extractReport(new TextEncoder().encode(text), 'a.html', ['organ'], fileEngines)).toMatchObject({
      scope: 'organ',
    });
  });
});

describe('a hostile text', () => {
  const stepsFor = (text: string) =>
    countSteps(async () => {
      const record = await extractReport(new TextEncoder().encode(text), 'a.txt', ['organ'], fileEngines);
      expect(record).toBeTypeOf('object');
    });
  const line = '全县水利系统围绕防汛抗旱和农村饮水安全主动公开信息和';

  it.each([
    ['headings only', '一、总体情况\n二、主动公开政府信息情况\n'.repeat(9_000)],
    ['one endless paragraph', `${linesOf()}\n${`${line}\n`.repeat(19_000)}`],
    ['rows only', '（一）予以公开 1 2 3 4 5 6 7\n'.repeat(19_000)],
    ['labels only', `三、收到和处理政府信息公开申请情况\n${'1.申请人无正当理由\n公开申请\n'.repeat(9_000)}`],
    ['one endless row', `三、收到和处理政府信息公开申请情况\n（一）予以公开${' 1'.repeat(2_000_000)}`],
    ['empty lines', `${title}${'\n'.repeat(19_000)}一、总体情况`],
    ['bars', `${'|'.repeat(300)}\n`.repeat(2_000)],
    ['page feeds', '\f'.repeat(19_000)],
  ])('of %s takes steps in proportion to its length', async (_, text) => {
    expect(await stepsFor(text)).toBeLessThan(100 * text.length);
  });
});
