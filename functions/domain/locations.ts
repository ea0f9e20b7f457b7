/** Keys of objects and paths of pages. Nothing else in the project spells a key. */
import type { Scope } from './record/record.ts';

/** Identity of a report; versions hang below it. */
export interface ReportIdentity {
  readonly agencyId: string;
  readonly scope: Scope;
  readonly year: number;
}

export const UPLOADS_PREFIX = 'uploads/';

/** Key of an upload: `uploads/{agencyId}/{year}/{file}`. */
export const uploadKey = (agencyId: string, year: number, file: string): string =>
  `${UPLOADS_PREFIX}${agencyId}/${year}/${file}`;

/** Working documents of one uploaded version, in the records bucket. */
export const recordKey = (report: ReportIdentity, order: string): string => `records/${path(report)}/${order}.json`;
/** `context` tells validations of the same version apart: what they looked at. */
export const validationKey = (report: ReportIdentity, order: string, context: string): string =>
  `validations/${path(report)}/${order}${context === '' ? '' : `.${context}`}.json`;

/** A letter on its way out, in the records bucket; `id` tells it from every other one. */
export const letterKey = (id: string): string => `letters/${id}.json`;

/** Pages and data files of the public site, as keys without a leading slash. */
export const pages = {
  home: 'index.html',
  year: (year: number) => `years/${year}/index.html`,
  region: (year: number, region: string) => `years/${year}/${region}/index.html`,
  agency: (agencyId: string) => `agencies/${agencyId}/index.html`,
  report: (report: ReportIdentity) => `reports/${path(report)}/index.html`,
  /** Where one version stays, also when another is shown; `order` as `versionOrder` gives it. */
  version: (report: ReportIdentity, order: string) =>
    `reports/${path(report)}/versions/${versionName(order)}/index.html`,
  reportData: (report: ReportIdentity) => `reports/${path(report)}/report.json`,
  reportCsv: (report: ReportIdentity) => `reports/${path(report)}/report.csv`,
  /** Copy of the file the agency handed in, under a name that needs no encoding. */
  original: (report: ReportIdentity, sha256: string, extension: string) =>
    `reports/${path(report)}/original/${sha256.slice(0, 12)}.${extension}`,
  rules: 'rules/index.html',
  check: 'check/index.html',
  /** A program of the check page, by the name of its file. */
  checkProgram: (file: string) => `check/${file}`,
  notFound: '404.html',
  checkSchema: 'schemas/check.json',
} as const;

/** Keys each kind of function works with, as patterns for its permissions: `*` stands for any text. */
export const keyPatterns = {
  uploads: `${UPLOADS_PREFIX}*`,
  records: 'records/*',
  validations: 'validations/*',
  letters: 'letters/*',
  reportPages: 'reports/*',
  listingPages: ['index.html', 'years/*', 'agencies/*', 'rules/*', 'check/*', '404.html', 'schemas/*'],
} as const;

/** Address of a page on the site: `index.html` is left out, a slash stands in front. */
export const sitePath = (key: string): string => `/${key.replace(/(^|\/)index\.html$/, '$1')}`;

const path = ({ agencyId, scope, year }: ReportIdentity): string => `${agencyId}/${year}/${scope}`;

/**
 * Orders all versions of a report as text: by the time S3 took the object, then by S3's sequencer, of which AWS says to
 * pad the shorter one on the right. `uploadedAt` is ISO 8601 UTC, `sequencer` hexadecimal of at most 32 digits.
 */
export const versionOrder = (uploadedAt: string, sequencer: string): string =>
  `${new Date(uploadedAt).toISOString().replaceAll(/[-:]/g, '')}-${sequencer.toUpperCase().padEnd(SEQUENCER_DIGITS, '0')}`;

const SEQUENCER_DIGITS = 32;

/** Name of a version in an address: the second S3 took it, and its sequencer without what only pads it. */
function versionName(order: string): string {
  const first = order.length - SEQUENCER_DIGITS;
  let end = order.length;
  while (end > first + 1 && order[end - 1] === '0') end -= 1;
  return `${order.slice(0, 15)}-${order.slice(first, end)}`;
}
