import { sliceOf } from './read-fib.ts';

/** One property modifier ([MS-DOC] 2.6, Prl): what is set, and its operand without length prefix. */
export interface Modifier {
  readonly code: number;
  readonly operand: DataView;
}

const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;

/** The modifiers in a grpprl. A list cut off in the middle ends with its last whole modifier. */
export function* readModifiers(list: DataView): Generator<Modifier> {
  let at = 0;
  while (at + 3 <= list.byteLength) {
    const code = list.getUint16(at, true);
    const { prefix, length } = operandSize(list, code, at + 2);
    const from = at + 2 + prefix;
    if (length < 0 || from + length > list.byteLength) return;
    yield { code, operand: sliceOf(list, from, length) };
    at = from + length;
  }
}

const FIXED = [1, 1, 2, 4, 2, 2, undefined, 3] as const;

/** The top three bits of a code tell how long its operand is. */
function operandSize(list: DataView, code: number, at: number): { readonly prefix: number; readonly length: number } {
  const fixed = FIXED[code >> 13];
  if (fixed !== undefined) return { prefix: 0, length: fixed };
  if (code === DEFINE_TABLE) {
    return at + 2 > list.byteLength ? { prefix: 0, length: -1 } : { prefix: 2, length: list.getUint16(at, true) - 1 };
  }
  const length = list.getUint8(at);
  return { prefix: 1, length: code === CHANGE_TABS && length === 255 ? changedTabs(list, at + 1) : length };
}

/** Deleted and added tabs, each with a count of their own ([MS-DOC] 2.9.193, PChgTabsOperand). */
function changedTabs(list: DataView, at: number): number {
  if (at >= list.byteLength) return -1;
  const deleted = 1 + list.getUint8(at) * 4;
  return at + deleted >= list.byteLength ? -1 : deleted + 1 + list.getUint8(at + deleted) * 3;
}

/** An on/off operand ([MS-DOC] 2.9.328, ToggleOperand): 0x80 is as the style has it, 0x81 the opposite. */
export function toggled(operand: number, byStyle: boolean): boolean {
  if (operand === 0x80) return byStyle;
  return operand === 0x81 ? !byStyle : operand !== 0;
}
