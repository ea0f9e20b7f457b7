import { describe, expect, it } from 'vitest';
import { beijingDate, beijingMinute, chineseDate } from '../../../../../functions/domain/calendar/beijing-time.ts';
import { fileSize } from '../../../../../functions/domain/markup/file-size.ts';
import { markupOf } from '../../../../../functions/domain/markup/html.ts';
import { printable, printableLine } from '../../../../../functions/domain/markup/printable.ts';
import { narrative } from '../../../../../functions/domain/pages/report/narrative.ts';
import { writtenDate } from '../../../../../functions/domain/pages/report/report-metadata.ts';
import { inventedRecord } from '../../../../support/invented-report.ts';

describe('texts on pages', () => {
  it('tell the time in Beijing', () => {
    expect(beijingMinute('2023-12-31T16:05:59.999Z')).toBe('2024-01-01 00:05');
    expect(beijingDate('2023-12-31T15:59:59Z')).toBe('2023-12-31');
    expect(chineseDate('2024-01-09')).toBe('2024年1月9日');
  });

  it('tell the size of a file', () => {
    expect([820, 12_595, 1_468_006].map(fileSize)).toEqual(['820 字节', '12.3 KB', '1.4 MB']);
  });

  it('keep nothing invisible', () => {
    expect(printable('甲\u2066乙\u00AD丙\u0085丁\n\t𠮷')).toBe('甲乙丙丁\n\t𠮷');
    expect(printableLine(' 甲\r\nBcc: 乙\u2028丙\u202E ')).toBe('甲 Bcc: 乙 丙');
  });

  it('tell a sub-heading from a paragraph', () => {
    const markup = markupOf(narrative(['（一）主动公开情况', '（二）依申请公开。全年收到3件。', ' ', '一是加强。']));
    expect(markup).toBe('<h3>（一）主动公开情况</h3>\n<p>（二）依申请公开。全年收到3件。</p>\n<p>一是加强。</p>\n');
  });

  it('name the date of the document only where one is printed alone at the end', () => {
    const record = inventedRecord();
    expect(writtenDate(record)).toBe('2024年1月18日');
    const other = { ...record.sections.other, paragraphs: ['截至2024年1月18日没有其他事项。'] };
    expect(writtenDate({ ...record, sections: { ...record.sections, other } })).toBeNull();
  });
});
