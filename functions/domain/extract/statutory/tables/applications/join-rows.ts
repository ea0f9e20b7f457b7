import { editionOf } from '../../../../form/editions/edition-of.ts';
import type { FormYear } from '../../../../form/editions/editions.ts';
import { APPLICATION_ROWS, WHOLE_GROUPS } from '../../../../form/form.ts';
import { sameFigure, unreadFigure } from '../../../../record/figure.ts';
import { applicationGroups, applicationRows } from '../../labels/wordings.ts';
import { addedColumns } from '../added-parts.ts';
import type { FoundRow, FoundTable } from '../found-table.ts';
import { matchApplicationRow } from './match-row.ts';
import { placeStrays, type Stray } from './place-strays.ts';
import type { KnownRow, PrintedRow } from './printed-row.ts';

/** Longest run of lines over which a page break may scatter one label. */
const MOST_LINES = 4;

/**
 * Puts rows together that page breaks and wrapped labels have cut, and drops lines that belong to no row. `forms` are the
 * editions the table may be in.
 */
export function joinRows(lines: readonly PrintedRow[], forms: readonly FormYear[]): FoundTable {
  const rows: KnownRow[] = [];
  const strays: Stray[] = [];
  for (let at = 0; at < lines.length; ) {
    const joined = joinAt(lines, at);
    const previous = rows.at(-1);
    const line = lines[at];
    if (joined !== undefined) rows.push(joined.row);
    else if (line !== undefined && previous !== undefined && continues(line, previous))
      rows[rows.length - 1] = merge(previous, line);
    else if (line !== undefined) strays.push({ row: line, after: rows.length });
    at += joined?.lines ?? 1;
  }
  return settle(rows, strays, forms);
}

/** The row that begins at a line: by its own label, by its label and the next lines', or by the start of a label. */
function joinAt(
  lines: readonly PrintedRow[],
  at: number,
): { readonly row: KnownRow; readonly lines: number } | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  if (line.key !== undefined) return { row: { ...line, key: line.key }, lines: 1 };
  if (line.label === '' || applicationGroups.matchExactly(line.label) !== undefined) return undefined;
  let whole = line;
  for (let count = 2; count <= MOST_LINES; count++) {
    const next = lines[at + count - 1];
    if (next === undefined || next.key !== undefined || !(whole.isEmpty || next.isEmpty)) break;
    whole = merge(whole, next);
    const match = matchApplicationRow(whole.label, line.group);
    if (match !== undefined) return { row: { ...whole, ...match }, lines: count };
  }
  const key = applicationRows.matchBeginning(line.label);
  return key === undefined ? undefined : { row: { ...line, key }, lines: 1 };
}

/** Only a label that is not yet whole goes on in the next line. */
function continues(line: PrintedRow, row: KnownRow): boolean {
  const isWhole = applicationRows.matchExactly(row.label) !== undefined;
  return (
    line.label !== '' && (line.isEmpty || row.isEmpty) && !isWhole && applicationRows.isPartOf(line.label, row.key)
  );
}

/** One row out of two lines of it; at most one of them has values. */
function merge<R extends PrintedRow>(upper: R, lower: PrintedRow): R {
  const values = upper.isEmpty && !lower.isEmpty ? lower : upper;
  const { figures, isEmpty, cellCount, beside } = values;
  return { ...upper, label: upper.label + lower.label, figures, isEmpty, cellCount, beside };
}

function settle(all: readonly KnownRow[], strays: readonly Stray[], forms: readonly FormYear[]): FoundTable {
  const rows = withoutGroupLine(all);
  const moved = strays.map(({ row, after }) => ({ row, after: withoutGroupLine(all.slice(0, after), all).length }));
  const columns = editionOf(forms[0]).applications.columns.map(({ key }) => key);
  const placed = placeStrays(rows, moved, forms);
  const found = new Map<string, FoundRow>();
  const repeated = new Set<string>();
  const doubts = new Set(placed.doubts);
  for (const row of placed.rows) {
    const first = found.get(row.key);
    const next = foundRow(row, columns);
    if (first === undefined) found.set(row.key, next);
    else {
      repeated.add(row.key);
      if (!sameFigures(first, next))
        doubts.add(`表三的“${first.printed}”一行出现两次，数字不同，不能确定以哪一行为准。`);
    }
  }
  const inOrder = APPLICATION_ROWS.flatMap(({ key }) => found.get(key) ?? []);
  return {
    rows: inOrder,
    repeated: [...repeated],
    added: [...placed.added, ...addedColumns(placed.rows)],
    forms,
    doubts: [...doubts],
  };
}

/** 其他处理 above its three rows is a heading, even where blank cells stand behind it. */
function withoutGroupLine(rows: readonly KnownRow[], all: readonly KnownRow[] = rows): readonly KnownRow[] {
  return rows.filter(row => {
    const heading = WHOLE_GROUPS.get(row.key);
    if (heading === undefined) return true;
    const divided = all.some(({ key }) => APPLICATION_ROWS.some(each => each.key === key && each.under === heading));
    return row.cellCount > 0 && !(divided && row.isEmpty);
  });
}

function foundRow(row: KnownRow, columns: readonly string[]): FoundRow {
  const unread = unreadFigure({ at: row.at });
  const figures = row.figures ?? Object.fromEntries(columns.map(column => [column, unread]));
  return { key: row.key, printed: row.label, at: row.at, figures };
}

function sameFigures(one: FoundRow, other: FoundRow): boolean {
  return Object.keys(one.figures).every(key => sameFigure(one.figures[key], other.figures[key]));
}
