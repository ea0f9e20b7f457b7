import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAgencyRegister } from '../../../../functions/domain/agency/parse-agency-register.ts';

const HEADING = 'id,name,otherNames,kind,level,region,regionName,parent,summaries,scopes,contact,reviewers,deadline';
const COUNTY = 'lan-xian,澜县人民政府,,county-government,county,990121,澜县,,,government,a@lan.example,,';
const register = (...lines: string[]) => parseAgencyRegister([HEADING, ...lines].join('\n'));

const ALWAYS = { from: null, until: null, successor: null, registeredOn: null };

describe('the agency register', () => {
  it('reads the sample register without a problem', () => {
    const csv = readFileSync(new URL('../../../../events/agencies.csv', import.meta.url), 'utf8');
    const { agencies, problems } = parseAgencyRegister(csv);
    expect(problems).toEqual([]);
    expect(agencies.length).toBeGreaterThan(5);
  });

  it('reads several values of a cell, and blanks as nothing', () => {
    const line =
      'lan-jyj,澜县教育局,县教育局；教育局; ,county-department,county,990121,澜县,lan-xian,lan-xian,organ;system,j@lan.example,r1@lan.example;r2@lan.example,01-20';
    expect(register(COUNTY, line).agencies).toEqual([
      {
        id: 'lan-xian',
        name: '澜县人民政府',
        otherNames: [],
        kind: 'county-government',
        level: 'county',
        region: '990121',
        regionName: '澜县',
        parent: null,
        summaries: [],
        scopes: ['government'],
        contact: 'a@lan.example',
        reviewers: [],
        deadline: null,
        ...ALWAYS,
      },
      {
        id: 'lan-jyj',
        name: '澜县教育局',
        otherNames: ['县教育局', '教育局'],
        kind: 'county-department',
        level: 'county',
        region: '990121',
        regionName: '澜县',
        parent: 'lan-xian',
        summaries: ['lan-xian'],
        scopes: ['organ', 'system'],
        contact: 'j@lan.example',
        reviewers: ['r1@lan.example', 'r2@lan.example'],
        deadline: '01-20',
        ...ALWAYS,
      },
    ]);
  });

  it('knows since when and until when an agency is, and who follows it', () => {
    const heading = 'id,name,kind,level,region,regionName,scopes,contact,from,until,successor';
    const line = (from: string, until: string) =>
      `${heading}\nold-ju,旧局,county-department,county,990121,澜县,organ,a@lan.example,${from},${until},new-ju\n` +
      'new-ju,新局,county-department,county,990121,澜县,organ,b@lan.example,2024-04-01,,\n';
    expect(parseAgencyRegister(line('', '2024-03-31'))).toMatchObject({
      agencies: [
        { from: null, until: '2024-03-31', successor: 'new-ju' },
        { from: '2024-04-01', until: null },
      ],
      problems: [],
    });
    expect(parseAgencyRegister(line('2024-02-30', '2024/3/1')).problems).toHaveLength(2);
  });

  it('takes a byte order mark, quotes, CRLF and empty lines', () => {
    const csv = `\ufeff${HEADING}\r\n\r\n"lan-xian","澜县,人民政府",,county-government,county,990121,澜县,,,government,a@lan.example,,\r\n`;
    expect(parseAgencyRegister(csv)).toMatchObject({ agencies: [{ name: '澜县,人民政府' }], problems: [] });
  });

  it.each([
    ['a/../b', 0, 'id 的值 a/../b 应为 2 至 40 位字母、数字或连字符'],
    ['', 1, 'name 不能为空'],
    ['village', 3, 'kind 的值 village 不在可用的值之中'],
    ['town', 4, 'level 的值 town 不在可用的值之中'],
    ['99', 5, 'region 的值 99 应为六位行政区划代码'],
    ['nobody', 7, '机关编号 nobody 不在名录中'],
    ['lan-xian', 7, '不能是自己的上级'],
    ['a b', 8, 'summaries 中的 a b 不是机关编号'],
    ['', 9, 'scopes 至少写一个'],
    ['organ;all', 9, 'scopes 的值 all 不在可用的值之中'],
    ['not mail', 10, 'contact 中的 not mail 不是邮箱地址'],
    ['r@x.example;@', 11, 'reviewers 中的 @ 不是邮箱地址'],
    ['02-30', 12, 'deadline 的值 02-30 应为“月-日”'],
  ])('says what is wrong with %j in column %i', (value, column, message) => {
    const cells = COUNTY.split(',');
    cells[column] = value;
    expect(register(cells.join(',')).problems).toEqual([{ line: 2, message: expect.stringContaining(message) }]);
  });

  it('names the line of each problem, and keeps the good lines', () => {
    const { agencies, problems } = register(COUNTY, 'x,,,,,,,,,,,,', COUNTY);
    expect(agencies).toHaveLength(2);
    expect(problems.map(({ line }) => line)).toEqual(expect.arrayContaining([3, 4]));
    expect(problems.at(-1)).toEqual({ line: 4, message: 'id lan-xian 与第 2 行重复' });
  });

  it('knows the agencies that are registered already', () => {
    const line = 'lan-jyj,澜县教育局,,county-department,county,990121,澜县,lan-xian,,organ,j@lan.example,,';
    expect(parseAgencyRegister(`${HEADING}\n${line}`, new Set(['lan-xian'])).problems).toEqual([]);
  });

  it.each([
    ['', '表头缺少列'],
    ['name,kind', '表头缺少列：id'],
    [`${HEADING},colour`, '表头有不认识的列：colour'],
    [`${HEADING}\n"open`, '不是正确的 CSV'],
  ])('refuses a file that is no register: %j', (csv, message) => {
    expect(parseAgencyRegister(csv)).toEqual({
      agencies: [],
      problems: [{ line: expect.any(Number), message: expect.stringContaining(message) }],
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), lines => {
        expect(parseAgencyRegister(`${HEADING}\n${lines}`).problems).toBeInstanceOf(Array);
      }),
    );
  });
});
