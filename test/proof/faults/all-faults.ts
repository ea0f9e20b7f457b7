import { BALANCE_FAULTS, DOUBTFUL_FAULTS, MISPLACED_FAULTS } from './balance.ts';
import { FORM_FAULTS } from './form.ts';
import { IDENTITY_FAULTS } from './identity.ts';
import { NARRATIVE_FAULTS } from './narrative.ts';
import type { Planter } from './planter.ts';
import { ROLLUP_FAULTS } from './rollup.ts';
import { TEXT_FAULTS } from './text.ts';
import { TRIAL_FAULTS } from './trial.ts';
import { YEAR_FAULTS } from './years.ts';

/** Every way of planting a fault, group by group as in the catalogue. */
export const ALL_FAULTS: readonly Planter[] = [
  ...BALANCE_FAULTS,
  ...MISPLACED_FAULTS,
  ...DOUBTFUL_FAULTS,
  ...YEAR_FAULTS,
  ...ROLLUP_FAULTS,
  ...NARRATIVE_FAULTS,
  ...FORM_FAULTS,
  ...IDENTITY_FAULTS,
  ...TEXT_FAULTS,
  ...TRIAL_FAULTS,
];
