import type { AttributeValue, StoredItem } from '../value.ts';
import type { AttributePath } from './vocabulary.ts';

/** The value at a path; undefined where there is none. */
export function valueAt(item: StoredItem, [first = '', ...rest]: AttributePath): AttributeValue | undefined {
  let value = item[first];
  for (const step of rest) {
    if (value === undefined) return undefined;
    value = typeof step === 'number' ? listOf(value)[step] : mapOf(value)[step];
  }
  return value;
}

const listOf = (value: AttributeValue): readonly AttributeValue[] => ('L' in value ? value.L : []);
const mapOf = (value: AttributeValue): StoredItem => ('M' in value ? value.M : {});

/** What an item holds at these paths, in its own form: maps keep their names, lists close their gaps. */
export function project(item: StoredItem, paths: readonly AttributePath[]): StoredItem {
  return projectMap(
    item,
    paths.filter(path => valueAt(item, path) !== undefined),
  );
}

function projectMap(item: StoredItem, paths: readonly AttributePath[]): StoredItem {
  const names = [...new Set(paths.map(([name]) => String(name)))];
  return Object.fromEntries(
    names.flatMap(name => {
      const value = item[name];
      return value === undefined ? [] : [[name, projectValue(value, below(paths, name))]];
    }),
  );
}

/** What follows a step, of the paths that begin with it. */
const below = (paths: readonly AttributePath[], step: string | number): readonly AttributePath[] =>
  paths.filter(([first]) => first === step).map(([, ...rest]) => rest);

function projectValue(value: AttributeValue, paths: readonly AttributePath[]): AttributeValue {
  if (paths.some(path => path.length === 0)) return value;
  if ('M' in value) return { M: projectMap(value.M, paths) };
  const indexes = [...new Set(paths.map(([index]) => Number(index)))].sort((a, b) => a - b);
  return {
    L: indexes.flatMap(index => {
      const item = listOf(value)[index];
      return item === undefined ? [] : [projectValue(item, below(paths, index))];
    }),
  };
}

/** Whether one path leads to the other or beyond it. */
export const overlap = (left: AttributePath, right: AttributePath): boolean => {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length).every((step, index) => step === right[index]);
};
