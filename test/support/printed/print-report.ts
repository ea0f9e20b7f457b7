import type { FormYear } from '../../../functions/domain/form/editions.ts';
import {
  APPLICATION_COLUMNS,
  APPLICATION_ROWS,
  DISCLOSURE_ROWS,
  DISPUTE_GROUPS,
  DISPUTE_RESULTS,
  innerHeading,
} from '../../../functions/domain/form/form.ts';

/** An invented report to print in one layout or another; figures not given are 0. */
export interface PrintedReport {
  readonly title?: string;
  readonly preamble?: string;
  readonly overview?: readonly string[];
  readonly disputesText?: string;
  readonly figures?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly form?: FormYear;
  /** Rows to leave out, by path. */
  readonly without?: readonly string[];
}

export const TITLE = '云岭县水利局2023年政府信息公开工作年度报告';

const FIGURES: Readonly<Record<string, string>> = {
  'disclosure.normativeDocuments.issued': '2',
  'disclosure.normativeDocuments.inForce': '7',
  'disclosure.licensing.decisions': '48',
  'disclosure.fees.amount': '12.5',
  'applications.newlyReceived.naturalPerson': '3',
  'applications.newlyReceived.business': '1',
  'applications.newlyReceived.total': '4',
  'applications.carriedIn.naturalPerson': '1',
  'applications.carriedIn.total': '1',
  'applications.granted.naturalPerson': '2',
  'applications.granted.business': '1',
  'applications.granted.total': '3',
  'applications.refused.thirdPartyRights.naturalPerson': '1',
  'applications.refused.thirdPartyRights.total': '1',
  'applications.handledTotal.naturalPerson': '3',
  'applications.handledTotal.business': '1',
  'applications.handledTotal.total': '4',
  'applications.carriedOut.naturalPerson': '1',
  'applications.carriedOut.total': '1',
  'disputes.reconsideration.upheld': '1',
  'disputes.reconsideration.total': '1',
};

/** What stands in the cell of a figure. */
export function printedFigure(report: PrintedReport, path: string): string {
  return report.figures?.[path] ?? FIGURES[path] ?? '0';
}

const label = (report: PrintedReport, path: string, official: string) => report.labels?.[path] ?? official;

export interface Row {
  readonly path: string;
  readonly label: string;
  readonly group: string | undefined;
  readonly values: readonly string[];
}

export function applicationRows(report: PrintedReport): readonly Row[] {
  return APPLICATION_ROWS.filter(row => row.forms.includes(report.form ?? '2021'))
    .map(row => ({ path: `applications.${row.key}`, row }))
    .filter(({ path }) => !report.without?.includes(path))
    .map(({ path, row }) => ({
      path,
      label: label(report, path, row.label),
      group: innerHeading(row)?.label ?? (row.key === 'granted' ? row.heading?.label : undefined),
      values: APPLICATION_COLUMNS.map(column => printedFigure(report, `${path}.${column.key}`)),
    }));
}

function disclosureParts(
  report: PrintedReport,
): readonly { readonly item: string; readonly columns: readonly string[]; readonly rows: readonly Row[] }[] {
  const rows = DISCLOSURE_ROWS.filter(row => row.form === (report.form ?? '2021'));
  return [...Map.groupBy(rows, row => row.item)].map(([item, members]) => ({
    item,
    columns: (members[0]?.columns ?? []).map(column => label(report, `disclosure.${column.key}`, column.label)),
    rows: members
      .map(row => ({ path: `disclosure.${row.key}`, row }))
      .filter(({ path }) => !report.without?.includes(path))
      .map(({ path, row }) => ({
        path,
        label: label(report, path, row.label),
        group: undefined,
        values: row.columns.map(column => printedFigure(report, `${path}.${column.key}`)),
      })),
  }));
}

export function disputeValues(report: PrintedReport): readonly string[] {
  return DISPUTE_GROUPS.flatMap(group =>
    DISPUTE_RESULTS.map(result => printedFigure(report, `disputes.${group.key}.${result.key}`)),
  );
}

export const RESULTS: readonly string[] = DISPUTE_RESULTS.map(result => result.label);

