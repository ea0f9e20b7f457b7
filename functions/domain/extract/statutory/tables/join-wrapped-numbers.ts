import type { TableCell } from '../../document.ts';

const WRAPPED = /^[\d０-９.,，．]+(?:[^\S\n]*\n\s*[\d０-９.,，．]+)+$/;
const ONE_LINE = /^[\d０-９.,，．]+$/;

/**
 * Numbers broken over lines because their column is narrow, put together. Proof that it is a break and not two numbers:
 * all such cells of the table break at the same length, no number of the table is longer without a break, and another
 * number shows that as many characters, and no more, fit in. Only on a page are lines where the text breaks: in formats
 * that have paragraphs, two of them are two numbers.
 */
export function joinWrappedNumbers(cells: readonly TableCell[]): readonly TableCell[] {
  const wrapped = cells.filter(cell => cell.at.box !== undefined && WRAPPED.test(cell.text));
  if (wrapped.length === 0 || wrapped.length > cells.length / 2) return cells;
  const widths = new Set(wrapped.map(cell => linesOf(cell.text)[0]?.length ?? 0));
  const [width = 0] = widths;
  const longest = Math.max(...cells.map(cell => cell.text.trim()).map(text => (ONE_LINE.test(text) ? text.length : 0)));
  const fits = widths.size === 1 && width >= 2 && longest <= width && (longest === width || wrapped.length > 1);
  if (!fits || !wrapped.every(cell => breaksEvenly(linesOf(cell.text), width))) return cells;
  return cells.map(cell => (wrapped.includes(cell) ? { ...cell, text: linesOf(cell.text).join('') } : cell));
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map(line => line.trim());
}

function breaksEvenly(lines: readonly string[], width: number): boolean {
  return lines.every((line, at) => (at < lines.length - 1 ? line.length === width : line.length <= width));
}
