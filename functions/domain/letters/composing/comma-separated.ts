import { printableLine } from '../../markup/printable.ts';

/** A table as Excel and WPS open it: CSV with the mark by which they know UTF-8, no cell of which is taken for a formula. */
export const commaSeparated = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map(cells => cells.map(cell).join(',')).join('\r\n')}\r\n`;

function cell(text: string): string {
  const line = printableLine(text);
  const safe = /^[=+\-@]/.test(line) && !/^-?\d+(?:\.\d+)?$/.test(line) ? `'${line}` : line;
  return `"${safe.replaceAll('"', '""')}"`;
}
