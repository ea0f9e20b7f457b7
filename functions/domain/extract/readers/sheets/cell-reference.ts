/** A rectangle of cells, zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** `C7` or `$C$7` as zero-based row and column; null for anything else and beyond the sheet's edge. */
export function parseReference(reference: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(reference);
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row < 1 || row > MOST_ROWS || column > MOST_COLUMNS ? null : { row: row - 1, column: column - 1 };
}

/** `A1:D4` or `A1`. */
export function parseArea(reference: string): Area | null {
  const [from = '', to = from] = reference.split(':');
  const start = parseReference(from);
  const end = parseReference(to);
  if (start === null || end === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** Zero-based row and column as `C7`. */
export function printReference(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
