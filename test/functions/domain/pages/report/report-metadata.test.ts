import { expect, it } from 'vitest';
import { writtenDate } from '../../../../../functions/domain/pages/report/report-metadata.ts';
import { inventedRecord } from '../../../../support/invented-report.ts';

it('the date of the document is named only where a whole one is printed below the last section', () => {
  const record = inventedRecord();
  expect(writtenDate(record)).toBe('2024年1月18日');
  expect(writtenDate({ ...record, closing: { ...record.closing, date: '二〇二四年一月十八日' } })).toBe(
    '2024年1月18日',
  );
  expect(writtenDate({ ...record, closing: { ...record.closing, date: '2024年1月' } })).toBeNull();
});
