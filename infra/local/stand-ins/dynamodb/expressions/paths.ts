import type { Item, Value } from '../value.ts';
import type { Path } from './vocabulary.ts';

/** The value at a path; undefined where there is none. */
export function valueAt(item: Item, [first = '', ...rest]: Path): Value | undefined {
  let value = item[first];
  for (const step of rest) {
    if (value === undefined) return undefined;
    value = typeof step === 'number' ? listOf(value)[step] : mapOf(value)[step];
  }
  return value;
}

const listOf = (value: Value): readonly Value[] => ('L' in value ? value.L : []);
const mapOf = (value: Value): Item => ('M' in value ? value.M : {});

/** What an item holds at these paths, in its own form: maps keep their names, lists close their gaps. */
export function project(item: Item, paths: readonly Path[]): Item {
  return projectMap(
    item,
    paths.filter(path => valueAt(item, path) !== undefined),
  );
}

function projectMap(item: Item, paths: readonly Path[]): Item {
  const names = [...new Set(paths.map(([name]) => String(name)))];
  return Object.fromEntries(
    names.flatMap(name => {
      const value = item[name];
      return value === undefined ? [] : [[name, projectValue(value, below(paths, name))]];
    }),
  );
}

/** What follows a step, of the paths that begin with it. */
const below = (paths: readonly Path[], step: string | number): readonly Path[] =>
  paths.filter(([first]) => first === step).map(([, ...rest]) => rest);

function projectValue(value: Value, paths: readonly Path[]): Value {
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
export const overlap = (left: Path, right: Path): boolean => {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length).every((step, index) => step === right[index]);
};
