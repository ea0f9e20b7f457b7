import { describe, expect, it } from 'vitest';
import { parseUploadKey } from '../../../../functions/domain/identify/parse-upload-key.ts';

describe('the key of an upload', () => {
  it('names agency, year and file', () => {
    expect(parseUploadKey('uploads/lanxi-jyj/2024/年度 报告（终稿）.pdf', 2025)).toEqual({
      agencyId: 'lanxi-jyj',
      year: 2024,
      fileName: '年度 报告（终稿）.pdf',
    });
    expect(parseUploadKey('uploads/11320000014000194B/2023/a.ofd', 2025)).toMatchObject({ year: 2023 });
  });

  it.each([
    'uploads/lanxi-jyj/2024',
    'uploads/lanxi-jyj/2024/',
    'uploads/lanxi-jyj/2024/a/b.pdf',
    'uploads/lanxi-jyj/二〇二四/a.pdf',
    'uploads//2024/a.pdf',
    'uploads/../2024/a.pdf',
    'uploads/lanxi-jyj/2024/..',
    'uploads/lanxi-jyj/2024/..\\..\\a.pdf',
    'uploads/lanxi jyj/2024/a.pdf',
    'uploads/lanxi#PROFILE/2024/a.pdf',
    'uploads/lanxi-jyj/2024/a\u0000.pdf',
    'uploads/lanxi-jyj/2024/a\u202efdp.exe',
    'records/lanxi-jyj/2024/a.pdf',
    'uploads',
  ])('refuses %j', key => {
    expect(parseUploadKey(key, 2025)).toMatchObject({ outcome: 'refused', code: 'wrong_key' });
  });

  it.each(['1999', '2007', '2026', '9999'])('refuses the year %s of a file uploaded in 2025', year => {
    expect(parseUploadKey(`uploads/lanxi-jyj/${year}/a.pdf`, 2025)).toMatchObject({ code: 'impossible_year' });
  });
});
