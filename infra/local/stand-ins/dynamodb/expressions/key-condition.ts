import { refuse } from '../refuse.ts';
import type { KeySchema } from '../table-schema.ts';
import { type AttributeValue, type Kind, kindOf, sortBytes } from '../value.ts';
import { refuseWrongBounds } from './bounds.ts';
import { openTokens, type Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A stretch of sort keys, as the bytes they are stored by. */
export interface KeyRange {
  readonly low?: { readonly bytes: Buffer; readonly included: boolean };
  readonly high?: { readonly bytes: Buffer; readonly included: boolean };
}

/** What a query asks for: one partition, and a stretch of its sort keys. */
export interface KeyCondition {
  readonly hash: AttributeValue;
  readonly range: KeyRange;
}

interface Clause {
  readonly attribute: string;
  readonly operator: string;
  readonly values: readonly AttributeValue[];
}

/** Reads the condition of a query on the keys of a table or an index. Throws ValidationException. */
export function parseKeyCondition(expression: string, words: Vocabulary, { hash, range }: KeySchema): KeyCondition {
  const tokens = openTokens('KeyConditionExpression', expression);
  const clauses = conjunction(tokens, words);
  if (tokens.peek() !== undefined) throw tokens.fail();
  const [first, ...others] = clauses.filter(({ attribute }) => attribute === hash.name);
  const [second, ...more] = clauses.filter(({ attribute }) => attribute !== hash.name);
  const [partition] = first?.values ?? [];
  if (first?.operator !== '=' || partition === undefined)
    throw refuse(`Query condition missed key schema element: ${hash.name}`);
  if (others.length > 0 || more.length > 0)
    throw refuse('KeyConditionExpressions must only contain one condition per key');
  if (second !== undefined && second.attribute !== range?.name)
    throw refuse(`Query condition missed key schema element: ${range?.name ?? hash.name}`);
  refuseType([partition], hash.type);
  if (second === undefined || range === undefined) return { hash: partition, range: {} };
  refuseType(second.values, range.type);
  const [low, high] = second.values;
  if (low !== undefined && high !== undefined) refuseWrongBounds(low, high);
  return { hash: partition, range: rangeOf(second) };
}

function refuseType(values: readonly AttributeValue[], type: Kind): void {
  if (values.some(value => kindOf(value) !== type))
    throw refuse('One or more parameter values were invalid: Condition parameter type does not match schema type');
}

function conjunction(tokens: Tokens, words: Vocabulary): readonly Clause[] {
  const clauses = [...clause(tokens, words)];
  while (tokens.take('AND')) clauses.push(...clause(tokens, words));
  return clauses;
}

function clause(tokens: Tokens, words: Vocabulary): readonly Clause[] {
  if (tokens.take('(')) {
    const inner = conjunction(tokens, words);
    tokens.expect(')');
    return inner;
  }
  if (tokens.peek() === 'begins_with') {
    tokens.next();
    tokens.expect('(');
    const attribute = nameOf(tokens, words);
    tokens.expect(',');
    const values = [words.value(tokens)];
    tokens.expect(')');
    return [{ attribute, operator: 'begins_with', values }];
  }
  const attribute = nameOf(tokens, words);
  const operator = tokens.next().toUpperCase();
  const values = [words.value(tokens)];
  if (operator === 'BETWEEN') {
    tokens.expect('AND');
    values.push(words.value(tokens));
  } else if (!['=', '<', '<=', '>', '>='].includes(operator))
    throw refuse(`Invalid operator used in KeyConditionExpression: ${operator}`);
  return [{ attribute, operator, values }];
}

function nameOf(tokens: Tokens, words: Vocabulary): string {
  const [name, ...rest] = words.path(tokens);
  if (rest.length > 0) throw refuse('KeyConditionExpressions cannot have conditions on nested attributes');
  return String(name);
}

function rangeOf({ operator, values }: Clause): KeyRange {
  const [first, second] = values.map(sortBytes);
  if (first === undefined) return {};
  const included = { bytes: first, included: true };
  switch (operator) {
    case '<':
      return { high: { bytes: first, included: false } };
    case '<=':
      return { high: included };
    case '>':
      return { low: { bytes: first, included: false } };
    case '>=':
      return { low: included };
    case 'BETWEEN':
      return { low: included, high: { bytes: second ?? first, included: true } };
    case 'begins_with':
      return { low: included, ...after(first) };
    default:
      return { low: included, high: included };
  }
}

/** The least bytes behind all that begin with a prefix; none where there are no such. */
function after(prefix: Buffer): Pick<KeyRange, 'high'> {
  const last = prefix.findLastIndex(byte => byte < 0xff);
  if (last < 0) return {};
  const bytes = Buffer.from(prefix.subarray(0, last + 1));
  bytes.writeUInt8(bytes.readUInt8(last) + 1, last);
  return { high: { bytes, included: false } };
}
