import { editionOf } from '../../../../form/editions/edition-of.ts';
import type { FormYear } from '../../../../form/editions/editions.ts';
import { APPLICATION_ROWS } from '../../../../form/form.ts';
import { doubtful } from '../../../../record/figure.ts';
import { applicationGroups, applicationRows } from '../../labels/wordings.ts';
import { addedRow, shortLabel } from '../added-parts.ts';
import type { FoundPart } from '../found-table.ts';
import type { RowFigures } from './assign-columns.ts';
import type { KnownRow, PrintedRow } from './printed-row.ts';

/** A line whose label nobody knows, and how many known rows stand before it. */
export interface Stray {
  readonly row: PrintedRow;
  readonly after: number;
}

export interface PlacedStrays {
  readonly rows: readonly KnownRow[];
  /** Rows the form does not have. */
  readonly added: readonly FoundPart[];
  readonly doubts: readonly string[];
}

const ORDER: readonly string[] = APPLICATION_ROWS.map(row => row.key);

/** Fewer cells than this behind an unknown label are no row, if they are all blank. */
const LEAST_CELLS = 5;

/**
 * A line under an unknown label: where exactly one row of the form is missing between its neighbours it must be that row
 * under an altered label, read with doubt. Anywhere else it makes the whole table doubtful, unless every row of the form
 * is there: then it is a row that the form does not have. No row vanishes.
 */
export function placeStrays(
  rows: readonly KnownRow[],
  strays: readonly Stray[],
  forms: readonly FormYear[],
): PlacedStrays {
  const present = new Set(rows.map(row => row.key));
  const missing = expectedRows(forms).filter(key => !present.has(key));
  const placed: KnownRow[] = [];
  const added: FoundPart[] = [];
  const doubts: string[] = [];
  for (const { row, after } of strays) {
    if (row.isEmpty && (row.cellCount < LEAST_CELLS || applicationGroups.match(row.label) !== undefined)) continue;
    const [key, ...others] = missingBetween(rows[after - 1]?.key, rows[after]?.key, missing);
    if (key !== undefined && others.length === 0 && row.figures !== undefined)
      placed.push({ ...row, key, figures: isItsLabel(row, key) ? row.figures : doubtfulRow(row.figures) });
    else if (missing.length > 0 && (!row.isEmpty || key !== undefined)) doubts.push(lostRow(row));
    else if (!row.isEmpty) added.push(addedRow(row.label, row.at, row.figures));
  }
  return { rows: [...rows, ...placed], added, doubts };
}

const lostRow = ({ label }: PrintedRow): string =>
  label === ''
    ? '表三有一行数字没有行名，没有采用。'
    : `表三有一行的行名无法辨认：“${shortLabel(label)}”，其数字没有采用。`;

function missingBetween(
  before: string | undefined,
  behind: string | undefined,
  missing: readonly string[],
): readonly string[] {
  const from = before === undefined ? 0 : ORDER.indexOf(before) + 1;
  const to = behind === undefined ? ORDER.length : ORDER.indexOf(behind);
  return ORDER.slice(from, to).filter(key => missing.includes(key));
}

/** Rows of the edition that what is printed tells; where nothing does, it may be any. */
function expectedRows([form]: readonly FormYear[]): readonly string[] {
  return form === undefined ? ORDER : editionOf(form).applications.rows.map(({ key }) => key);
}

/** 其他 without number or heading is a row only in its own place. */
function isItsLabel(row: PrintedRow, key: string): boolean {
  return applicationRows.matchExactly(row.label) === key;
}

function doubtfulRow(figures: RowFigures): RowFigures {
  return Object.fromEntries(Object.entries(figures).map(([column, figure]) => [column, doubtful(figure)]));
}
