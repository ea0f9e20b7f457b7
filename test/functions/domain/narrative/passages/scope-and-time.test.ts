import { describe, expect, it } from 'vitest';
import { countsOf, ledgerOf } from '../../../../support/ledger-of.ts';

const government = { agencyName: '青禾县人民政府', scope: 'government' } as const;
const office = { agencyName: '青禾县人民政府办公室' } as const;
const scopes = (text: string, example = {}) => countsOf(ledgerOf(text, example)).map(({ scope }) => scope);
const times = (text: string) =>
  ledgerOf(text)
    .numbers.filter(({ kind }) => ['count', 'percentage'].includes(kind))
    .map(({ time }) => time);

describe('whose requests a number counts, in the report of a government', () => {
  it.each([
    ['全县共收到政府信息公开申请12件。', ['report']],
    ['我县共收到政府信息公开申请12件。', ['report']],
    ['全县各级行政机关共收到政府信息公开申请12件。', ['report']],
    ['全县各部门、各乡镇共收到政府信息公开申请12件。', ['report']],
    ['2023年共收到政府信息公开申请12件。', ['report']],
    ['青禾县人民政府收到政府信息公开申请12件。', ['report']],
    ['县政府办公室收到政府信息公开申请12件。', ['narrower']],
    ['县政府办代表县政府受理政府信息公开申请12件。', ['narrower']],
    ['本级政府收到政府信息公开申请12件。', ['narrower']],
    ['各乡镇收到政府信息公开申请12件。', ['narrower']],
    ['县直部门收到政府信息公开申请12件。', ['narrower']],
    ['县林业局收到政府信息公开申请12件。', ['narrower']],
    ['全县共收到申请12件（县公安局收到3件），自然人申请10件。', ['report', 'narrower', 'report']],
    ['县政府办公室加强指导。全年收到政府信息公开申请12件。', ['report']],
  ])('%s', (text, expected) => {
    expect(scopes(text, government)).toEqual(expected);
  });
});

describe('whose requests a number counts, in the report of one organ', () => {
  it.each([
    ['我局收到政府信息公开申请12件。', {}, ['report']],
    ['县林业局收到政府信息公开申请12件。', {}, ['report']],
    ['青禾县林业局受理政府信息公开申请12件。', {}, ['report']],
    ['局办公室受理政府信息公开申请12件。', {}, ['report']],
    ['全县收到政府信息公开申请12件。', {}, ['wider']],
    ['各乡镇收到政府信息公开申请12件。', {}, ['wider']],
    ['县自然资源局收到政府信息公开申请12件。', {}, ['wider']],
    ['县政府办公室收到政府信息公开申请12件。', office, ['report']],
  ])('%s', (text, example, expected) => {
    expect(scopes(text, example)).toEqual(expected);
  });
});

describe('which time a number speaks of', () => {
  it.each([
    ['2023年收到申请12件。', ['this-year']],
    ['全年收到申请12件。', ['this-year']],
    ['2022年收到申请12件。', ['last-year']],
    ['上年收到申请12件。', ['last-year']],
    ['去年同期收到申请12件。', ['last-year']],
    ['2021年收到申请12件。', ['other-year']],
    ['2022年收到申请10件，2023年收到申请12件。', ['last-year', 'this-year']],
    ['上年结转申请2件。', ['this-year']],
    ['结转2024年办理申请2件。', ['this-year']],
    ['收到申请12件，比去年增加3件。', ['this-year', 'change']],
    ['收到申请12件，较上年减少3件，下降20%。', ['this-year', 'change', 'change']],
    ['收到申请12件，同比增长20%。', ['this-year', 'change']],
    ['收到申请12件，与上年相比增加3件。', ['this-year', 'change']],
    ['收到申请12件，较2022年增加3件。', ['this-year', 'change']],
    ['2024年举办培训3次。', ['plan']],
    ['力争公开信息300条。', ['plan']],
    ['开通以来公开信息300条。', ['cumulative']],
    ['历年累计公开信息300条。', ['cumulative']],
    ['上半年收到申请12件。', ['part-of-year']],
    ['截至6月底收到申请12件。', ['part-of-year']],
    ['截至2023年12月31日，共收到申请12件。', ['this-year']],
    ['公开上年度决算3条。', ['this-year']],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});
