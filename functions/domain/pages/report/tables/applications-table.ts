import type { FormColumn, FormHeading } from '../../../form/editions/edition.ts';
import { editionOf } from '../../../form/editions/edition-of.ts';
import { APPLICATION_ROWS, innerHeading, type ListedRow, ROW_HEADINGS } from '../../../form/form.ts';
import { TABLE_NAMES, TABLE_TITLES } from '../../../form/tables.ts';
import { attributes, type Html, html } from '../../../markup/html.ts';
import type { Figure } from '../../../record/figure.ts';
import type { ReportRecord } from '../../../record/record.ts';
import { applicantsHead, CORNER_NOTE, columnIds } from '../applicants-head.ts';
import { figureCell, scrollBox } from './figure-cell.ts';
import { rowFigures } from './row-figures.ts';

/** Table 3 as printed, with the merged group cells of the form; rows the report lacks are not invented. */
export function applicationsTable(record: ReportRecord): Html {
  const title = `${TABLE_NAMES.applications}　${TABLE_TITLES.applications}`;
  const form = editionOf(record.forms.applications).applications;
  const rows = APPLICATION_ROWS.flatMap(row => {
    const figures = rowFigures(record.applications, row.key);
    return figures === undefined ? [] : [{ ...row, figures }];
  });
  return scrollBox(
    title,
    html`<table class="applications"><caption>${title}<span class="small soft">${CORNER_NOTE}</span></caption>${applicantsHead(form)}<tbody>${rows.map(
      (row, i) => tableRow(rows, row, i, form.columns),
    )}</tbody></table>`,
  );
}

interface FilledRow extends ListedRow {
  readonly figures: Readonly<Record<string, Figure>>;
}

/** Short ids: every figure of the table names its headers. */
const rowId = (row: ListedRow): string => `r${APPLICATION_ROWS.findIndex(({ key }) => key === row.key) + 1}`;
const headingId = (heading: FormHeading): string => `g${ROW_HEADINGS.findIndex(({ key }) => key === heading.key) + 1}`;
const isSum = ({ role }: ListedRow): boolean => role === 'total' || role === 'subtotal';

/** The outermost heading beside a row: 本年度办理结果. */
const outerHeading = ({ heading, outer }: ListedRow): FormHeading | undefined => outer ?? heading;

function tableRow(rows: readonly FilledRow[], row: FilledRow, index: number, columns: readonly FormColumn[]): Html {
  const own = rowId(row);
  const headings = [outerHeading(row), innerHeading(row)].flatMap(heading => (heading ? headingId(heading) : []));
  const span = 3 - headings.length;
  const place = attributes({
    colspan: span === 1 ? null : span,
    headers: headings.length === 0 ? null : headings.join(' '),
  });
  return html`<tr${attributes({ class: isSum(row) ? 'sum' : null })}>${groupCells(rows, row, index)}<th id="${own}" scope="row"${place}>${rowLabel(row)}</th>${columns.map(
    column =>
      figureCell(
        `applications.${row.key}.${column.key}`,
        row.figures[column.key],
        attributes({ headers: [...columnIds(column), ...headings, own].join(' ') }),
      ),
  )}</tr>
`;
}

/** On a narrow screen the row shows its total; the box in its label opens the kinds of applicant, without a script. */
const rowLabel = ({ label }: ListedRow): Html => html`<label>${label}<input type="checkbox"></label>`;

/** The merged cells that begin at this row. */
function groupCells(rows: readonly ListedRow[], row: ListedRow, index: number): readonly Html[] {
  const before = rows[index - 1];
  const outer = outerHeading(row);
  return [outerHeading, innerHeading].flatMap((of): readonly Html[] => {
    const heading = of(row);
    if (heading === undefined || (before !== undefined && of(before)?.key === heading.key)) return [];
    const height = rows.filter(other => of(other)?.key === heading.key).length;
    return [groupCell(heading, height, heading.key === outer?.key ? null : ((outer && headingId(outer)) ?? null))];
  });
}

const groupCell = (heading: FormHeading, rowSpan: number, headers: string | null): Html =>
  html`<th class="group" id="${headingId(heading)}" scope="row"${attributes({ rowspan: rowSpan, headers })}>${heading.label}</th>`;
