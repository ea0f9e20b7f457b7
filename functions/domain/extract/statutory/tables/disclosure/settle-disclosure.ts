import type { FormYear } from '../../../../form/editions/editions.ts';
import { likeliestForm } from '../../../../form/editions/likeliest-form.ts';
import { DISCLOSURE_ROWS } from '../../../../form/form.ts';
import { sameFigure, unreadFigure } from '../../../../record/figure.ts';
import { addedColumns, type ForeignCell } from '../added-parts.ts';
import type { FoundPart, FoundRow, FoundTable } from '../found-table.ts';

/** Settles rows found twice, rows whose form nothing tells, and lines with numbers under an unknown label. */
export function settleDisclosure(
  rows: readonly (FoundRow & { readonly beside: readonly ForeignCell[] })[],
  strays: readonly FoundPart[],
): FoundTable {
  const found = new Map<string, FoundRow>();
  const repeated = new Set<string>();
  const doubts: string[] = [];
  const usual = likeliestForm(rows);
  for (const row of rows.map(candidate => withForm(candidate, usual))) {
    const first = found.get(row.key);
    if (first === undefined) found.set(row.key, row);
    else {
      repeated.add(row.key);
      if (!sameFigures(first, row)) doubts.push(`表二的“${row.printed}”一行出现两次，数字不同，不能确定以哪一行为准。`);
    }
  }
  const missing = DISCLOSURE_ROWS.some(row => row.form === usual && !found.has(row.key));
  if (missing && found.size > 0) doubts.push(...strays.map(lostRow));
  const added = [...(missing ? [] : strays), ...addedColumns(rows)];
  return { rows: [...found.values()], repeated: [...repeated], added, doubts };
}

const lostRow = ({ label }: FoundPart): string =>
  label === '' ? '表二有一行数字没有行名，没有采用。' : `表二有一行的行名无法辨认：“${label}”，其数字没有采用。`;

/** A row under no readable column names is entered as unread under the form of the other rows. */
function withForm(
  { beside: _, ...row }: FoundRow & { readonly beside: readonly ForeignCell[] },
  usual: FormYear,
): FoundRow {
  if (row.forms !== undefined) return row;
  const rows = DISCLOSURE_ROWS.filter(known => known.key === row.key);
  const form = rows.find(known => known.form === usual) ?? rows[0];
  if (form === undefined) return row;
  const unread = unreadFigure({ at: row.at });
  const figures = Object.fromEntries(form.columns.map(column => [column.key, unread]));
  return { ...row, forms: [form.form], figures };
}

function sameFigures(one: FoundRow, other: FoundRow): boolean {
  return (
    one.forms?.join() === other.forms?.join() &&
    Object.keys(one.figures).every(column => sameFigure(one.figures[column], other.figures[column]))
  );
}
