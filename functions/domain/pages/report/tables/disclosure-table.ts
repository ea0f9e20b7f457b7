import { EDITIONS } from '../../../form/editions/editions.ts';
import { DISCLOSURE_ROWS, type DisclosureRow } from '../../../form/form.ts';
import { mergeInOrder } from '../../../form/merge-in-order.ts';
import { TABLE_NAMES, TABLE_TITLES } from '../../../form/tables.ts';
import { attributes, type Html, html } from '../../../markup/html.ts';
import type { Figure } from '../../../record/figure.ts';
import type { ReportRecord } from '../../../record/record.ts';
import { figureCell, scrollBox } from './figure-cell.ts';
import { rowFigures } from './row-figures.ts';

/** Columns for figures; narrower blocks span what is left. */
const WIDTH = Math.max(...DISCLOSURE_ROWS.map(({ columns }) => columns.length));
/** Blocks in the order of the items of article 20, whichever edition each is in. */
const PRINTED_ORDER: readonly string[] = mergeInOrder(EDITIONS.map(({ disclosure }) => disclosure)).map(
  ({ key }) => key,
);

/** Table 2 as printed: a band of headers for every item of article 20, each block in the form it was filled in. */
export function disclosureTable(record: ReportRecord): Html {
  const title = `${TABLE_NAMES.disclosure}　${TABLE_TITLES.disclosure}`;
  return scrollBox(
    title,
    html`<table class="disclosure"><caption>${title}</caption>${bands(rowsOf(record)).map(bandOfRows)}</table>`,
  );
}

interface FilledRow extends DisclosureRow {
  readonly figures: Readonly<Record<string, Figure>>;
}

/** Rows the record has figures of, in printed order, in the form of their block. */
function rowsOf(record: ReportRecord): readonly FilledRow[] {
  return DISCLOSURE_ROWS.flatMap(row => {
    const figures = rowFigures(record.disclosure, row.key);
    const formed = row.form === (record.forms[row.key] ?? row.form);
    return figures !== undefined && formed && row.columns.some(({ key }) => Object.hasOwn(figures, key))
      ? [{ ...row, figures }]
      : [];
  }).toSorted((one, other) => PRINTED_ORDER.indexOf(one.key) - PRINTED_ORDER.indexOf(other.key));
}

/** Neighbouring rows under one item with the same columns share their headers. */
function bands(rows: readonly FilledRow[]): readonly (readonly FilledRow[])[] {
  const grouped: FilledRow[][] = [];
  for (const row of rows) {
    const open = grouped.at(-1);
    const head = open?.[0];
    if (open !== undefined && head?.item === row.item && head.columns === row.columns) open.push(row);
    else grouped.push([row]);
  }
  return grouped;
}

function bandOfRows(rows: readonly FilledRow[]): Html {
  const [first] = rows;
  if (first === undefined) return html``;
  const band = `b${PRINTED_ORDER.indexOf(first.key) + 1}`;
  const spans = first.columns.map((_, i) => (i === first.columns.length - 1 ? WIDTH - i : 1));
  return html`<tbody>
<tr class="item"><th colspan="${WIDTH + 1}" id="${band}i" scope="rowgroup">${first.item}</th></tr>
<tr class="band"><th id="${band}c" scope="col">信息内容</th>${first.columns.map(
    (column, i) => html`<th id="${`${band}k${i + 1}`}" scope="col" colspan="${spans[i]}">${column.label}</th>`,
  )}</tr>
${rows.map(row => tableRow(row, band, spans))}</tbody>`;
}

function tableRow(row: FilledRow, band: string, spans: readonly number[]): Html {
  const id = `n${PRINTED_ORDER.indexOf(row.key) + 1}`;
  return html`<tr><th id="${id}" scope="row" headers="${band}i ${band}c">${row.label}</th>${row.columns.map(
    (column, i) =>
      figureCell(
        `disclosure.${row.key}.${column.key}`,
        row.figures[column.key],
        attributes({ headers: `${band}i ${band}k${i + 1} ${id}`, colspan: spans[i] === 1 ? null : spans[i] }),
      ),
  )}</tr>
`;
}
