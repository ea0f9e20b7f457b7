import { describe, expect, it } from 'vitest';
import { findTitle } from '../../../../../../functions/domain/extract/statutory/outline/find-title.ts';
import type { Item } from '../../../../../../functions/domain/extract/statutory/outline/text-item.ts';
import { readTitle } from '../../../../../../functions/domain/extract/statutory/outline/title.ts';

describe('a title', () => {
  it.each([
    ['云岭县水利局2023年政府信息公开工作年度报告', '云岭县水利局', 2023],
    ['云岭县水利局2023年度政府信息公开工作年度报告', '云岭县水利局', 2023],
    ['2023年云岭县水利局政府信息公开工作年度报告', '云岭县水利局', 2023],
    ['2023云岭县青石乡2023年度政府信息公开工作年度报告', '云岭县青石乡', 2023],
    ['云岭县青石镇人民政府关于2021年度政府信息公开工作的年度报告', '云岭县青石镇人民政府', 2021],
    ['云岭县水利局二〇二三年政府信息公开工作年度报告', '云岭县水利局', 2023],
    ['云岭县水利局二○二一年度政府信息公开工作年度报告', '云岭县水利局', 2021],
    ['云岭县水利局２０２３年政府信息公开工作年度报告', '云岭县水利局', 2023],
    ['2022年云岭县林业局信息公开年报', '云岭县林业局', 2022],
    ['云岭乡2019年政府信息公开年度工作报告', '云岭乡', 2019],
    ['云岭部2024年政府信息公开工作报告', '云岭部', 2024],
    ['云岭县水利局政府信息公开工作年度报告（2023年）', '云岭县水利局', 2023],
    ['云岭县人民政府2023年政府信息公开工作年度报告', '云岭县人民政府', 2023],
    [
      '云岭县科学技术局（云岭县外国专家局）2023年政府信息公开工作年度报告',
      '云岭县科学技术局（云岭县外国专家局）',
      2023,
    ],
    ['《云岭县水利局2023年政府信息公开工作年度报告》', '云岭县水利局', 2023],
  ])('“%s” names %s and %d', (text, agencyName, year) => {
    expect(readTitle(text)).toMatchObject({ agencyName, year });
  });

  it.each([
    '政府信息公开指南',
    '现公布云岭县水利局2023年政府信息公开工作年度报告。',
    '国务院办公厅关于印发《政府信息公开工作年度报告格式》的通知',
    '首页 > 政务公开 > 2023年政府信息公开工作年度报告',
  ])('is not “%s”', text => {
    expect(readTitle(text)).toBeUndefined();
  });
});

describe('the title of a document', () => {
  const items = (...texts: readonly string[]): readonly Item[] =>
    texts.map((text, at) => ({ kind: 'text', text, at: { line: at + 1 }, unit: 'line' }));

  it.each([
    ['over two lines', ['云岭县人民政府办公室', '2023年政府信息公开工作年度报告', '一、总体情况'], 2],
    ['broken in the middle', ['云岭县水利局2023年政府', '信息公开工作年度报告', '一、总体情况'], 2],
    ['below the first heading', ['一、总体情况', '', '云岭县水利局2023年政府信息公开工作年度报告', '全年公开3条。'], 0],
    [
      'after a list of titles of other years',
      [
        '云岭县水利局2022年政府信息公开工作年度报告',
        '云岭县水利局2024年政府信息公开工作年度报告',
        '云岭县水利局2023年政府信息公开工作年度报告',
        '发布时间：2024-01-20 来源：本站',
        '一、总体情况',
      ],
      4,
    ],
    ['quoted in a sentence', ['现公布《云岭县水利局2023年政府信息公开工作年度报告》。', '一、总体情况'], 1],
  ])('is found %s', (_, texts, firstHeading) => {
    const title = findTitle(items(...texts), firstHeading);
    expect(title).toMatchObject({ year: 2023, agencyName: expect.stringMatching(/^云岭县(水利局|人民政府办公室)$/) });
  });
});
