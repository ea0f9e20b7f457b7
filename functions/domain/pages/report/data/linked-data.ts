import { pages, sitePath } from '../../../locations.ts';
import { type Html, linkedData } from '../../../markup/html.ts';
import { printableLine } from '../../../markup/printable.ts';
import { absoluteAddress } from '../../site.ts';
import type { ReportPage } from '../report-page.ts';

/** The report and its figures as schema.org names them, for search engines and catalogues of open data. */
export function reportLinkedData({ record, version, agency, site, original }: ReportPage, title: string): Html {
  const address = (path: string): string => absoluteAddress(site, path);
  const url = address(sitePath(pages.report(version)));
  const publisher = { '@type': 'GovernmentOrganization', name: agency.name, identifier: agency.id };
  const download = (format: string, contentUrl: string) => ({
    '@type': 'DataDownload',
    encodingFormat: format,
    contentUrl,
  });
  const name = printableLine(title);
  return linkedData({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Report',
        '@id': url,
        name,
        url,
        inLanguage: 'zh-CN',
        datePublished: version.upload.uploadedAt.slice(0, 10),
        author: publisher,
        temporalCoverage: String(record.year ?? version.year),
        spatialCoverage: agency.regionName,
        ...(original.href === null ? {} : { isBasedOn: address(original.href) }),
      },
      {
        '@type': 'Dataset',
        name: `${name}统计数据`,
        description: '表二、表三、表四中的全部数字，照录原件。',
        url,
        creator: publisher,
        isAccessibleForFree: true,
        distribution: [
          download('text/csv', address(sitePath(pages.reportCsv(version)))),
          download('application/json', address(sitePath(pages.reportData(version)))),
        ],
      },
    ],
  });
}
