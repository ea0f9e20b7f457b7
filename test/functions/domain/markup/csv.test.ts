import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../functions/domain/markup/csv.ts';

describe('CSV', () => {
  it('is read back cell by cell, whatever stands in them', () => {
    const rows = [
      ['a,b', 'say "x"', '二\n行', ''],
      [1, -2.5, 0, 'ok'],
    ];
    const read = parse(toCsv(rows), { bom: true });
    expect(read).toEqual([
      ['a,b', 'say "x"', '二 行', ''],
      ['1', '-2.5', '0', 'ok'],
    ]);
  });

  it('begins with the mark of UTF-8 and ends its lines as the standard says', () => {
    expect(toCsv([['甲'], ['乙']])).toBe('\uFEFF甲\r\n乙\r\n');
  });

  it.each(['=1+1', '+A1', '@SUM(A1)', '-1+1', '-cmd', '\t=1'])('lets no spreadsheet run %j', text => {
    expect(toCsv([[text]]).replace('\uFEFF', '')).toMatch(/^'/);
  });

  it.each(['-5', '-5.25', '—', '3', '约5'])('leaves %j as it is', text => {
    expect(toCsv([[text]])).toBe(`\uFEFF${text}\r\n`);
  });
});
