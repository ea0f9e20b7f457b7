import { refuse } from '../refuse.ts';
import type { StoredItem } from '../value.ts';
import { overlap, project } from './paths.ts';
import { openTokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads a projection expression into what it makes of an item; without one, items stay whole. Throws ValidationException. */
export function parseProjection(expression: string | undefined, words: Vocabulary): (item: StoredItem) => StoredItem {
  if (expression === undefined) return item => item;
  const tokens = openTokens('ProjectionExpression', expression);
  const paths = [words.path(tokens)];
  while (tokens.take(',')) paths.push(words.path(tokens));
  if (tokens.peek() !== undefined) throw tokens.fail();
  paths.forEach((path, index) => {
    if (paths.slice(index + 1).some(other => overlap(path, other)))
      throw refuse('Invalid ProjectionExpression: Two document paths overlap with each other;');
  });
  return item => project(item, paths);
}
