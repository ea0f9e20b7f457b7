import { refuse } from '../refuse.ts';
import { type AttributeValue, compareValues, equalValues, type Kind, kindOf, type StoredItem } from '../value.ts';
import { refuseWrongBounds } from './bounds.ts';
import { valueAt } from './paths.ts';
import { openTokens, type Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether an item meets a condition. */
export type Condition = (item: StoredItem) => boolean;
interface Operand {
  readonly of: (item: StoredItem) => AttributeValue | undefined;
  /** The value a placeholder stands for, which is the same for every item. */
  readonly literal?: AttributeValue;
}

/** Reads a condition or filter expression. Throws ValidationException. */
export function parseCondition(use: string, expression: string, words: Vocabulary): Condition {
  const tokens = openTokens(use, expression);
  const condition = either(tokens, words);
  if (tokens.peek() !== undefined) throw tokens.fail();
  return condition;
}

function either(tokens: Tokens, words: Vocabulary): Condition {
  const alternatives = [both(tokens, words)];
  while (tokens.take('OR')) alternatives.push(both(tokens, words));
  return item => alternatives.some(holds => holds(item));
}

function both(tokens: Tokens, words: Vocabulary): Condition {
  const conditions = [negated(tokens, words)];
  while (tokens.take('AND')) conditions.push(negated(tokens, words));
  return item => conditions.every(holds => holds(item));
}

function negated(tokens: Tokens, words: Vocabulary): Condition {
  if (tokens.take('NOT')) {
    const inner = negated(tokens, words);
    return item => !inner(item);
  }
  if (tokens.take('(')) {
    const inner = either(tokens, words);
    tokens.expect(')');
    return inner;
  }
  const called = tokens.peek(1) === '(' ? FUNCTIONS[tokens.peek() ?? ''] : undefined;
  if (called !== undefined) {
    tokens.next();
    tokens.expect('(');
    const condition = called(tokens, words);
    tokens.expect(')');
    return condition;
  }
  return comparison(tokens, words);
}

const FUNCTIONS: Readonly<Record<string, (tokens: Tokens, words: Vocabulary) => Condition>> = {
  attribute_exists: (tokens, words) => {
    const path = words.path(tokens);
    return item => valueAt(item, path) !== undefined;
  },
  attribute_not_exists: (tokens, words) => {
    const path = words.path(tokens);
    return item => valueAt(item, path) === undefined;
  },
  attribute_type: (tokens, words) => {
    const path = words.path(tokens);
    tokens.expect(',');
    const wanted = words.value(tokens);
    return item => {
      const value = valueAt(item, path);
      return value !== undefined && 'S' in wanted && kindOf(value) === wanted.S;
    };
  },
  begins_with: (tokens, words) => {
    const [whole, start] = pair(tokens, words);
    refuseUnordered('begins_with', [whole, start], ['S', 'B']);
    return item => beginsWith(whole.of(item), start.of(item));
  },
  contains: (tokens, words) => {
    const [whole, part] = pair(tokens, words);
    return item => contains(whole.of(item), part.of(item));
  },
};

function pair(tokens: Tokens, words: Vocabulary): readonly [Operand, Operand] {
  const first = operand(tokens, words);
  tokens.expect(',');
  return [first, operand(tokens, words)];
}

function beginsWith(whole: AttributeValue | undefined, start: AttributeValue | undefined): boolean {
  if (whole === undefined || start === undefined) return false;
  if ('S' in whole && 'S' in start) return whole.S.startsWith(start.S);
  if (!('B' in whole && 'B' in start)) return false;
  const prefix = Buffer.from(start.B, 'base64');
  return Buffer.from(whole.B, 'base64').subarray(0, prefix.length).equals(prefix);
}

function contains(whole: AttributeValue | undefined, part: AttributeValue | undefined): boolean {
  if (whole === undefined || part === undefined) return false;
  if ('S' in whole && 'S' in part) return whole.S.includes(part.S);
  if ('B' in whole && 'B' in part) return Buffer.from(whole.B, 'base64').includes(Buffer.from(part.B, 'base64'));
  if ('SS' in whole && 'S' in part) return whole.SS.includes(part.S);
  if ('NS' in whole && 'N' in part) return whole.NS.includes(part.N);
  if ('BS' in whole && 'B' in part) return whole.BS.includes(part.B);
  return 'L' in whole && whole.L.some(item => equalValues(item, part));
}

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
};

