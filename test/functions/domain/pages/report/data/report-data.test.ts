import { describe, expect, it } from 'vitest';
import { reportData } from '../../../../../../functions/domain/pages/report/data/report-data.ts';
import { doubtful } from '../../../../../../functions/domain/record/figure.ts';
import type { ReportRecord } from '../../../../../../functions/domain/record/record.ts';
import {
  figure,
  inventedAgency,
  inventedLife,
  inventedRecord,
  inventedVersion,
  withFigures,
} from '../../../../../support/invented-report.ts';
import { inventedSite } from '../../../../../support/invented-site.ts';

const dataOf = (record: ReportRecord) => {
  const version = inventedVersion(record);
  return reportData({
    record,
    version,
    life: inventedLife([version]),
    agency: inventedAgency(),
    site: inventedSite,
    previousYear: null,
    nextYear: null,
    corrects: null,
    original: { href: '/o/2023.txt', fileName: version.fileName, size: 7, sha256: version.sha256 },
  });
};

describe('the public data', () => {
  it('hold the record in canonical names, its source and its version', () => {
    const data = dataOf(inventedRecord());
    expect(data.record.applications).toEqual(inventedRecord().applications);
    expect(data.record).not.toHaveProperty('reading');
    expect(data.source).toEqual({
      sha256: 'c0ffee00'.repeat(8),
      fileName: '2023年度报告.txt',
      size: 7,
      format: 'text',
      url: 'https://gongkai.yunlan.example/o/2023.txt',
    });
    expect(data).toMatchObject({ year: 2023, scope: 'organ', omitted: [] });
    expect(data.agency).not.toHaveProperty('reviewers');
  });

  it('leave out figures in doubt and say so', () => {
    const unsure = doubtful(figure(987654));
    const data = dataOf(withFigures(inventedRecord(), { 'applications.granted.total': unsure }));
    expect(JSON.stringify(data)).not.toContain('987654');
    expect(data.omitted).toEqual([{ path: 'applications.granted.total', reason: '此数未能可靠识别，请以原件为准' }]);
  });

  it('leave out tables in doubt with their doubts', () => {
    const record = inventedRecord();
    const tables = {
      ...record.reading.tables,
      applications: { confidence: 'doubtful', doubts: ['缺少一列'] },
    } as const;
    const data = dataOf({ ...record, reading: { ...record.reading, tables } });
    expect(data.record.applications).toEqual({});
    expect(data.omitted).toEqual([{ path: 'applications', reason: '表三未能可靠识别，请以原件为准；缺少一列' }]);
  });
});
