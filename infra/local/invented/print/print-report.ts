import type { FormYear } from '../../../../functions/domain/form/editions.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { PrintedBlock } from './blocks.ts';
import {
  applicationTable,
  disclosureTables,
  disputeTables,
  type Printing,
  sectionHeading,
  type TableLayout,
} from './layout.ts';

/** Everything that stands in one report. */
export interface ReportContent {
  readonly title: string;
  readonly narrative: Narrative;
  readonly printing: Printing;
  readonly layout: TableLayout;
  /** Form of table 2 where it is not that of the rest. */
  readonly disclosureForm?: FormYear;
}

/** Title, narrative and tables in the order of the form. */
export function printReport(content: ReportContent): readonly PrintedBlock[] {
  const { title, narrative, printing, layout, disclosureForm = printing.form } = content;
  const text = (paragraphs: readonly string[]): PrintedBlock[] =>
    paragraphs.map(paragraph => ({ kind: 'paragraph', role: 'text', text: paragraph }));
  return [
    { kind: 'paragraph', role: 'title', text: title },
    ...text(narrative.preamble),
    sectionHeading('overview'),
    ...text(narrative.overview),
    sectionHeading('disclosure'),
    ...disclosureTables({ ...printing, form: disclosureForm }, layout),
    sectionHeading('applications'),
    applicationTable(printing),
    sectionHeading('disputes'),
    ...disputeTables(printing, layout),
    sectionHeading('problems'),
    ...text(narrative.problems),
    sectionHeading('other'),
    ...text(narrative.other),
  ];
}
