import { TABLE_NAMES, TABLES, type TableKey } from '../../../form/tables.ts';
import type { ReportRecord, Scope } from '../../../record/record.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadDocument } from '../../document.ts';
import { chooseScope } from '../outline/choose-scope.ts';
import { type Division, divideSections } from '../outline/divide-sections.ts';
import { sectionsOf } from '../outline/sections-of.ts';
import type { Item, TextItem } from '../outline/text-item.ts';
import { readApplicationsLines } from '../tables/applications/read-lines.ts';
import { doubtApplications } from '../tables/cross-check.ts';
import { readDisclosureLines } from '../tables/disclosure/read-lines.ts';
import { readDisputesLines } from '../tables/disputes/read-lines.ts';
import type { FoundTable } from '../tables/found-table.ts';
import { type PlacedTable, readGrids } from '../tables/read-grids.ts';
import { splitTableLines } from '../tables/split-table-lines.ts';
import { captionOf, isOfOther } from '../tables/table-caption.ts';
import { itemsOf } from '../tables/unwrap-tables.ts';
import { formsOf } from './forms-of.ts';
import { noticesOf } from './notices-of.ts';
import { tableReading } from './table-reading.ts';
import { unrecordedTexts } from './unrecorded-texts.ts';

const READ_LINES: Readonly<Record<TableKey, (items: readonly TextItem[]) => FoundTable>> = {
  disclosure: readDisclosureLines,
  applications: readApplicationsLines,
  disputes: readDisputesLines,
};

/** A statutory table and the narrative of its section. */
interface TableSection {
  readonly found: FoundTable;
  readonly narrative: readonly TextItem[];
}

/**
 * The canonical record of a document that is an annual report; refuses one that is not. `scopes` are those the agency
 * files, the usual one first.
 */
export function readReport(document: ReadDocument, scopes: readonly Scope[]): ReportRecord | Refusal {
  const items = itemsOf(document.blocks);
  const division = divideSections(items, document.openEnded);
  const placed = placeTables(items, division);
  const sectionOf = (key: TableKey): TableSection => {
    const section = tableSection(key, division, placed, document.hasCells);
    return endsInside(key, division, section, document) ? cutOff(section) : section;
  };
  const tables = {
    disclosure: sectionOf('disclosure'),
    applications: sectionOf('applications'),
    disputes: sectionOf('disputes'),
  };
  if (!isReport(division, Object.values(tables))) return refuse('not_an_annual_report');
  const record = recordOf(document, division, placed, tables, scopes);
  return { ...record, reading: { ...record.reading, unseen: unrecordedTexts(document, record) } };
}

/** Every table with the section whose heading stands last before it. */
function placeTables(items: readonly Item[], division: Division): readonly PlacedTable[] {
  return items.flatMap((item, index): readonly PlacedTable[] => {
    if (item.kind !== 'table') return [];
    const heading = division.headings.findLast(candidate => candidate.index < index);
    const caption = captionOf(items, index);
    const about = { caption, isOfOther: isOfOther(caption, division.title) };
    return [{ table: item.table, section: heading?.key ?? 'preamble', ...about }];
  });
}

/** A table from grids, else from the lines of its section; where the heading is lost, from the lines of all. */
function tableSection(
  key: TableKey,
  division: Division,
  placed: readonly PlacedTable[],
  hasCells: boolean,
): TableSection {
  const grids = readGrids(key, placed);
  const texts = division.texts[key];
  if (grids !== undefined) {
    const { table, narrative } = splitTableLines(texts);
    return { found: withLooseRows(key, hasCells ? { ...grids, hasCells } : grids, table), narrative };
  }
  const isHeaded = division.headings.some(heading => heading.key === key);
  const { table, narrative } = splitTableLines(isHeaded ? texts : Object.values(division.texts).flat());
  return { found: READ_LINES[key](table), narrative: isHeaded ? narrative : [] };
}

