import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../functions/domain/rules/catalogue.ts';
import { exampleSubject } from '../../functions/domain/rules/examples/example-record.ts';
import { applicationIdentitiesOf, disputeIdentitiesOf } from '../../functions/domain/rules/explain/identities.ts';
import type { Subject } from '../../functions/domain/rules/subject.ts';
import { validateReport } from '../../functions/domain/validate/validate-report.ts';
import { anyFigures } from '../../infra/local/invented/figures/any-figures.ts';
import { seededRandom } from '../../infra/local/invented/random.ts';

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

/** A clean generated report with one cell of table 3 or 4 changed, and what that must break. */
function plant(seed: number) {
  const random = seededRandom(seed);
  const form = seed % 3 === 0 ? '2019' : '2021';
  const figures = Object.fromEntries(anyFigures(random, form));
  const cells = Object.keys(figures).filter(path => !path.startsWith('disclosure.'));
  const cell = cells[random.whole(0, cells.length - 1)] ?? '';
  const right = figures[cell] ?? 0;
  const wrong = right === 0 || random.chance(0.5) ? right + random.whole(1, 40) : random.whole(0, right - 1);
  const broken = [...applicationIdentitiesOf(form), ...disputeIdentitiesOf(undefined)].filter(
    ({ kind, terms }) => kind !== 'carry' && terms.some(({ path }) => path === cell),
  );
  const year = form === '2019' ? 2020 : 2023;
  const subject = (changed: Record<string, number>) =>
    exampleSubject({ form, year, titleYear: year, figures: { ...figures, ...changed }, previous: null, agency: null });
  return {
    cell,
    right,
    clean: subject({}),
    faulty: subject({ [cell]: wrong }),
    rules: new Set(CATALOGUE.filter(({ sums }) => broken.some(({ kind }) => kind === sums)).map(({ id }) => id)),
  };
}

/** Texts of the example are about other figures, so only rules about tables are looked at. */
const TABLE_RULES = CATALOGUE.filter(({ group }) => group === 'balance' || group === 'years');
const errors = (subject: Subject) =>
  validateReport(subject, {}, TABLE_RULES).findings.filter(({ severity }) => severity === 'error');

describe('a fault planted into one cell of a clean report', () => {
  it.each(SEEDS)('is found, explained by that cell and told once (seed %i)', seed => {
    const { cell, right, clean, faulty, rules } = plant(seed);
    expect(errors(clean)).toEqual([]);
    const { outcomes } = validateReport(faulty);
    const fired = outcomes.filter(({ outcome }) => outcome === 'breaks').map(({ rule }) => rule);
    expect(fired).toEqual(expect.arrayContaining([...rules]));
    const [finding, ...others] = errors(faulty);
    expect(others).toEqual([]);
    expect(new Set([finding?.rule, ...(finding?.foldedRules ?? [])])).toEqual(rules);
    const explanations = finding?.explanations ?? [];
    expect(explanations).toContainEqual([{ figure: cell, needed: right }]);
    if (cell.startsWith('applications.')) {
      expect(explanations).toHaveLength(1);
      expect(finding?.evidence[0]?.figure).toBe(cell);
      expect(finding?.expected).toBe(right);
    }
  });
});
