import type { Agency } from '../../../agency/agency.ts';
import { TABLE_NAMES, TABLES, type TableKey } from '../../../form/tables.ts';
import { pages, sitePath } from '../../../locations.ts';
import { type Figure, type FigurePath, type FigureTree, isFigure } from '../../../record/figure.ts';
import { figureAt } from '../../../record/figures.ts';
import type { ReportRecord } from '../../../record/record.ts';
import { unsureFigures } from '../../../record/unsure-figures.ts';
import type { ReportVersion } from '../../../store/report-version.ts';
import { absoluteAddress } from '../../site.ts';
import type { ReportPage } from '../report-page.ts';

/** A table or a figure that the public data leave out, and why, in plain Chinese. */
export interface Omission {
  readonly path: FigurePath;
  readonly reason: string;
}

/** The public `report.json`: the record in canonical names with nothing but certain figures. */
export interface ReportData {
  readonly schema: 'gongkai/report-data/1';
  readonly page: string;
  readonly agency: Pick<Agency, 'id' | 'name' | 'kind' | 'level' | 'region' | 'regionName'>;
  readonly year: number;
  readonly scope: ReportVersion['scope'];
  readonly version: { readonly order: string; readonly uploadedAt: string };
  readonly source: {
    readonly sha256: string;
    readonly fileName: string;
    readonly size: number;
    readonly format: string;
    /** Null where the file is not offered. */
    readonly url: string | null;
  };
  readonly record: Omit<ReportRecord, 'reading'>;
  readonly omitted: readonly Omission[];
}

/** The public data of one report; tables and figures that are not certain are omitted with a reason. */
export function reportData({ record, version, agency, site, original }: ReportPage): ReportData {
  // Named one by one: what else a record may come to hold is not public by itself.
  const { reading, schema, title, agencyName, year, scope, sections, closing, forms } = record;
  const { id, name, kind, level, region, regionName } = agency;
  return {
    schema: 'gongkai/report-data/1',
    page: absoluteAddress(site, sitePath(pages.report(version))),
    agency: { id, name, kind, level, region, regionName },
    year: version.year,
    scope: version.scope,
    version: { order: version.order, uploadedAt: version.upload.uploadedAt },
    source: {
      sha256: original.sha256,
      fileName: original.fileName,
      size: original.size,
      format: reading.format,
      url: original.href === null ? null : new URL(original.href, site.url).href,
    },
    record: {
      ...{ schema, title, agencyName, year, scope, sections, closing, forms },
      disclosure: publicTable(record, 'disclosure'),
      applications: publicTable(record, 'applications'),
      disputes: publicTable(record, 'disputes'),
    },
    omitted: [...omittedTables(record), ...omittedFigures(record)],
  };
}

const isCertain = (record: ReportRecord, table: TableKey): boolean =>
  record.reading.tables[table].confidence === 'certain';

const publicTable = (record: ReportRecord, table: TableKey): FigureTree =>
  isCertain(record, table) ? certainFigures(record[table]) : {};

function certainFigures(tree: FigureTree): FigureTree {
  const kept = Object.entries(tree).flatMap(([name, node]): [string, Figure | FigureTree][] => {
    if (isFigure(node)) return node.confidence === 'certain' ? [[name, node]] : [];
    const below = certainFigures(node);
    return Object.keys(below).length > 0 ? [[name, below]] : [];
  });
  return Object.fromEntries(kept);
}

function omittedTables(record: ReportRecord): readonly Omission[] {
  return TABLES.filter(table => !isCertain(record, table)).map(table => ({
    path: table,
    reason: [`${TABLE_NAMES[table]}未能可靠识别，请以原件为准`, ...record.reading.tables[table].doubts].join('；'),
  }));
}

const omittedFigures = (record: ReportRecord): readonly Omission[] =>
  unsureFigures(record).map(path => ({
    path,
    reason: ['此数未能可靠识别，请以原件为准', figureAt(record, path)?.doubt ?? []].flat().join('；'),
  }));
