import type { CellMerge, RowLayout } from '../flow/nest-tables.ts';
import type { Modifier } from './read-modifiers.ts';

const DEFINE_TABLE = 0xd608;
const MERGE_VERTICALLY = 0xd62b;
const MERGE_CELLS = 0x5624;
const CELL_SIZE = 20;
const NONE: CellMerge = { withLeft: false, withAbove: false };

/** Where a row's cells stand and how they are merged; undefined where its mark does not tell. */
export function readRowLayout(modifiers: readonly Modifier[]): RowLayout | undefined {
  let layout: { edges: readonly number[]; merges: CellMerge[] } | undefined;
  for (const { code, operand } of modifiers) {
    if (code === DEFINE_TABLE) layout = defineTable(operand);
    if (layout === undefined) continue;
    if (code === MERGE_VERTICALLY && operand.byteLength >= 2) {
      const cell = operand.getUint8(0);
      layout.merges[cell] = { ...(layout.merges[cell] ?? NONE), withAbove: operand.getUint8(1) === 1 };
    }
    if (code === MERGE_CELLS) {
      const last = Math.min(operand.getUint8(1), layout.merges.length);
      for (let cell = operand.getUint8(0) + 1; cell < last; cell += 1) {
        layout.merges[cell] = { ...(layout.merges[cell] ?? NONE), withLeft: true };
      }
    }
  }
  return layout;
}

/** [MS-DOC] 2.9.316, TDefTableOperand: edges in twips, then for each cell a structure that begins with its merges. */
function defineTable(operand: DataView): { edges: readonly number[]; merges: CellMerge[] } | undefined {
  const count = operand.byteLength === 0 ? 0 : operand.getUint8(0);
  if (count === 0 || operand.byteLength < 1 + (count + 1) * 2) return undefined;
  const edges = Array.from({ length: count + 1 }, (_, index) => operand.getInt16(1 + index * 2, true));
  const merges = Array.from({ length: count }, (_, index) => {
    const at = 1 + (count + 1) * 2 + index * CELL_SIZE;
    const flags = at + 2 > operand.byteLength ? 0 : operand.getUint16(at, true);
    return { withLeft: (flags & 0x02) !== 0, withAbove: ((flags >> 5) & 0x03) === 1 };
  });
  return { edges, merges };
}
