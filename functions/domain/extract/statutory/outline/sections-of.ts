import type { SectionKey } from '../../../form/sections.ts';
import type { TableKey } from '../../../form/tables.ts';
import type { Section } from '../../../record/record.ts';
import type { Division } from './divide-sections.ts';
import { joinLines } from './join-lines.ts';
import type { TextItem } from './text-item.ts';

/** All seven sections with their narrative; those not in the document are empty. */
export function sectionsOf(
  { headings, texts }: Division,
  tableNarratives: Readonly<Record<TableKey, readonly TextItem[]>>,
): Readonly<Record<SectionKey, Section>> {
  const narratives = { ...texts, ...tableNarratives };
  const section = (key: SectionKey): Section => {
    const passages = joinLines(narratives[key]);
    return {
      heading: headings.find(heading => heading.key === key)?.heading ?? null,
      paragraphs: passages.map(passage => passage.text),
      places: passages.map(passage => passage.at),
    };
  };
  return {
    preamble: section('preamble'),
    overview: section('overview'),
    disclosure: section('disclosure'),
    applications: section('applications'),
    disputes: section('disputes'),
    problems: section('problems'),
    other: section('other'),
  };
}
