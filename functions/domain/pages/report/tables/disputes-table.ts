import type { DisputesForm, FormColumn } from '../../../form/editions/edition.ts';
import { editionOf } from '../../../form/editions/edition-of.ts';
import { TABLE_NAMES, TABLE_TITLES } from '../../../form/tables.ts';
import { attributes, type Html, html } from '../../../markup/html.ts';
import type { ReportRecord } from '../../../record/record.ts';
import { figureCell, scrollBox } from './figure-cell.ts';
import { rowFigures } from './row-figures.ts';

/** Table 4 in the layout of the form: one row with the results of every group, whatever way round the agency printed it. */
export function disputesTable(record: ReportRecord): Html {
  const title = `${TABLE_NAMES.disputes}　${TABLE_TITLES.disputes}`;
  const form = editionOf(record.forms.disputes).disputes;
  const cells = form.groups.flatMap(group => form.results.map(result => cell(record, group, result)));
  return scrollBox(
    title,
    html`<table class="disputes"><caption>${title}</caption>${head(form)}<tbody><tr>${cells}</tr></tbody></table>`,
  );
}

const idOf = (...keys: readonly string[]): string => ['q', ...keys].join('-');

function cell(record: ReportRecord, group: FormColumn, result: FormColumn): Html {
  const headers = [
    ...(group.under === undefined ? [] : [idOf(group.under)]),
    idOf(group.key),
    idOf(group.key, result.key),
  ];
  const figure = rowFigures(record.disputes, group.key)?.[result.key];
  return figureCell(`disputes.${group.key}.${result.key}`, figure, attributes({ headers: headers.join(' ') }));
}

/** Groups that stand alone and 行政诉讼, the groups below that, and the results of each. */
function head({ groups, results, groupHeadings }: DisputesForm): Html {
  const alone = groups.filter(({ under }) => under === undefined);
  const below = groups.filter(({ under }) => under !== undefined);
  const heading = ({ key, label }: { readonly key: string; readonly label: string }, width: number): Html =>
    html`<th id="${idOf(key)}" scope="col" colspan="${width}">${label}</th>`;
  const resultHeads = (group: FormColumn, rowSpan: number): readonly Html[] =>
    results.map(
      result =>
        html`<th id="${idOf(group.key, result.key)}" scope="col"${attributes({ rowspan: rowSpan === 1 ? null : rowSpan })}>${result.label}</th>`,
    );
  const widthUnder = (key: string): number => results.length * below.filter(({ under }) => under === key).length;
  return html`<thead>
<tr>${alone.map(group => heading(group, results.length))}${groupHeadings.map(each => heading(each, widthUnder(each.key)))}</tr>
<tr>${alone.map(group => resultHeads(group, 2))}${below.map(group => heading(group, results.length))}</tr>
<tr>${below.map(group => resultHeads(group, 1))}</tr>
</thead>
`;
}
