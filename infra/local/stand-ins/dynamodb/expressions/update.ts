import { addNumbers } from '../decimal.ts';
import { refuse } from '../refuse.ts';
import { type AttributeValue, kindOf, type StoredItem } from '../value.ts';
import { overlap, valueAt } from './paths.ts';
import { openTokens, type Tokens } from './tokens.ts';
import type { AttributePath, Vocabulary } from './vocabulary.ts';

/** One change of an update. `value` is asked with the item as it was before the update. */
interface Change {
  readonly path: AttributePath;
  /** The value to stand there; undefined to take it away. */
  readonly value: (before: StoredItem) => AttributeValue | undefined;
}

/** An update: what it touches, and how it changes an item. */
export interface Update {
  readonly paths: readonly AttributePath[];
  /** Throws ValidationException. */
  readonly apply: (item: StoredItem) => StoredItem;
}

const WRONG_TYPE = 'An operand in the update expression has an incorrect data type';
const NOWHERE = 'The document path provided in the update expression is invalid for update';
const ABSENT = 'The provided expression refers to an attribute that does not exist in the item';

/** Reads an update expression. Throws ValidationException. */
export function parseUpdate(expression: string, words: Vocabulary): Update {
  const tokens = openTokens('UpdateExpression', expression);
  const changes: Change[] = [];
  while (tokens.peek() !== undefined) {
    const clause = CLAUSES[tokens.next().toUpperCase()];
    if (clause === undefined) throw tokens.fail();
    do changes.push(clause(tokens, words));
    while (tokens.take(','));
  }
  const paths = changes.map(({ path }) => path);
  paths.forEach((path, index) => {
    if (paths.slice(index + 1).some(other => overlap(path, other)))
      throw refuse('Invalid UpdateExpression: Two document paths overlap with each other;');
  });
  return { paths, apply: before => applyChanges(changes, before) };
}

function applyChanges(changes: readonly Change[], before: StoredItem): StoredItem {
  const settled = changes.map(({ path, value }) => ({ path, value: value(before) }));
  // Taking an item out of a list moves those behind it: the last ones go first.
  const removals = settled
    .filter(({ value }) => value === undefined)
    .sort((a, b) => lastIndex(b.path) - lastIndex(a.path));
  const additions = settled.filter(({ value }) => value !== undefined);
  const whole = [...additions, ...removals].reduce<AttributeValue>(
    (item, { path, value }) => change(item, path, value),
    {
      M: before,
    },
  );
  return 'M' in whole ? whole.M : before;
}

const lastIndex = (path: AttributePath): number => {
  const last = path.at(-1);
  return typeof last === 'number' ? last : -1;
};

/** The same value with another one, or none, at a path. */
function change(
  whole: AttributeValue,
  [step, ...rest]: AttributePath,
  value: AttributeValue | undefined,
): AttributeValue {
  if (typeof step === 'string' && 'M' in whole) {
    const { [step]: old, ...others } = whole.M;
    const changed = rest.length === 0 ? value : change(old ?? missing(), rest, value);
    return { M: changed === undefined ? others : { ...whole.M, [step]: changed } };
  }
  if (typeof step === 'number' && 'L' in whole) {
    const old = whole.L[step];
    const changed = rest.length === 0 ? value : change(old ?? missing(), rest, value);
    if (changed === undefined) return { L: whole.L.filter((_, index) => index !== step) };
    return { L: old === undefined ? [...whole.L, changed] : whole.L.with(step, changed) };
  }
  throw refuse(NOWHERE);
}

const missing = (): never => {
  throw refuse(NOWHERE);
};

const CLAUSES: Readonly<Record<string, (tokens: Tokens, words: Vocabulary) => Change>> = {
  SET: (tokens, words) => {
    const path = words.path(tokens);
    tokens.expect('=');
    return { path, value: sum(tokens, words) };
  },
  REMOVE: (tokens, words) => ({ path: words.path(tokens), value: () => undefined }),
  ADD: (tokens, words) => {
    const path = words.path(tokens);
    const added = words.value(tokens);
    return { path, value: before => grown(valueAt(before, path), added) };
  },
  DELETE: (tokens, words) => {
    const path = words.path(tokens);
    const taken = words.value(tokens);
    return { path, value: before => shrunk(valueAt(before, path), taken) };
  },
};

type Operand = (before: StoredItem) => AttributeValue;

function sum(tokens: Tokens, words: Vocabulary): Operand {
  let left = operand(tokens, words);
  while (tokens.peek() === '+' || tokens.peek() === '-') {
    const sign = tokens.next() === '+' ? 1 : -1;
    const [first, second] = [left, operand(tokens, words)];
    left = before => ({ N: addNumbers(numberOf(first(before)), numberOf(second(before)), sign) });
  }
  return left;
}

function operand(tokens: Tokens, words: Vocabulary): Operand {
  if (tokens.take('(')) {
    const inner = sum(tokens, words);
    tokens.expect(')');
    return inner;
  }
  if (tokens.peek()?.startsWith(':')) {
    const value = words.value(tokens);
    return () => value;
  }
  if (tokens.peek(1) === '(') return call(tokens, words);
  const path = words.path(tokens);
  return before => valueAt(before, path) ?? absent();
}

const absent = (): never => {
  throw refuse(ABSENT);
};

function call(tokens: Tokens, words: Vocabulary): Operand {
  const name = tokens.next();
  tokens.expect('(');
  const path = name === 'if_not_exists' ? words.path(tokens) : undefined;
  const first = path === undefined ? operand(tokens, words) : undefined;
  tokens.expect(',');
  const second = operand(tokens, words);
  tokens.expect(')');
  if (path !== undefined) return before => valueAt(before, path) ?? second(before);
  if (name !== 'list_append' || first === undefined)
    throw refuse(`Invalid UpdateExpression: Invalid function name; function: ${name}`);
  return before => ({ L: [...listOf(first(before)), ...listOf(second(before))] });
}

function numberOf(value: AttributeValue): string {
  if (!('N' in value)) throw refuse(WRONG_TYPE);
  return value.N;
}

function listOf(value: AttributeValue): readonly AttributeValue[] {
  if (!('L' in value)) throw refuse(WRONG_TYPE);
  return value.L;
}

function grown(old: AttributeValue | undefined, added: AttributeValue): AttributeValue {
  if ('N' in added) return { N: old === undefined ? added.N : addNumbers(numberOf(old), added.N) };
  return setOf(added, [...new Set([...membersOf(old, added), ...membersOf(added, added)])]);
}

function shrunk(old: AttributeValue | undefined, taken: AttributeValue): AttributeValue | undefined {
  const gone = new Set(membersOf(taken, taken));
  const left = membersOf(old, taken).filter(member => !gone.has(member));
  return left.length === 0 ? undefined : setOf(taken, left);
}

/** Members of a set that must be of the same kind as `like`. */
function membersOf(value: AttributeValue | undefined, like: AttributeValue): readonly string[] {
  if (!('SS' in like || 'NS' in like || 'BS' in like)) throw refuse(WRONG_TYPE);
  if (value === undefined) return [];
  if (kindOf(value) !== kindOf(like)) throw refuse(WRONG_TYPE);
  return 'SS' in value ? value.SS : 'NS' in value ? value.NS : 'BS' in value ? value.BS : [];
}

function setOf(like: AttributeValue, members: readonly string[]): AttributeValue {
  if ('SS' in like) return { SS: members };
  return 'NS' in like ? { NS: members } : { BS: members };
}