/** Plain text, a row of a table on each line, cells set apart by `gap`. */
export function printText(report: PrintedReport = {}, gap = ' '): string {
  const narrative = narrativeOf(report);
  const line = (row: Row) => [row.label, ...row.values].join(gap);
  const lines = [
    report.title ?? TITLE,
    report.preamble ?? '',
    '一、总体情况',
    ...narrative.overview,
    '二、主动公开政府信息情况',
    ...disclosureParts(report).flatMap(({ item, columns, rows }) => [
      item,
      ['信息内容', ...columns].join(gap),
      ...rows.map(line),
    ]),
    '三、收到和处理政府信息公开申请情况',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况',
    '自然人 法人或其他组织 总计',
    '商业企业 科研机构 社会公益组织 法律服务机构 其他',
    ...applicationRows(report).flatMap((row, at, all) =>
      row.group !== undefined && all[at - 1]?.group !== row.group ? [row.group, line(row)] : [line(row)],
    ),
    '四、政府信息公开行政复议、行政诉讼情况',
    ...(report.disputesText === undefined ? [] : [report.disputesText]),
    '行政复议 行政诉讼',
    `${RESULTS.join(' ')} 未经复议直接起诉 复议后起诉`,
    [...RESULTS, ...RESULTS].join(' '),
    disputeValues(report).join(gap),
    '五、存在的主要问题及改进情况',
    narrative.problems,
    '六、其他需要报告的事项',
    narrative.other,
  ];
  return lines.join('\n');
}

function narrativeOf(report: PrintedReport) {
  return {
    overview: report.overview ?? ['（一）主动公开。全年公开水库调度信息31条。', '（二）依申请公开。收到申请4件。'],
    problems: '一是解读材料偏少；二是更新不够及时。下一步将逐月检查。',
    other: '本年度没有收取信息处理费。',
  };
}

const td = (text: string, span = '') => `<td${span}>${text}</td>`;
const tr = (...cells: readonly string[]) => `<tr>${cells.join('')}</tr>`;

function disclosureHtml(report: PrintedReport): string {
  const rows = disclosureParts(report).flatMap(({ item, columns, rows: members }) => [
    tr(td(item, ' colspan=4')),
    tr(td('信息内容'), ...columns.map(column => td(column))),
    ...members.map(row => tr(td(row.label), ...row.values.map(value => td(value)))),
  ]);
  return `<table>${rows.join('')}</table>`;
}

export const APPLICATION_HEADER: string = [
  tr(
    td('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', ' colspan=3 rowspan=3'),
    td('申请人情况', ' colspan=7'),
  ),
  tr(td('自然人', ' rowspan=2'), td('法人或其他组织', ' colspan=5'), td('总计', ' rowspan=2')),
  tr(...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map(name => td(name))),
].join('');

/** The rows of table 3 in HTML, one string a row, with their merged group cells. */
export function applicationRowsHtml(report: PrintedReport): readonly string[] {
  const rows = applicationRows(report);
  const results = rows.length - 3;
  return rows.map((row, at) => {
    const values = row.values.map(value => td(value));
    if (/newlyReceived|carriedIn|carriedOut/.test(row.path)) return tr(td(row.label, ' colspan=3'), ...values);
    const lead = row.path.endsWith('.granted') ? [td('三、本年度办理结果', ` rowspan=${results}`)] : [];
    if (row.group === undefined || row.path.endsWith('.granted'))
      return tr(...lead, td(row.label, ' colspan=2'), ...values);
    const size = rows.filter(other => other.group === row.group).length;
    const group = rows[at - 1]?.group === row.group ? [] : [td(row.group, ` rowspan=${size}`)];
    return tr(...group, td(row.label), ...values);
  });
}

export function applicationHtml(report: PrintedReport): string {
  return `<table>${APPLICATION_HEADER}${applicationRowsHtml(report).join('')}</table>`;
}

function disputesHtml(report: PrintedReport): string {
  const results = RESULTS.map(name => td(name));
  return `<table>${tr(td('行政复议', ' colspan=5'), td('行政诉讼', ' colspan=10'))}${tr(
    ...RESULTS.map(name => td(name, ' rowspan=2')),
    td('未经复议直接起诉', ' colspan=5'),
    td('复议后起诉', ' colspan=5'),
  )}${tr(...results, ...results)}${tr(...disputeValues(report).map(value => td(value)))}</table>`;
}

/** Tables of a page in place of the usual ones. */
export interface HtmlTables {
  readonly disclosure?: string;
  readonly applications?: string;
  readonly disputes?: string;
}

export function printHtml(report: PrintedReport = {}, tables: HtmlTables = {}): string {
  const narrative = narrativeOf(report);
  const p = (text: string) => `<p>${text}</p>`;
  return [
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>年报</title></head><body>',
    `<h1>${report.title ?? TITLE}</h1>`,
    report.preamble === undefined ? '' : p(report.preamble),
    p('一、总体情况'),
    ...narrative.overview.map(p),
    p('二、主动公开政府信息情况'),
    tables.disclosure ?? disclosureHtml(report),
    p('三、收到和处理政府信息公开申请情况'),
    tables.applications ?? applicationHtml(report),
    p('四、政府信息公开行政复议、行政诉讼情况'),
    report.disputesText === undefined ? '' : p(report.disputesText),
    tables.disputes ?? disputesHtml(report),
    p('五、存在的主要问题及改进情况'),
    p(narrative.problems),
    p('六、其他需要报告的事项'),
    p(narrative.other),
    '</body></html>',
  ].join('');
}
