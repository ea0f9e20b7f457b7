import { describe, expect, it } from 'vitest';
import { describePlace } from '../../../../../functions/domain/letters/findings/describe-place.ts';

describe('a place in the file', () => {
  it.each([
    [{ page: 3, table: 2, row: 12, column: 4 }, '表三', '原件第 3 页第 12 行'],
    [{ page: 3, table: 2, row: 12, column: 4 }, undefined, '原件第 3 页第 2 个表格第 12 行第 4 列'],
    [{ table: 2, row: 12 }, '表三', '原件表三第 12 行'],
    [{ row: 12 }, undefined, '原件表格第 12 行'],
    [{ line: 45 }, '表三', '原件第 45 行'],
    [{ paragraph: 7 }, undefined, '原件第 7 段'],
    [{ page: 2, box: [1, 2, 3, 4] as const }, undefined, '原件第 2 页'],
    [{ sheet: 'Sheet1', cell: 'C7', row: 7 }, '表三', '原件 Sheet1!C7'],
    [{ sheet: '表三', row: 7 }, '表三', '原件工作表“表三”第 7 行'],
    [{}, undefined, ''],
    [null, '表三', ''],
  ])('%j in %s is %s', (place, table, said) => {
    expect(describePlace(place, table)).toBe(said);
  });
});
