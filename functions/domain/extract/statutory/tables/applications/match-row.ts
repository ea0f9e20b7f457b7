import {
  APPLICATION_COLUMNS,
  APPLICATION_ROWS,
  innerHeading,
  type ListedRow,
  ROW_HEADINGS,
} from '../../../../form/form.ts';
import { squeeze } from '../../labels/label-key.ts';
import { applicationGroups, applicationRows } from '../../labels/wordings.ts';

/** A group heading that stands in one cell, or on one line, with its first row. */
const GROUP_BEFORE_ROW = new RegExp(
  `^[（(]?[一二三四五六七八九十]?[）)、.．]{0,2}(${ROW_HEADINGS.flatMap(({ name, wordings = [] }) => [name, ...wordings]).join('|')})[：:]?(?=[（(\\d①-⑨])`,
);

/** Rows named like a column, 其他: rows only under their heading, or behind their number. */
const NAMED_LIKE_COLUMNS: ReadonlyMap<string, ListedRow> = new Map(
  APPLICATION_ROWS.filter(
    row => innerHeading(row) !== undefined && APPLICATION_COLUMNS.some(({ name }) => name === row.name),
  ).map(row => [row.key, row]),
);

/**
 * The row of table 3 a text names. `group` is the heading it stands under: 其他 is a row only under 其他处理.
 * `label` is what is left of the text when group headings before the row are taken away.
 */
export function matchApplicationRow(
  text: string,
  group: string | undefined,
): { readonly key: string; readonly label: string } | undefined {
  if (text.length > 300) return undefined;
  let label = squeeze(text);
  let under = group;
  for (let found = GROUP_BEFORE_ROW.exec(label); found !== null; found = GROUP_BEFORE_ROW.exec(label)) {
    under = applicationGroups.matchExactly(found[1] ?? '');
    label = label.slice(found[0].length);
  }
  const key = applicationRows.match(label);
  const ambiguous = NAMED_LIKE_COLUMNS.get(key ?? '');
  if (key === undefined || (ambiguous && !isInPlace(ambiguous, under, label))) return undefined;
  return { key, label };
}

function isInPlace(row: ListedRow, under: string | undefined, label: string): boolean {
  const number = /\d+/.exec(row.number ?? '')?.[0] ?? '';
  return (
    under === row.under ||
    (under === undefined &&
      label
        .normalize('NFKC')
        .replace(/^[（(]/, '')
        .startsWith(number))
  );
}
