import { readFileSync } from 'node:fs';
import { refuse } from '../refuse.ts';
import { type AttributeValue, readItem } from '../value.ts';
import type { Tokens } from './tokens.ts';

/**
 * Words an expression may not use as names of attributes, source:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html
 */
const RESERVED = new Set(readFileSync(new URL('./reserved-words.txt', import.meta.url), 'utf8').split('\n'));

/** Where a value lies in an item: names of attributes and indexes of lists. */
export type AttributePath = readonly (string | number)[];

/** What the words of the expressions of one request stand for. */
export interface Vocabulary {
  /** Reads a path: `a.#b[2]`. Throws ValidationException. */
  readonly path: (tokens: Tokens) => AttributePath;
  /** Reads a placeholder: `:value`. Throws ValidationException. */
  readonly value: (tokens: Tokens) => AttributeValue;
  /** Throws ValidationException where the request explains what no expression uses. */
  readonly refuseUnused: () => void;
}

/** `names` and `values` as the request gives them. Throws ValidationException. */
export function openVocabulary(
  names: Readonly<Record<string, string>> = {},
  values: Readonly<Record<string, unknown>> = {},
): Vocabulary {
  const known = readItem(values);
  const used = new Set<string>();
  const attribute = (tokens: Tokens): string => {
    const word = tokens.next();
    if (word.startsWith('#')) {
      const name = names[word];
      if (name === undefined)
        throw refuse(`An expression attribute name used in the document path is not defined; attribute name: ${word}`);
      used.add(word);
      return name;
    }
    if (!/^[A-Za-z_]/.test(word)) throw tokens.fail();
    if (RESERVED.has(word.toUpperCase()))
      throw refuse(`Attribute name is a reserved keyword; reserved keyword: ${word}`);
    return word;
  };
  const step = (tokens: Tokens): string | number | undefined => {
    if (tokens.take('.')) return attribute(tokens);
    if (!tokens.take('[')) return undefined;
    const index = tokens.next();
    if (!/^\d+$/.test(index)) throw tokens.fail();
    tokens.expect(']');
    return Number(index);
  };
  return {
    path: tokens => {
      const path: (string | number)[] = [attribute(tokens)];
      for (let next = step(tokens); next !== undefined; next = step(tokens)) path.push(next);
      return path;
    },
    value: tokens => {
      const word = tokens.next();
      if (!word.startsWith(':')) throw tokens.fail();
      const value = known[word];
      if (value === undefined)
        throw refuse(`An expression attribute value used in expression is not defined; attribute value: ${word}`);
      used.add(word);
      return value;
    },
    refuseUnused: () => {
      for (const [kind, words] of [
        ['Names', Object.keys(names)],
        ['Values', Object.keys(known)],
      ] as const) {
        const unused = words.filter(word => !used.has(word));
        if (unused.length > 0)
          throw refuse(
            `AttributeValue provided in ExpressionAttribute${kind} unused in expressions: keys: {${unused.join(', ')}}`,
          );
      }
    },
  };
}
