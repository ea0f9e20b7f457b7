import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { isPlainRun } from './is-plain-run.ts';
import type { Pattern } from './written-patterns.ts';

/** Stands in no text that is read, so that a pattern that asks for it fails after every way has been tried. */
const NEVER = '\\uE000';

/** Something inside an assertion has no bound: what it costs cannot be told from the rest of the pattern. */
export class UnboundedAssertionError extends Error {
  override readonly name = 'UnboundedAssertionError';
}

/**
 * Patterns that together are at least as slow as this one, however often it is applied and wherever it fails, and that a
 * checker of single matches can judge: one for each alternative, for their costs add up; without what looks around, which
 * may hold anywhere (its own text is bounded, so that it costs a constant); with a copy of its group for a reference back;
 * and failing in the end, so that no way is left untried. Plain runs never are slow and are left out. Throws
 * UnboundedAssertionError.
 */
export function exploreAll({ source, flags }: Pattern): readonly string[] {
  return alternativesOf(parsePattern(source, flags))
    .filter(alternative => !isPlainRun(alternative))
    .map(alternative => `(?:${relax(alternative)})${NEVER}`);
}

/** Whether no quantifier is without bound: such a pattern costs a constant at each place, however large. */
export function isBounded({ source, flags }: Pattern): boolean {
  let bounded = true;
  visitRegExpAST(parsePattern(source, flags), {
    onQuantifierEnter: ({ max }) => {
      bounded &&= max < Number.POSITIVE_INFINITY;
    },
  });
  return bounded;
}

/** Whether a pattern looks around or back: no checker by automata takes it as it is. */
export function looksAround({ source, flags }: Pattern): boolean {
  let looks = false;
  visitRegExpAST(parsePattern(source, flags), {
    onAssertionEnter: node => {
      looks ||= isLookaround(node);
    },
    onBackreferenceEnter: () => {
      looks = true;
    },
  });
  return looks;
}

function parsePattern(source: string, flags: string): AST.Pattern {
  const [unicode, unicodeSets] = [flags.includes('u'), flags.includes('v')];
  return new RegExpParser().parsePattern(source, 0, source.length, { unicode, unicodeSets });
}

const isLookaround = (node: AST.Assertion): boolean => node.kind === 'lookahead' || node.kind === 'lookbehind';

/** The alternatives of a pattern, also where a group stands around them. */
function alternativesOf({ alternatives }: AST.Pattern | AST.Group | AST.CapturingGroup): readonly AST.Alternative[] {
  return alternatives.flatMap(alternative => {
    const [only, ...others] = alternative.elements;
    const isGroup = only?.type === 'Group' || only?.type === 'CapturingGroup';
    return isGroup && others.length === 0 ? alternativesOf(only) : [alternative];
  });
}

function relax(alternative: AST.Alternative): string {
  const changes: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  let around = 0;
  visitRegExpAST(alternative, {
    onAssertionEnter(node) {
      if (!isLookaround(node)) return;
      if (around === 0) changes.push({ start: node.start, end: node.end, text: '(?:)' });
      around += 1;
    },
    onAssertionLeave(node) {
      if (isLookaround(node)) around -= 1;
    },
    onQuantifierEnter({ max, raw }) {
      if (around > 0 && max === Number.POSITIVE_INFINITY) throw new UnboundedAssertionError(raw);
    },
    onBackreferenceEnter({ start, end, resolved, raw }) {
      if (around > 0) throw new UnboundedAssertionError(raw);
      changes.push({ start, end, text: `(?:${[resolved].flat()[0]?.raw ?? ''})` });
    },
  });
  return changes.reduceRight(
    (text, { start, end, text: by }) =>
      text.slice(0, start - alternative.start) + by + text.slice(end - alternative.start),
    alternative.raw,
  );
}
