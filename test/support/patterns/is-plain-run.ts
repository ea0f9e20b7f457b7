import type { AST } from '@eslint-community/regexpp';

/**
 * Whether an alternative is a run of one kind of character, taken as far as it goes, with perhaps one more behind it:
 * wherever it begins to match it does match, and takes all it has looked at.
 */
export function isPlainRun({ elements }: AST.Alternative): boolean {
  const [run, behind, ...rest] = elements;
  return (
    rest.length === 0 &&
    isOfCharacters(run) &&
    run.min <= 1 &&
    run.greedy &&
    (behind === undefined || (isOfCharacters(behind) && behind.min === 0 && behind.max === 1))
  );
}

const isOfCharacters = (element: AST.Element | undefined): element is AST.Quantifier =>
  element?.type === 'Quantifier' && element.element.type.startsWith('Character');
