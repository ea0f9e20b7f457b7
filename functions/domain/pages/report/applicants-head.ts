import type { ApplicationsForm, FormColumn, FormHeading } from '../../form/editions/edition.ts';
import { APPLICATION_COLUMNS, COLUMN_HEADINGS } from '../../form/form.ts';
import { attributes, type Html, html } from '../../markup/html.ts';

/** The sentence the form itself prints in the corner of table 3. */
export const CORNER_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

const headingId = (key: string): string => `h${COLUMN_HEADINGS.findIndex(each => each.key === key) + 1}`;
const columnId = (column: FormColumn): string =>
  `c${APPLICATION_COLUMNS.findIndex(({ key }) => key === column.key) + 1}`;

/** Ids of the headers over a column of table 3, outermost first. */
export function columnIds(column: FormColumn): readonly string[] {
  return [...headingsOver(column.under).map(({ key }) => headingId(key)), columnId(column)];
}

function headingsOver(key: string | undefined): readonly FormHeading[] {
  const heading = COLUMN_HEADINGS.find(each => each.key === key);
  return heading === undefined ? [] : [...headingsOver(heading.under), heading];
}

/** The head of table 3: 申请人情况 over all columns, 法人或其他组织 over those of organisations. */
export function applicantsHead({ columns }: ApplicationsForm): Html {
  const [top] = headingsOver(columns[0]?.under);
  const grouped = columns.filter(column => column.under !== top?.key);
  return html`<colgroup><col class="outer"><col class="inner"><col></colgroup><colgroup>${columns.map(() => html`<col class="applicant">`)}</colgroup>
<thead>
<tr><td colspan="3" rowspan="3"></td>${top && html`<th id="${headingId(top.key)}" scope="col" colspan="${columns.length}">${top.label}</th>`}</tr>
<tr>${columns.map((column, at) => secondLine(columns, column, at, top?.key))}</tr>
<tr>${grouped.map(column => columnHead(column, 1))}</tr>
</thead>
`;
}

/** A column by itself, or the heading over it and its neighbours where it is the first of them. */
function secondLine(
  columns: readonly FormColumn[],
  column: FormColumn,
  at: number,
  top: string | undefined,
): Html | null {
  if (column.under === top) return columnHead(column, 2);
  if (columns[at - 1]?.under === column.under) return null;
  const heading = headingsOver(column.under).at(-1);
  const width = columns.filter(({ under }) => under === column.under).length;
  return heading ? html`<th id="${headingId(heading.key)}" scope="col" colspan="${width}">${heading.label}</th>` : null;
}

const columnHead = (column: FormColumn, rowSpan: number): Html =>
  html`<th id="${columnId(column)}" scope="col"${attributes({ rowspan: rowSpan === 1 ? null : rowSpan })}>${column.label}</th>`;
