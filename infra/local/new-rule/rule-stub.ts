import type { RuleGroup } from '../../../functions/domain/rules/rule.ts';

/** Stands wherever the author has something to say; the tests of the catalogue fail as long as it does. */
export const TO_FILL_IN = '〔待填〕';

/** `late-report` → `lateReport`. */
export const constantOf = (id: string): string => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A rule that holds for every report until its author writes what breaks it. */
export const ruleStub = (id: string, group: RuleGroup): string => `import { breaksWhere, defineRule } from '../rule.ts';

/** ${TO_FILL_IN} What is wrong where this rule finds something, and where its author knows that from. */
export const ${constantOf(id)} = defineRule({
  id: '${id}',
  group: '${group}',
  severity: 'notice',
  title: '${TO_FILL_IN}${id}',
  explanation: '${TO_FILL_IN}核对什么，为什么要紧。',
  basis: '${TO_FILL_IN}条款或文号',
  inForce: { from: 2021 },
  // One break for everything that is wrong: its message, and the figures or the sentence it is about.
  judge: () => breaksWhere([]),
  remedy: '${TO_FILL_IN}请……',
  // Changes of the clean invented report; the first that breaks is shown on the public rules page.
  examples: { holds: [{}], breaks: [{}] },
});
`;

/** A way of planting the fault that finds no place for it until its author writes how. */
export const planterStub = (id: string): string => `  {
    rule: '${id}',
    name: '${TO_FILL_IN}how the fault comes about',
    // The case with the fault in it, the severity of the finding, and the cells it has to name.
    plant: () => null,
  },
`;