function comparison(tokens: Tokens, words: Vocabulary): Condition {
  const left = operand(tokens, words);
  if (tokens.take('BETWEEN')) {
    const low = operand(tokens, words);
    tokens.expect('AND');
    const high = operand(tokens, words);
    refuseUnordered('BETWEEN', [left, low, high], ORDERED_KINDS);
    if (low.literal !== undefined && high.literal !== undefined) refuseWrongBounds(low.literal, high.literal);
    return item => ordered(left.of(item), low.of(item), '>=') && ordered(left.of(item), high.of(item), '<=');
  }
  if (tokens.take('IN')) {
    const choices = several(tokens, words);
    return item => choices.some(choice => equal(left.of(item), choice.of(item)));
  }
  const sign = tokens.next();
  const right = operand(tokens, words);
  if (sign === '=') return item => equal(left.of(item), right.of(item));
  if (sign === '<>') return item => !equal(left.of(item), right.of(item));
  if (ORDERS[sign] === undefined) throw refuse(`Invalid expression: Syntax error; token: "${sign}"`);
  refuseUnordered(sign, [left, right], ORDERED_KINDS);
  return item => ordered(left.of(item), right.of(item), sign);
}

/** Kinds of values that have an order; an attribute of another kind is neither less nor more than anything. */
const ORDERED_KINDS: readonly Kind[] = ['S', 'N', 'B'];

/** Throws ValidationException where a placeholder stands for something the operator is not for. */
function refuseUnordered(operator: string, operands: readonly Operand[], kinds: readonly Kind[]): void {
  const wrong = operands.find(({ literal }) => literal !== undefined && !kinds.includes(kindOf(literal)));
  if (wrong?.literal !== undefined)
    throw refuse(
      `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${kindOf(wrong.literal)}`,
    );
}

function several(tokens: Tokens, words: Vocabulary): readonly Operand[] {
  tokens.expect('(');
  const operands = [operand(tokens, words)];
  while (tokens.take(',')) operands.push(operand(tokens, words));
  tokens.expect(')');
  return operands;
}

const equal = (left: AttributeValue | undefined, right: AttributeValue | undefined): boolean =>
  left !== undefined && right !== undefined && equalValues(left, right);

function ordered(left: AttributeValue | undefined, right: AttributeValue | undefined, sign: string): boolean {
  const order = left === undefined || right === undefined ? undefined : compareValues(left, right);
  return order !== undefined && (ORDERS[sign]?.(order) ?? false);
}

function operand(tokens: Tokens, words: Vocabulary): Operand {
  if (tokens.peek()?.startsWith(':')) {
    const value = words.value(tokens);
    return { of: () => value, literal: value };
  }
  if (tokens.peek() === 'size' && tokens.peek(1) === '(') {
    tokens.next();
    tokens.expect('(');
    const inner = operand(tokens, words);
    tokens.expect(')');
    return { of: item => sizeOf(inner.of(item)) };
  }
  const path = words.path(tokens);
  return { of: item => valueAt(item, path) };
}

/** Bytes of a text or binary, number of items of a list, set or map. */
function sizeOf(value: AttributeValue | undefined): AttributeValue | undefined {
  if (value === undefined) return undefined;
  if ('S' in value) return { N: `${Buffer.byteLength(value.S)}` };
  if ('B' in value) return { N: `${Buffer.byteLength(value.B, 'base64')}` };
  if ('M' in value) return { N: `${Object.keys(value.M).length}` };
  const items =
    'L' in value ? value.L : 'SS' in value ? value.SS : 'NS' in value ? value.NS : 'BS' in value && value.BS;
  return items ? { N: `${items.length}` } : undefined;
}
