/** Every rule, in the order in which findings of equal severity are shown. The only list of rules there is. */
import type { Rule } from './rule.ts';
import { alteredHeading } from './rules/altered-heading.ts';
import { alteredLabel } from './rules/altered-label.ts';
import { backdatedReport } from './rules/backdated-report.ts';
import { blankFigure } from './rules/blank-figure.ts';
import { brokenCarryOver } from './rules/broken-carry-over.ts';
import { brokenStock } from './rules/broken-stock.ts';
import { catchAllOutcome } from './rules/catch-all-outcome.ts';
import { contradictedAbsence } from './rules/contradicted-absence.ts';
import { contradictedApplications } from './rules/contradicted-applications.ts';
import { contradictedCarryOver } from './rules/contradicted-carry-over.ts';
import { contradictedDecisions } from './rules/contradicted-decisions.ts';
import { contradictedDisputes } from './rules/contradicted-disputes.ts';
import { contradictedDocuments } from './rules/contradicted-documents.ts';
import { contradictedFee } from './rules/contradicted-fee.ts';
import { contradictedOutcomes } from './rules/contradicted-outcomes.ts';
import { copiedFigures } from './rules/copied-figures.ts';
import { copiedFromLastYear } from './rules/copied-from-last-year.ts';
import { copiedFromPeer } from './rules/copied-from-peer.ts';
import { deniedApplicability } from './rules/denied-applicability.ts';
import { disputesWithoutApplications } from './rules/disputes-without-applications.ts';
import { doubledWord } from './rules/doubled-word.ts';
import { emptyProblems } from './rules/empty-problems.ts';
import { impossibleCount } from './rules/impossible-count.ts';
import { impossibleFee } from './rules/impossible-fee.ts';
import { impreciseFee } from './rules/imprecise-fee.ts';
import { injectedWords } from './rules/injected-words.ts';
import { lateReport } from './rules/late-report.ts';
import { lopsidedApplicants } from './rules/lopsided-applicants.ts';
import { miscountedList } from './rules/miscounted-list.ts';
import { missingEvaluation } from './rules/missing-evaluation.ts';
import { missingFeeStatement } from './rules/missing-fee-statement.ts';
import { missingRow } from './rules/missing-row.ts';
import { missingSection } from './rules/missing-section.ts';
import { missingTopic } from './rules/missing-topic.ts';
import { mixedForms } from './rules/mixed-forms.ts';
import { noPreviousReport } from './rules/no-previous-report.ts';
import { orphanLitigation } from './rules/orphan-litigation.ts';
import { outdatedForm } from './rules/outdated-form.ts';
import { overfullCarryOut } from './rules/overfull-carry-out.ts';
import { overlongOverview } from './rules/overlong-overview.ts';
import { oversizedFee } from './rules/oversized-fee.ts';
import { perfunctoryText } from './rules/perfunctory-text.ts';
import { personalData } from './rules/personal-data.ts';
import { powerlessRegulations } from './rules/powerless-regulations.ts';
import { radicalGlyphs } from './rules/radical-glyphs.ts';
import { repeatedSentence } from './rules/repeated-sentence.ts';
import { restatedFigures } from './rules/restated-figures.ts';
import { staleYear } from './rules/stale-year.ts';
import { stockBelowFlow } from './rules/stock-below-flow.ts';
import { suddenChange } from './rules/sudden-change.ts';
import { suddenSilence } from './rules/sudden-silence.ts';
import { templateResidue } from './rules/template-residue.ts';
import { unbalancedApplications } from './rules/unbalanced-applications.ts';
import { unequalApplicantTotal } from './rules/unequal-applicant-total.ts';
import { unequalBreakdown } from './rules/unequal-breakdown.ts';
import { unequalDisputeTotal } from './rules/unequal-dispute-total.ts';
import { unequalHandledTotal } from './rules/unequal-handled-total.ts';
import { unequalParts } from './rules/unequal-parts.ts';
import { unequalRollup } from './rules/unequal-rollup.ts';
import { unofficialTitle } from './rules/unofficial-title.ts';
import { unreadableTable } from './rules/unreadable-table.ts';
import { unresolvedDisputesVanished } from './rules/unresolved-disputes-vanished.ts';
import { wrongAgency } from './rules/wrong-agency.ts';
import { wrongCitation } from './rules/wrong-citation.ts';
import { wrongGrowth } from './rules/wrong-growth.ts';
import { wrongPercentage } from './rules/wrong-percentage.ts';
import { wrongPeriod } from './rules/wrong-period.ts';
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
  brokenStock,
  unresolvedDisputesVanished,
  suddenChange,
  suddenSilence,
  copiedFigures,
  noPreviousReport,
  restatedFigures,
  // Roll-up
  unequalRollup,
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
  outdatedForm,
  mixedForms,
  missingRow,
  alteredLabel,
  missingSection,
  alteredHeading,
  unreadableTable,
  missingTopic,
  missingEvaluation,
  emptyProblems,
  missingFeeStatement,
  unofficialTitle,
  overlongOverview,
  // Identity and time
  wrongYear,
  wrongAgency,
  wrongPeriod,
  staleYear,
  wrongCitation,
  lateReport,
  backdatedReport,
  powerlessRegulations,
  // Text
  copiedFromLastYear,
  copiedFromPeer,
  perfunctoryText,
  templateResidue,
  repeatedSentence,
  doubledWord,
  injectedWords,
  personalData,
  radicalGlyphs,
];
