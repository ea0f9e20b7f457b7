import { heightOf } from '../box.ts';
import type { LaidCell, LaidTable } from '../grids/laid-table.ts';
import { lineOf } from '../lines/text-lines.ts';
import type { LineItem } from '../page-items.ts';

/** Distance of a line from the one above it, in shares of its height, up to which it goes on with it. */
const NEAR = 0.8;

/**
 * A label over several rows that a page break cuts may run on below the last line of its page. Gives such lines to the
 * cells above them; null where one stands apart or under no label.
 */
export function takeSpilledLines(table: LaidTable, lines: readonly LineItem[]): LaidTable | null {
  const page = lines[0]?.page;
  let bottom = table.cells.reduce((most, cell) => (cell.page === page ? Math.max(most, cell.box.bottom) : most), 0);
  const labels = table.cells.filter(
    ({ row, rowSpan, text }) => row + rowSpan === table.rowCount && /\p{L}/u.test(text),
  );
  const additions = new Map<LaidCell, string>();
  for (const { line } of lines) {
    if (line.top - bottom > NEAR * heightOf(line)) return null;
    const owners = Map.groupBy(line.runs, run =>
      labels.find(
        ({ column, columnSpan }) =>
          run.left >= (table.xs[column] ?? 0) - 1 && run.right <= (table.xs[column + columnSpan] ?? 0) + 1,
      ),
    );
    for (const [label, runs] of owners) {
      if (label === undefined) return null;
      additions.set(label, `${additions.get(label) ?? label.text}\n${lineOf(runs).text}`);
    }
    bottom = line.bottom;
  }
  return { ...table, cells: table.cells.map(cell => ({ ...cell, text: additions.get(cell) ?? cell.text })) };
}
