import type { Trust } from './trust.ts';

/** What the public page tells of each rule, as the source of a module. */
export function figuresFile(trusts: readonly Trust[]): string {
  const lines = trusts.map(({ rule, planted, found, clean, quiet, fired, confirmed }) => {
    const numbers = [planted, found, clean, quiet, fired, confirmed].join(', ');
    return `  ${/-/.test(rule) ? `'${rule}'` : rule}: [${numbers}],`;
  });
  return `/** Faults planted and found, clean reports and those quiet, firings on real reports and those confirmed by a reader. */
export type RuleFigures = readonly [
  planted: number,
  found: number,
  clean: number,
  quiet: number,
  fired: number,
  confirmed: number,
];

/** By rule, as \`npm run precision -- COUNT --write\` last counted them. */
${'export const'} RULE_FIGURES: Readonly<Record<string, RuleFigures>> = {
${lines.join('\n')}
};
`;
}
