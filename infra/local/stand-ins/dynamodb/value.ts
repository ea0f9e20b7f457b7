import { compareNumbers, normalizeNumber, numberSize, sortableNumber } from './decimal.ts';
import { refuse } from './refuse.ts';

/** A value of an attribute as it travels: its type with its content. Numbers are decimal text, binaries base64. */
export type AttributeValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly B: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly SS: readonly string[] }
  | { readonly NS: readonly string[] }
  | { readonly BS: readonly string[] }
  | { readonly L: readonly AttributeValue[] }
  | { readonly M: StoredItem };
export type StoredItem = { readonly [attribute: string]: AttributeValue };

type KeysOf<T> = T extends unknown ? keyof T : never;
export type Kind = KeysOf<AttributeValue>;

/** Deepest nesting of lists and maps. */
const MAX_DEPTH = 32;

/** The type a value carries. */
export const kindOf = (value: AttributeValue): Kind => Object.keys(value)[0] as Kind;

/** Reads an item of a request; numbers come out in their plain form. Throws ValidationException. */
export function readItem(given: unknown, depth = 0): StoredItem {
  if (typeof given !== 'object' || given === null) throw refuse('The item is not a map of attributes');
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, readValue(value, depth)]));
}

/** Reads a value of a request. Throws ValidationException. */
function readValue(given: unknown, depth = 0): AttributeValue {
  const [[kind, content] = ['', undefined], ...others] = Object.entries(Object(given));
  if (others.length > 0)
    throw refuse(
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    );
  if (depth > MAX_DEPTH) throw refuse('Nesting Levels have exceeded supported limits');
  switch (kind) {
    case 'S':
      return { S: text(content) };
    case 'N':
      return { N: normalizeNumber(text(content)) };
    case 'B':
      return { B: text(content) };
    case 'BOOL':
      return { BOOL: content === true };
    case 'NULL':
      if (content !== true) throw refuse('Null attribute value types must have the value of true');
      return { NULL: true };
    case 'SS':
      return { SS: set(content, text) };
    case 'NS':
      return { NS: set(content, item => normalizeNumber(text(item))) };
    case 'BS':
      return { BS: set(content, text) };
    case 'L':
      return { L: list(content).map(item => readValue(item, depth + 1)) };
    case 'M':
      return { M: readItem(content, depth + 1) };
    default:
      throw refuse('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes');
  }
}

function text(content: unknown): string {
  if (typeof content !== 'string') throw refuse('The value is not a text');
  return content;
}

function list(content: unknown): readonly unknown[] {
  if (!Array.isArray(content)) throw refuse('The value is not a list');
  return content;
}

function set(content: unknown, read: (item: unknown) => string): readonly string[] {
  const items = list(content).map(read);
  if (items.length === 0) throw refuse('An string set  may not be empty');
  if (new Set(items).size < items.length)
    throw refuse(`Input collection ${JSON.stringify(items)} contains duplicates.`);
  return items;
}

/** Bytes of an item, as AWS counts them for its limits and prices. */
export const itemSize = (item: StoredItem): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0);

const sum = <T>(items: readonly T[], size: (item: T) => number): number =>
  items.reduce((total, item) => total + size(item), 0);
const binarySize = (base64: string): number => Buffer.byteLength(base64, 'base64');

function valueSize(value: AttributeValue): number {
  if ('S' in value) return Buffer.byteLength(value.S);
  if ('N' in value) return numberSize(value.N);
  if ('B' in value) return binarySize(value.B);
  if ('SS' in value) return sum(value.SS, item => Buffer.byteLength(item));
  if ('NS' in value) return sum(value.NS, numberSize);
  if ('BS' in value) return sum(value.BS, binarySize);
  if ('L' in value) return 3 + sum(value.L, item => 1 + valueSize(item));
  if ('M' in value) return 3 + sum(Object.values(value.M), () => 1) + itemSize(value.M);
  return 1;
}

/** Whether two values are the same; of sets, whether they hold the same. */
export function equalValues(left: AttributeValue, right: AttributeValue): boolean {
  if ('L' in left && 'L' in right) {
    const other = right.L;
    return left.L.length === other.length && left.L.every((item, index) => isEqual(item, other[index]));
  }
  if ('M' in left && 'M' in right) {
    const other = right.M;
    const names = Object.keys(left.M);
    return names.length === Object.keys(other).length && names.every(name => isEqual(left.M[name], other[name]));
  }
  const kind = kindOf(left);
  const [first, second] = [contentOf(left), contentOf(right)];
  if (kind !== kindOf(right)) return false;
  if (!Array.isArray(first) || !Array.isArray(second)) return first === second;
  return first.length === second.length && first.every(item => second.includes(item));
}

const isEqual = (left: AttributeValue | undefined, right: AttributeValue | undefined): boolean =>
  left !== undefined && right !== undefined && equalValues(left, right);

const contentOf = (value: AttributeValue): unknown => Object.values(value)[0];

/** Order of two texts, numbers or binaries; undefined where they are not of one such type. */
export function compareValues(left: AttributeValue, right: AttributeValue): number | undefined {
  if ('S' in left && 'S' in right) return Buffer.compare(Buffer.from(left.S), Buffer.from(right.S));
  if ('N' in left && 'N' in right) return compareNumbers(left.N, right.N);
  if ('B' in left && 'B' in right) return Buffer.compare(Buffer.from(left.B, 'base64'), Buffer.from(right.B, 'base64'));
  return undefined;
}

/** The bytes by which a key is stored: they sort as DynamoDB sorts keys of one type. */
export function sortBytes(value: AttributeValue): Buffer {
  if ('S' in value) return Buffer.from(value.S);
  if ('N' in value) return sortableNumber(value.N);
  if ('B' in value) return Buffer.from(value.B, 'base64');
  throw refuse('A key is a text, a number or a binary');
}
