import type { PrintedBlock, PrintedTable } from '../../infra/local/invented/print/document.ts';
import type { Random } from '../../infra/local/invented/random.ts';

export const BYTE_MUTATIONS = ['flip', 'truncate', 'delete', 'duplicate', 'zero'] as const;
export type ByteMutation = (typeof BYTE_MUTATIONS)[number];

/** Bytes that make figures: a mutation that only changes these makes another, equally valid document. */
const MAKES_FIGURES = /[-0-9.,+]/;

/**
 * Damages a file. With `sparing`, bytes of figures are neither changed nor made, so that what the file prints stays
 * the truth for every cell that can still be told apart.
 */
export function mutateBytes(bytes: Uint8Array, mutation: ByteMutation, random: Random, sparing: boolean): Uint8Array {
  const at = random.whole(0, bytes.length - 1);
  const length = random.whole(1, Math.min(64, bytes.length - at));
  switch (mutation) {
    case 'truncate':
      return bytes.slice(0, at);
    case 'delete':
      return sparing
        ? flipped(bytes, random, true)
        : Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + length)]);
    case 'duplicate':
      return sparing
        ? flipped(bytes, random, true)
        : Uint8Array.from([...bytes.slice(0, at + length), ...bytes.slice(at)]);
    case 'zero':
      return sparing
        ? flipped(bytes, random, true)
        : bytes.map((byte, index) => (index >= at && index < at + length ? 0 : byte));
    case 'flip':
      return flipped(bytes, random, sparing);
  }
}

function flipped(bytes: Uint8Array, random: Random, sparing: boolean): Uint8Array {
  const copy = bytes.slice();
  for (let flips = random.whole(1, 8); flips > 0; flips -= 1) {
    const at = random.whole(0, copy.length - 1);
    const changed = (copy[at] ?? 0) ^ (1 << random.whole(0, 7));
    const figures = [copy[at] ?? 0, changed].some(byte => MAKES_FIGURES.test(String.fromCharCode(byte)));
    if (!(sparing && figures)) copy[at] = changed;
  }
  return copy;
}

export const LAYOUT_MUTATIONS = ['drop-column', 'drop-cell', 'swap-rows', 'drop-row', 'drop-header'] as const;
export type LayoutMutation = (typeof LAYOUT_MUTATIONS)[number];

/** Damages one table of a document: what is left must be read as printed or be marked. */
export function mutateLayout(
  blocks: readonly PrintedBlock[],
  mutation: LayoutMutation,
  random: Random,
): readonly PrintedBlock[] {
  const tables = blocks.filter(block => block.kind === 'table');
  const chosen = tables[random.whole(0, tables.length - 1)];
  return blocks.map(block =>
    block === chosen && block.kind === 'table' ? { ...block, rows: damageRows(block.rows, mutation, random) } : block,
  );
}

type Rows = PrintedTable['rows'];

function damageRows(rows: Rows, mutation: LayoutMutation, random: Random): Rows {
  const row = random.whole(0, rows.length - 1);
  const other = random.whole(0, rows.length - 1);
  const cell = random.whole(0, (rows[row]?.length ?? 1) - 1);
  const swapped = (index: number) => (index === row ? other : index === other ? row : index);
  switch (mutation) {
    case 'drop-column':
      return rows.map(cells => (cells.length > 3 ? cells.slice(0, -1) : cells));
    case 'drop-cell':
      return rows.map((cells, index) => (index === row ? cells.filter((_, place) => place !== cell) : cells));
    case 'swap-rows':
      return rows.map((cells, index) => rows[swapped(index)] ?? cells);
    case 'drop-row':
      return rows.filter((_, index) => index !== row);
    case 'drop-header':
      return rows.slice(random.whole(1, 3));
  }
}
