import type { Agency } from './domain/agency/agency.ts';
import { formatOf } from './domain/extract/formats/formats.ts';
import { type Life, shownVersion, type VersionLife, versionIn } from './domain/lifecycle/life.ts';
import { correctedVersion, isOnSite, isTakenDown } from './domain/lifecycle/public-standing.ts';
import { pages as locations, type ReportIdentity, sitePath } from './domain/locations.ts';
import { reportCsv } from './domain/pages/report/data/report-csv.ts';
import { reportData } from './domain/pages/report/data/report-data.ts';
import { originalKey } from './domain/pages/report/original-key.ts';
import { renderReportPage } from './domain/pages/report/render-report-page.ts';
import type { ReportPage } from './domain/pages/report/report-page.ts';
import { renderTakenDown } from './domain/pages/report/versions/taken-down-page.ts';
import type { Site } from './domain/pages/site.ts';
import { parseRecord } from './domain/store/parse-record.ts';
import type { ReportVersion } from './domain/store/report-version.ts';
import type { Agencies, Documents, Pages, Reports } from './ports.ts';

/** What showing a report needs. */
export interface ShowPorts {
  readonly agencies: Agencies;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly pages: Pages;
  readonly site: Site;
}

/** Something the store refers to is not there: a step before this one cannot have run. */
export class NothingStoredError extends Error {
  override readonly name = 'NothingStoredError';
}

/** The life of a report changes faster than its pages can be written; after a pause it will not. */
export class UnsettledLifeError extends Error {
  override readonly name = 'ThrottledError';
}

/** Rounds of reading, writing and reading again. */
const MOST_ROUNDS = 8;

/**
 * Brings the pages, the data and the original of a report into agreement with what its life says now: reads, writes, and
 * reads again, so that whoever writes last writes what holds. Gives the life it agrees with. Throws NothingStoredError,
 * UnsettledLifeError.
 */
export async function showReport(ports: ShowPorts, report: ReportIdentity): Promise<Life> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const life = await ports.reports.life(report);
    const agency = await ports.agencies.find(report.agencyId);
    if (agency === undefined) throw new NothingStoredError(`the agency ${report.agencyId}`);
    await agree(ports, life, agency);
    if ((await ports.reports.life(report)).revision === life.revision) return life;
  }
  throw new UnsettledLifeError(`${report.agencyId} ${report.year} ${report.scope}`);
}

async function agree(ports: ShowPorts, life: Life, agency: Agency): Promise<void> {
  const { pages, site } = ports;
  const shown = shownVersion(life);
  for (const version of life.versions) {
    if (isOnSite(version)) await putOnSite(ports, life, version, agency);
    else if (isTakenDown(version)) await takeDown(ports, life, version, agency);
  }
  if (shown !== undefined) return;
  const last = life.versions.findLast(isTakenDown);
  if (last === undefined) return;
  await pages.publish(locations.report(life.report), renderTakenDown({ site, agency, life, version: last }), HTML);
  for (const key of dataOf(life.report)) await pages.remove(key);
  await pages.forget([locations.report(life.report), ...dataOf(life.report)]);
}

const HTML = 'text/html; charset=utf-8';

/** Data files of a report, beside its page. */
const dataOf = (report: ReportIdentity): readonly string[] => [
  locations.reportData(report),
  locations.reportCsv(report),
];

/** The page of a version at its own address, and of the shown one at the address of the report, with data and original. */
async function putOnSite(
  ports: ShowPorts,
  life: Life,
  { order, judgement }: VersionLife,
  agency: Agency,
): Promise<void> {
  const { pages } = ports;
  const version = await ports.reports.version(life.report, order);
  if (version === undefined) throw new NothingStoredError(`version ${order} of ${life.report.agencyId}`);
  const page = await pageOf(ports, life, version, agency);
  if (judgement.withholdsOriginal) await removeOriginal(ports, version);
  else await offerOriginal(ports, version);
  const text = renderReportPage(page);
  await pages.publish(locations.version(version, order), text, HTML);
  if (life.shown !== order) return;
  await pages.publish(
    locations.reportData(version),
    JSON.stringify(reportData(page)),
    'application/json; charset=utf-8',
  );
  await pages.publish(locations.reportCsv(version), reportCsv(page), 'text/csv; charset=utf-8');
  await pages.publish(locations.report(version), text, HTML);
}

const offerOriginal = ({ pages }: ShowPorts, version: ReportVersion): Promise<void> =>
  pages.publishOriginal(originalKey(version), version.upload, formatOf(version.format).mediaType, version.fileName);

async function removeOriginal({ pages }: ShowPorts, version: ReportVersion): Promise<void> {
  await pages.remove(originalKey(version));
  await pages.forget([originalKey(version)]);
}

async function takeDown(ports: ShowPorts, life: Life, version: VersionLife, agency: Agency): Promise<void> {
  const { pages, reports, site } = ports;
  const stored = await reports.version(life.report, version.order);
  const address = locations.version(life.report, version.order);
  await pages.publish(address, renderTakenDown({ site, agency, life, version }), HTML);
  if (stored === undefined) return pages.forget([address]);
  const original = originalKey(stored);
  const isElsewhere = life.versions.some(other => isOnSite(other) && other.sha256 === version.sha256);
  if (!isElsewhere) await pages.remove(original);
  await pages.forget([address, locations.report(life.report), ...dataOf(life.report), original]);
}

async function pageOf(ports: ShowPorts, life: Life, version: ReportVersion, agency: Agency): Promise<ReportPage> {
  const { documents, reports, site } = ports;
  const { year } = life.report;
  const yearWith = async (other: number): Promise<number | null> =>
    (await reports.life({ ...life.report, year: other })).shown === null ? null : other;
  const before = correctedVersion(life, version.order);
  const [record, previousYear, nextYear, corrects] = await Promise.all([
    documents.read(version.record, parseRecord),
    yearWith(year - 1),
    yearWith(year + 1),
    before && reports.version(life.report, before.order),
  ]);
  return {
    record,
    version,
    life,
    agency,
    site,
    previousYear,
    nextYear,
    corrects: corrects ?? null,
    original: {
      href: versionIn(life, version.order)?.judgement.withholdsOriginal ? null : sitePath(originalKey(version)),
      fileName: version.fileName,
      size: version.upload.size,
      sha256: version.sha256,
    },
  };
}
