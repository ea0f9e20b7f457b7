import { formatOf } from '../../extract/formats/formats.ts';
import { pages } from '../../locations.ts';
import type { ReportVersion } from '../../store/report-version.ts';

/** Key of the published copy of a version's file, under an extension that is right whatever the agency's was. */
export const originalKey = (version: ReportVersion): string =>
  pages.original(version, version.sha256, formatOf(version.format).extensions[0]);
