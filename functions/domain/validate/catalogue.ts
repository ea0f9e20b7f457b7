/** Every rule, in the order in which findings of equal severity are shown. The only list of rules there is. */
import type { Rule } from './rule.ts';
import { blankFigure } from './rules/blank-figure.ts';
import { brokenCarryOver } from './rules/broken-carry-over.ts';
import { catchAllOutcome } from './rules/catch-all-outcome.ts';
import { contradictedAbsence } from './rules/contradicted-absence.ts';
import { contradictedApplications } from './rules/contradicted-applications.ts';
import { contradictedCarryOver } from './rules/contradicted-carry-over.ts';
import { contradictedDecisions } from './rules/contradicted-decisions.ts';
import { contradictedDisputes } from './rules/contradicted-disputes.ts';
import { contradictedDocuments } from './rules/contradicted-documents.ts';
import { contradictedFee } from './rules/contradicted-fee.ts';
import { contradictedOutcomes } from './rules/contradicted-outcomes.ts';
import { deniedApplicability } from './rules/denied-applicability.ts';
import { disputesWithoutApplications } from './rules/disputes-without-applications.ts';
import { emptyProblems } from './rules/empty-problems.ts';
import { impossibleCount } from './rules/impossible-count.ts';
import { impossibleFee } from './rules/impossible-fee.ts';
import { impreciseFee } from './rules/imprecise-fee.ts';
import { lopsidedApplicants } from './rules/lopsided-applicants.ts';
import { miscountedList } from './rules/miscounted-list.ts';
import { missingRow } from './rules/missing-row.ts';
import { missingSection } from './rules/missing-section.ts';
import { orphanLitigation } from './rules/orphan-litigation.ts';
import { overfullCarryOut } from './rules/overfull-carry-out.ts';
import { oversizedFee } from './rules/oversized-fee.ts';
import { stockBelowFlow } from './rules/stock-below-flow.ts';
import { unbalancedApplications } from './rules/unbalanced-applications.ts';
import { unequalApplicantTotal } from './rules/unequal-applicant-total.ts';
import { unequalBreakdown } from './rules/unequal-breakdown.ts';
import { unequalDisputeTotal } from './rules/unequal-dispute-total.ts';
import { unequalHandledTotal } from './rules/unequal-handled-total.ts';
import { unequalParts } from './rules/unequal-parts.ts';
import { wrongAgency } from './rules/wrong-agency.ts';
import { wrongGrowth } from './rules/wrong-growth.ts';
import { wrongPercentage } from './rules/wrong-percentage.ts';
import { wrongYear } from './rules/wrong-year.ts';

export const CATALOGUE: readonly Rule[] = [
  // Balance of the tables
  unbalancedApplications,
  unequalHandledTotal,
  unequalApplicantTotal,
  unequalDisputeTotal,
  impossibleCount,
  impossibleFee,
  impreciseFee,
  oversizedFee,
  blankFigure,
  stockBelowFlow,
  overfullCarryOut,
  catchAllOutcome,
  lopsidedApplicants,
  orphanLitigation,
  disputesWithoutApplications,
  // Across years
  brokenCarryOver,
  // Roll-up
  unequalBreakdown,
  // Narrative against tables
  contradictedApplications,
  contradictedAbsence,
  contradictedOutcomes,
  contradictedCarryOver,
  contradictedDisputes,
  contradictedDocuments,
  contradictedDecisions,
  contradictedFee,
  unequalParts,
  wrongPercentage,
  wrongGrowth,
  miscountedList,
  deniedApplicability,
  // Form
  missingRow,
  missingSection,
  emptyProblems,
  // Identity and time
  wrongYear,
  wrongAgency,
];
