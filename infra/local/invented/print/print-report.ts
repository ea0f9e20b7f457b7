import { SECTIONS, type SectionKey } from '../../../../functions/domain/form/sections.ts';
import type { InventedReport } from '../invented-report.ts';
import { type PrintedBlock, paragraph } from './document.ts';
import { applicationTable } from './lay-applications.ts';
import { disclosureTables } from './lay-disclosure.ts';
import { disputeTables } from './lay-disputes.ts';

/** Title, narrative and tables in the order of the form, as the agency lays them out. */
export function printReport(report: InventedReport): readonly PrintedBlock[] {
  const { title, narrative } = report;
  const text = (paragraphs: readonly string[]): readonly PrintedBlock[] => paragraphs.map(each => paragraph(each));
  return report.rework([
    paragraph(title, 'title'),
    ...text(narrative.preamble),
    sectionHeading('overview'),
    ...text(narrative.overview),
    sectionHeading('disclosure'),
    ...disclosureTables(report),
    sectionHeading('applications'),
    applicationTable(report),
    sectionHeading('disputes'),
    ...text(narrative.disputes),
    ...disputeTables(report),
    sectionHeading('problems'),
    ...text(narrative.problems),
    sectionHeading('other'),
    ...text(narrative.other),
  ]);
}

/** Heading of a section, such as 二、主动公开政府信息情况. */
function sectionHeading(key: SectionKey): PrintedBlock {
  const section = SECTIONS.find(candidate => candidate.key === key);
  return paragraph(`${section?.number}、${section?.title}`, 'heading');
}
