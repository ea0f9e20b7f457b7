/** Every rule, in the order in which findings of equal severity are shown. The only list of rules there is. */

import { blankFigure } from './balance/blank-figure.ts';
import { catchAllOutcome } from './balance/catch-all-outcome.ts';
import { disputesWithoutApplications } from './balance/disputes-without-applications.ts';
import { impossibleCount } from './balance/impossible-count.ts';
import { impossibleFee } from './balance/impossible-fee.ts';
import { impreciseFee } from './balance/imprecise-fee.ts';
import { lopsidedApplicants } from './balance/lopsided-applicants.ts';
import { misplacedColumn } from './balance/misplaced-column.ts';
import { orphanLitigation } from './balance/orphan-litigation.ts';
import { overfullCarryOut } from './balance/overfull-carry-out.ts';
import { oversizedFee } from './balance/oversized-fee.ts';
import { stockBelowFlow } from './balance/stock-below-flow.ts';
import { unbalancedApplications } from './balance/unbalanced-applications.ts';
import { unequalApplicantTotal } from './balance/unequal-applicant-total.ts';
import { unequalDisputeTotal } from './balance/unequal-dispute-total.ts';
import { unequalHandledTotal } from './balance/unequal-handled-total.ts';
import { wrongUnit } from './balance/wrong-unit.ts';
import { addedColumn } from './form/added/added-column.ts';
import { addedRow } from './form/added/added-row.ts';
import { addedTable } from './form/added/added-table.ts';
import { alteredHeading } from './form/altered-heading.ts';
import { alteredLabel } from './form/altered-label.ts';
import { emptyProblems } from './form/empty-problems.ts';
import { missingEvaluation } from './form/missing-evaluation.ts';
import { missingFeeStatement } from './form/missing-fee-statement.ts';
import { missingRow } from './form/missing-row.ts';
import { missingSection } from './form/missing-section.ts';
import { missingTopic } from './form/missing-topic.ts';
import { mixedForms } from './form/mixed-forms.ts';
import { outdatedForm } from './form/outdated-form.ts';
import { overlongOverview } from './form/overlong-overview.ts';
import { unofficialTitle } from './form/unofficial-title.ts';
import { unreadableTable } from './form/unreadable-table.ts';
import { backdatedReport } from './identity/backdated-report.ts';
import { lateReport } from './identity/late-report.ts';
import { powerlessRegulations } from './identity/powerless-regulations.ts';
import { sameFile } from './identity/same-file.ts';
import { staleYear } from './identity/stale-year.ts';
import { wrongAgency } from './identity/wrong-agency.ts';
import { wrongCitation } from './identity/wrong-citation.ts';
import { wrongPeriod } from './identity/wrong-period.ts';
import { wrongYear } from './identity/wrong-year.ts';
import { contradictedAbsence } from './narrative/contradicted-absence.ts';
import { contradictedApplications } from './narrative/contradicted-applications.ts';
import { contradictedCarryOver } from './narrative/contradicted-carry-over.ts';
import { contradictedDecisions } from './narrative/contradicted-decisions.ts';
import { contradictedDisputes } from './narrative/contradicted-disputes.ts';
import { contradictedDocuments } from './narrative/contradicted-documents.ts';
import { contradictedFee } from './narrative/contradicted-fee.ts';
import { contradictedOutcomes } from './narrative/contradicted-outcomes.ts';
import { deniedApplicability } from './narrative/denied-applicability.ts';
import { miscountedList } from './narrative/miscounted-list.ts';
import { unequalParts } from './narrative/unequal-parts.ts';
import { wrongGrowth } from './narrative/wrong-growth.ts';
import { wrongPercentage } from './narrative/wrong-percentage.ts';
import { unequalBreakdown } from './rollup/unequal-breakdown.ts';
import { unequalRollup } from './rollup/unequal-rollup.ts';
import type { Rule } from './rule.ts';
import { copiedFromLastYear } from './text/copied-from-last-year.ts';
import { copiedFromPeer } from './text/copied-from-peer.ts';
import { doubledWord } from './text/doubled-word.ts';
import { injectedWords } from './text/injected-words.ts';
import { perfunctoryText } from './text/perfunctory-text.ts';
import { personalData } from './text/personal-data.ts';
import { personalDataInOriginal } from './text/personal-data-in-original.ts';
import { radicalGlyphs } from './text/radical-glyphs.ts';
import { repeatedSentence } from './text/repeated-sentence.ts';
import { templateResidue } from './text/template-residue.ts';
import { contradictedLastYear } from './trial/contradicted-last-year.ts';
import { contradictedUniversal } from './trial/contradicted-universal.ts';
import { misnumberedSection } from './trial/misnumbered-section.ts';
import { unreadTable } from './trial/unread-table.ts';
import { brokenCarryOver } from './years/broken-carry-over.ts';
import { brokenStock } from './years/broken-stock.ts';
import { copiedFigures } from './years/copied-figures.ts';
import { noPreviousReport } from './years/no-previous-report.ts';
import { restatedFigures } from './years/restated-figures.ts';
import { suddenChange } from './years/sudden-change.ts';
import { suddenSilence } from './years/sudden-silence.ts';
import { unresolvedDisputesVanished } from './years/unresolved-disputes-vanished.ts';

export const CATALOGUE: readonly Rule[] = [
  // Balance of the tables
  misplacedColumn,
  unbalancedApplications,
  unequalHandledTotal,
  unequalApplicantTotal,
  unequalDisputeTotal,
  impossibleCount,
  impossibleFee,
  wrongUnit,
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
  contradictedUniversal,
  contradictedLastYear,
  misnumberedSection,
  unreadTable,
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
  addedRow,
  addedColumn,
  addedTable,
  // Identity and time
  wrongYear,
  wrongAgency,
  sameFile,
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
  personalDataInOriginal,
  radicalGlyphs,
];