/** Rows that stand as lines beside a grid were part of the table on the page: what was read of it is not the whole. */
function withLooseRows(key: TableKey, grids: FoundTable, lines: readonly TextItem[]): FoundTable {
  if (lines.length === 0) return grids;
  const loose = READ_LINES[key](lines).rows.filter(row => !grids.rows.some(known => known.key === row.key));
  if (loose.length === 0) return grids;
  const doubt = `${TABLE_NAMES[key]}有一部分没有作为表格读出，数字与行名、列名的对应关系不能确定。`;
  const { hasCells: _, ...rest } = grids;
  return { ...rest, rows: [...grids.rows, ...loose], doubts: [...grids.doubts, doubt] };
}

/** Text and web pages do not tell when they are cut: one that ends with a table may have lost digits of its last number. */
function endsInside(
  key: TableKey,
  { headings }: Division,
  { narrative }: TableSection,
  { openEnded }: ReadDocument,
): boolean {
  return openEnded && headings.at(-1)?.key === key && narrative.every(item => item.text.trim() === '');
}

function cutOff({ found, narrative }: TableSection): TableSection {
  const doubt = '文件到这个表格就结束了，可能没有传完整，最后的数字不能确定。';
  return { found: { ...found, doubts: [...found.doubts, doubt] }, narrative };
}

/** Tables or headings prove a report; a title alone may be a list of reports, unless the topics of a report follow. */
function isReport({ title, headings, texts }: Division, tables: readonly TableSection[]): boolean {
  const known = headings.filter(({ isByPlace }) => isByPlace === undefined);
  if (tables.some(({ found }) => found.rows.length >= 3) || known.length >= 3) return true;
  if (title === undefined || title.year === null || title.to < 0) return false;
  return known.length > 0 || [...texts.preamble, ...texts.overview].filter(isTopic).length >= 2;
}

/** A sentence of a report that has no headings. */
function isTopic({ text }: TextItem): boolean {
  return /主动公开|依申请公开|信息公开申请/.test(text) && /\d/.test(text) && text.includes('。');
}

function recordOf(
  document: ReadDocument,
  division: Division,
  placed: readonly PlacedTable[],
  tables: Readonly<Record<TableKey, TableSection>>,
  scopes: readonly Scope[],
): ReportRecord {
  const { title = '', year = null } = division.title ?? {};
  const agencyName = division.title?.agencyName || (division.closing.signature ?? '');
  const disclosure = tableReading('disclosure', tables.disclosure.found, []);
  const applications = tableReading(
    'applications',
    tables.applications.found,
    doubtApplications(tables.applications.found),
  );
  const disputes = tableReading('disputes', tables.disputes.found, []);
  return {
    schema: 'gongkai/report/1',
    title,
    agencyName,
    year,
    scope: chooseScope(scopes, agencyName, title),
    sections: sectionsOf(division, {
      disclosure: tables.disclosure.narrative,
      applications: tables.applications.narrative,
      disputes: tables.disputes.narrative,
    }),
    closing: division.closing,
    forms: formsOf(tables.disclosure.found, tables.applications.found, tables.disputes.found, year),
    disclosure: disclosure.figures,
    applications: applications.figures,
    disputes: disputes.figures,
    reading: {
      format: document.format,
      tables: {
        disclosure: disclosure.reading,
        applications: applications.reading,
        disputes: disputes.reading,
      },
      labels: [...disclosure.labels, ...applications.labels, ...disputes.labels],
      repeatedRows: repeatedRows(tables),
      added: TABLES.flatMap(key => tables[key].found.added.map(part => ({ table: key, ...part }))),
      sectionOrder: division.headings.map(heading => heading.key),
      notices: noticesOf(document, placed),
      unseen: [],
    },
  };
}

function repeatedRows(tables: Readonly<Record<TableKey, TableSection>>): readonly string[] {
  return Object.entries(tables).flatMap(([key, { found }]) => found.repeated.map(row => `${key}.${row}`));
}
