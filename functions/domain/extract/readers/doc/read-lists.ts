import type { List, ListLevel } from '../ordinals/number-lists.ts';
import { FORMAT_BY_CODE } from '../ordinals/print-ordinal.ts';
import { PART, sliceOf, type WordFile } from './read-fib.ts';

const LIST_SIZE = 28;
const OVERRIDE_SIZE = 16;
const LEVELS = 9;
/** More lists than Word lets anyone make. */
const MOST_LISTS = 20_000;

/** The automatic lists by the number that paragraphs name them by, as text ([MS-DOC] 2.9.131, LFO). */
export function readLists(file: WordFile): ReadonlyMap<string, List> {
  const definitions = readDefinitions(file);
  const overrides = file.part(PART.listOverrides);
  const lists = new Map<string, List>();
  if (overrides.byteLength < 4) return lists;
  const count = Math.min(overrides.getUint32(0, true), MOST_LISTS);
  let at = 4 + count * OVERRIDE_SIZE;
  for (let index = 0; index < count; index += 1) {
    const entry = sliceOf(overrides, 4 + index * OVERRIDE_SIZE, OVERRIDE_SIZE);
    const family = entry.getInt32(0, true);
    const levels = [...(definitions.get(family) ?? [])];
    const startsAnew = new Map<number, number>();
    at = readOverrides(overrides, at + 4, entry.getUint8(12), levels, startsAnew);
    lists.set(String(index + 1), { family: String(family), levels, startsAnew });
  }
  return lists;
}

/** List definitions by their id; their levels follow the table of definitions ([MS-DOC] 2.9.147, LSTF). */
function readDefinitions(file: WordFile): ReadonlyMap<number, readonly ListLevel[]> {
  const table = file.part(PART.lists);
  const definitions = new Map<number, readonly ListLevel[]>();
  if (table.byteLength < 2) return definitions;
  const start = file.partStart(PART.lists);
  const count = Math.min(table.getUint16(0, true), MOST_LISTS);
  let at = start + 2 + count * LIST_SIZE;
  for (let index = 0; index < count; index += 1) {
    const definition = sliceOf(table, 2 + index * LIST_SIZE, LIST_SIZE);
    const isSimple = (definition.getUint8(26) & 1) !== 0;
    const levels: ListLevel[] = [];
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level += 1) {
      const read = readLevel(file.table, at);
      levels.push(read.level);
      at = read.end;
    }
    definitions.set(definition.getInt32(0, true), levels);
  }
  return definitions;
}

/** [MS-DOC] 2.9.136, LFOLVL: a level may start anew or be replaced. Gives where the next list's overrides begin. */
function readOverrides(
  view: DataView,
  start: number,
  count: number,
  levels: ListLevel[],
  startsAnew: Map<number, number>,
): number {
  let at = start;
  for (let index = 0; index < count && at + 8 <= view.byteLength; index += 1) {
    const flags = view.getUint32(at + 4, true);
    const depth = flags & 0xf;
    const replaced = (flags & 0x20) !== 0;
    if ((flags & 0x10) !== 0 && !replaced) startsAnew.set(depth, view.getUint32(at, true));
    at += 8;
    if (!replaced) continue;
    const read = readLevel(view, at);
    if (depth < LEVELS) levels[depth] = read.level;
    if ((flags & 0x10) !== 0) startsAnew.set(depth, read.level.start);
    at = read.end;
  }
  return at;
}

/** [MS-DOC] 2.9.150, LVL: in the text, characters 0 to 8 stand for the number of that level. */
function readLevel(view: DataView, at: number): { readonly level: ListLevel; readonly end: number } {
  const flags = view.getUint8(at + 5);
  const textAt = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(textAt, true);
  let text = '';
  for (let index = 0; index < length; index += 1) {
    const code = view.getUint16(textAt + 2 + index * 2, true);
    text += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  }
  const follow = view.getUint8(at + 15);
  const level: ListLevel = {
    start: view.getUint32(at, true),
    format: FORMAT_BY_CODE[view.getUint8(at + 4)] ?? 'decimal',
    text,
    suffix: follow === 1 ? 'space' : follow === 2 ? 'nothing' : 'tab',
    restartAfter: (flags & 0x08) === 0 ? undefined : view.getUint8(at + 26),
    legal: (flags & 0x04) !== 0,
  };
  return { level, end: textAt + 2 + length * 2 };
}
