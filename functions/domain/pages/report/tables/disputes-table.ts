import type { FormColumn } from '../../../form/editions/edition.ts';
import { DISPUTE_GROUPS, DISPUTE_RESULTS } from '../../../form/form.ts';
import { TABLE_NAMES, TABLE_TITLES } from '../../../form/tables.ts';
import { attributes, type Html, html } from '../../../markup/html.ts';
import type { ReportRecord } from '../../../record/record.ts';
import { figureCell, scrollBox } from './figure-cell.ts';
import { rowFigures } from './row-figures.ts';

const [RECONSIDERATION, ...LITIGATION] = DISPUTE_GROUPS;
const WIDTH = DISPUTE_RESULTS.length;

/** Table 4 in the layout of the form: one row of fifteen figures, whatever way round the agency printed it. */
export function disputesTable(record: ReportRecord): Html {
  const title = `${TABLE_NAMES.disputes}　${TABLE_TITLES.disputes}`;
  return scrollBox(
    title,
    html`<table class="disputes"><caption>${title}</caption>${HEAD}<tbody><tr>${DISPUTE_GROUPS.flatMap(group =>
      DISPUTE_RESULTS.map(result => cell(record, group, result)),
    )}</tr></tbody></table>`,
  );
}

function cell(record: ReportRecord, group: FormColumn, result: FormColumn): Html {
  const groups = group === RECONSIDERATION ? 'disputes-reconsideration' : `disputes-litigation disputes-${group.key}`;
  return figureCell(
    rowFigures(record.disputes, group.key)?.[result.key],
    attributes({ headers: `${groups} disputes-${group.key}-${result.key}` }),
  );
}

const resultHeads = (group: FormColumn, rowSpan: number): readonly Html[] =>
  DISPUTE_RESULTS.map(
    result =>
      html`<th id="disputes-${group.key}-${result.key}" scope="col"${attributes({ rowspan: rowSpan === 1 ? null : rowSpan })}>${result.label}</th>`,
  );

const HEAD: Html = html`<thead>
<tr>${RECONSIDERATION && html`<th id="disputes-${RECONSIDERATION.key}" scope="col" colspan="${WIDTH}">${RECONSIDERATION.label}</th>`}<th id="disputes-litigation" scope="col" colspan="${WIDTH * LITIGATION.length}">行政诉讼</th></tr>
<tr>${RECONSIDERATION && resultHeads(RECONSIDERATION, 2)}${LITIGATION.map(group => html`<th id="disputes-${group.key}" scope="col" colspan="${WIDTH}">${group.label}</th>`)}</tr>
<tr>${LITIGATION.map(group => resultHeads(group, 1))}</tr>
</thead>
`;
