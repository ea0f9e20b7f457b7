import { describe, expect, it } from 'vitest';
import { withPlanter, withRule } from '../../../../infra/local/new-rule/register-rule.ts';

const CATALOGUE = `import { lateReport } from './identity/late-report.ts';
import { wrongYear } from './identity/wrong-year.ts';
import type { Rule } from './rule.ts';
import { doubledWord } from './text/doubled-word.ts';

export const CATALOGUE: readonly Rule[] = [
  // Identity and time
  wrongYear,
  lateReport,
  // Text
  doubledWord,
];
`;

describe('a new rule', () => {
  it('is imported in its place and listed last in its group', () => {
    const source = withRule(CATALOGUE, 'premature-report', 'identity');
    expect(source).toContain(
      "late-report.ts';\nimport { prematureReport } from './identity/premature-report.ts';\nimport { wrongYear }",
    );
    expect(source).toContain('  lateReport,\n  prematureReport,\n  // Text\n');
  });

  it('may be the first that is imported of its group', () => {
    const source = withRule(CATALOGUE, 'borrowed-words', 'text');
    expect(source).toContain("import { borrowedWords } from './text/borrowed-words.ts';\nimport { doubledWord }");
    expect(source).toContain('  doubledWord,\n  borrowedWords,\n];\n');
  });

  it('is not added to a group that is not there', () => {
    expect(() => withRule(CATALOGUE, 'borrowed-words', 'years')).toThrow('no group years');
  });

  it('has a planter at the end of the first list of its group', () => {
    const list =
      'export const ONE: readonly Planter[] = [\n  one,\n];\nexport const OTHER: readonly Planter[] = [\n];\n';
    expect(withPlanter(list, 'borrowed-words')).toMatch(
      /^ {2}one,\n {2}\{\n {4}rule: 'borrowed-words',[\s\S]*\},\n\];\nexport/m,
    );
    expect(() => withPlanter('export const NONE = 1;\n', 'borrowed-words')).toThrow('no list');
  });
});
