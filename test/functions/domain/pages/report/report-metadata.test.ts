import { expect, it } from 'vitest';
import { writtenDate } from '../../../../../functions/domain/pages/report/report-metadata.ts';
import { inventedRecord } from '../../../../support/invented-report.ts';

it('the date of the document is named only where one is printed alone at the end', () => {
  const record = inventedRecord();
  expect(writtenDate(record)).toBe('2024年1月18日');
  const other = { ...record.sections.other, paragraphs: ['截至2024年1月18日没有其他事项。'] };
  expect(writtenDate({ ...record, sections: { ...record.sections, other } })).toBeNull();
});
