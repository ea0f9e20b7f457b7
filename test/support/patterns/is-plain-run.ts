import type { AST } from '@eslint-community/regexpp';
import { parsePattern } from './explore-all.ts';
import type { Pattern } from './written-patterns.ts';

/**
 * Whether a pattern is a run of one kind of character, taken as far as it goes, with perhaps one more behind it: wherever it
 * begins to match it does match, and takes all it has looked at.
 */
export function isPlainRun({ source, flags }: Pattern): boolean {
  const [alternative, ...others] = parsePattern(source, flags).alternatives;
  const [run, behind, ...rest] = alternative?.elements ?? [];
  return (
    others.length + rest.length === 0 &&
    isOfCharacters(run) &&
    run.min <= 1 &&
    run.greedy &&
    (behind === undefined || (isOfCharacters(behind) && behind.min === 0 && behind.max === 1))
  );
}

const isOfCharacters = (element: AST.Element | undefined): element is AST.Quantifier =>
  element?.type === 'Quantifier' && element.element.type.startsWith('Character');
