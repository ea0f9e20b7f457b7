import {
  APPLICANT_COLUMNS,
  APPLICATION_COLUMNS,
  APPLICATION_ROWS,
  type FormColumn,
  type FormRow,
  TABLE_NAMES,
  TABLE_TITLES,
} from '../../form/form.ts';
import { attributes, type Html, html } from '../../markup/html.ts';
import type { Figure } from '../../record/figure.ts';
import type { ReportRecord } from '../../record/record.ts';
import { figureCell, scrollBox } from './figure-cell.ts';
import { rowFigures } from './row-figures.ts';

const RESULTS = APPLICATION_ROWS.find(row => row.key === 'granted')?.group ?? '';
/** Rows that stand beside the results of the year, not among them. */
const OUTSIDE: ReadonlySet<string> = new Set(['newlyReceived', 'carriedIn', 'carriedOut']);
/** The sentence the form itself prints in the corner of the table. */
const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const SUMS: ReadonlySet<string> = new Set(['handledTotal']);

const idOf = (name: string): string => `applications-${name.replaceAll('.', '-')}`;
const columnHeaders: Readonly<Record<string, string>> = Object.fromEntries(
  APPLICATION_COLUMNS.map(column => [column.key, headersOfColumn(column)]),
);

function headersOfColumn(column: FormColumn): string {
  const own = idOf(`column-${column.key}`);
  const organisations = column.key !== 'naturalPerson' && column.key !== 'total';
  return organisations ? `applications-applicants applications-organisations ${own}` : `applications-applicants ${own}`;
}

/** Table 3 as printed, with the merged group cells of the form; rows the report lacks are not invented. */
export function applicationsTable(record: ReportRecord): Html {
  const title = `${TABLE_NAMES.applications}　${TABLE_TITLES.applications}`;
  const rows = APPLICATION_ROWS.flatMap(row => {
    const figures = rowFigures(record.applications, row.key);
    return figures === undefined ? [] : [{ ...row, figures }];
  });
  return scrollBox(
    title,
    html`<table class="applications"><caption>${title}</caption>${HEAD}<tbody>${rows.map((row, i) => tableRow(rows, row, i))}</tbody></table>`,
  );
}

const columnHead = (column: FormColumn, rowSpan: number): Html =>
  html`<th id="${idOf(`column-${column.key}`)}" scope="col"${attributes({ rowspan: rowSpan === 1 ? null : rowSpan })}>${column.label}</th>`;

const [NATURAL, ...ORGANISATIONS] = APPLICANT_COLUMNS;
const TOTAL = APPLICATION_COLUMNS.at(-1);
const HEAD: Html = html`<colgroup><col class="outer"><col class="inner"><col></colgroup><colgroup>${APPLICATION_COLUMNS.map(() => html`<col class="applicant">`)}</colgroup>
<thead>
<tr><td class="corner" colspan="3" rowspan="3">${CORNER}</td><th id="applications-applicants" scope="col" colspan="${APPLICATION_COLUMNS.length}">申请人情况</th></tr>
<tr>${NATURAL && columnHead(NATURAL, 2)}<th id="applications-organisations" scope="col" colspan="${ORGANISATIONS.length}">法人或其他组织</th>${TOTAL && columnHead(TOTAL, 2)}</tr>
<tr>${ORGANISATIONS.map(column => columnHead(column, 1))}</tr>
</thead>
`;

interface FilledRow extends FormRow {
  readonly figures: Readonly<Record<string, Figure>>;
}

const isResult = (row: FormRow): boolean => !OUTSIDE.has(row.key);
const innerGroup = (row: FormRow): string | undefined => (row.group === RESULTS ? undefined : row.group);
const innerId = (group: string): string => `applications-group-${'一二三四五六七'.indexOf(group[1] ?? '') + 1}`;

function tableRow(rows: readonly FilledRow[], row: FilledRow, index: number): Html {
  const own = idOf(`row-${row.key}`);
  const group = innerGroup(row);
  const above = `${isResult(row) ? 'applications-results ' : ''}${group === undefined ? '' : `${innerId(group)} `}`;
  const span = isResult(row) ? (group === undefined ? 2 : 1) : 3;
  const place = attributes({ colspan: span === 1 ? null : span, headers: above === '' ? null : above.trimEnd() });
  return html`<tr${attributes({ class: SUMS.has(row.key) ? 'sum' : null })}>${groupCells(rows, row, index)}<th id="${own}" scope="row"${place}>${row.label}</th>${APPLICATION_COLUMNS.map(
    column =>
      figureCell(row.figures[column.key], attributes({ headers: `${columnHeaders[column.key]} ${above}${own}` })),
  )}</tr>
`;
}

/** The merged cells that begin at this row. */
function groupCells(rows: readonly FormRow[], row: FormRow, index: number): Html {
  const before = rows[index - 1];
  const group = innerGroup(row);
  const outer = isResult(row) && (before === undefined || !isResult(before));
  const inner = group !== undefined && (before === undefined || innerGroup(before) !== group);
  return html`${outer && groupCell('applications-results', RESULTS, rows.filter(isResult).length, null)}${
    inner &&
    groupCell(innerId(group), group, rows.filter(other => innerGroup(other) === group).length, 'applications-results')
  }`;
}

const groupCell = (id: string, label: string, rowSpan: number, headers: string | null): Html =>
  html`<th class="group" id="${id}" scope="row"${attributes({ rowspan: rowSpan, headers })}>${label}</th>`;
