/** Every rule, in the order in which findings of equal severity are shown. The only list of rules there is. */
import type { Rule } from './rule.ts';
import { unbalancedApplications } from './rules/unbalanced-applications.ts';

export const CATALOGUE: readonly Rule[] = [
  // Balance of the tables
  unbalancedApplications,
  // Across years
  // Roll-up
  // Narrative against tables
  // Form
  // Identity and time
  // Text
];
