import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { reportCsv } from '../../../../../../functions/domain/pages/report/data/report-csv.ts';
import { doubtful } from '../../../../../../functions/domain/record/figure.ts';
import { figuresOf } from '../../../../../../functions/domain/record/figures.ts';
import {
  figure,
  inventedAgency,
  inventedRecord,
  inventedVersion,
  withFigures,
} from '../../../../../support/invented-report.ts';

it('has a line for every figure, with neither text nor value where it was not read for certain', () => {
  const record = withFigures(inventedRecord(), {
    'applications.granted.total': doubtful(figure(987654)),
    'applications.granted.research': figure(null, ''),
    'applications.granted.business': figure(null, '约5'),
  });
  const csv = reportCsv({ record, version: inventedVersion(record), agency: inventedAgency() });
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  expect(rows.map(row => row['数据名'])).toEqual([...figuresOf(record)].map(([path]) => path));
  const row = (path: string) => rows.find(each => each['数据名'] === path);
  expect(row('applications.granted.total')).toMatchObject({ 所印: '', 数值: '', 说明: '未能读准，见原件' });
  expect(row('applications.granted.research')).toMatchObject({ 所印: '', 数值: '', 说明: '未填' });
  expect(row('applications.granted.business')).toMatchObject({ 所印: '约5', 数值: '' });
  expect(row('applications.newlyReceived.total')).toMatchObject({ 表: '表三', 列: '总计', 数值: '15' });
  expect(csv).not.toContain('987654');
});
