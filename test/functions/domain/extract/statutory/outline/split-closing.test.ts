import { describe, expect, it } from 'vitest';
import { splitClosing } from '../../../../../../functions/domain/extract/statutory/outline/split-closing.ts';
import type { TextItem } from '../../../../../../functions/domain/extract/statutory/outline/text-item.ts';

const split = (...lines: readonly string[]) => {
  const items = lines.map((text): TextItem => ({ kind: 'text', text, at: {}, unit: 'paragraph' }));
  const { texts, closing } = splitClosing(items);
  return { texts: texts.map(({ text }) => text), ...closing };
};

const TEXT = '本年度未收取信息处理费。';
const AGENCY = '云岭县水利局';

describe('what stands below the last section', () => {
  it.each([
    [[AGENCY, '2024年1月15日'], AGENCY, '2024年1月15日'],
    [['2024年1月15日', AGENCY], AGENCY, '2024年1月15日'],
    [[`${AGENCY}（盖章）`, '', '二〇二四年一月十五日'], AGENCY, '二〇二四年一月十五日'],
    [[`${AGENCY}　2024年1月15日`], AGENCY, '2024年1月15日'],
    [['2024年1月15日', '- 5 -'], null, '2024年1月15日'],
    [[AGENCY], AGENCY, null],
  ])('%j is signature and date', (lines, signature, date) => {
    expect(split(TEXT, ...lines)).toEqual({ texts: [TEXT], signature, date, attachments: [] });
  });

  it('has a list of attachments before or after the signature', () => {
    const attachments = ['附件：1.公开目录', '2.统计表'];
    expect(split(TEXT, ...attachments, AGENCY, '2024年1月15日')).toMatchObject({ texts: [TEXT], attachments });
    expect(split(TEXT, AGENCY, '2024年1月15日', ...attachments)).toMatchObject({ texts: [TEXT], attachments });
  });

  it.each([
    [['无']],
    [['1.收取信息处理费0元', '2.无']],
    [['组织培训的有：', '办公室', '各镇']],
    [[`${AGENCY}2024年1月15日起不再收费。`]],
    [['云岭县水利局', '青石镇人民政府', '2024年1月15日', '2024年1月16日']],
  ])('%j has none', lines => {
    expect(split(TEXT, ...lines)).toMatchObject({ signature: null, attachments: [] });
  });

  it('is taken from no more than the last lines', () => {
    const lines = Array.from({ length: 40 }, (_, at) => (at === 20 ? AGENCY : `第${at}句。`));
    expect(split(...lines).texts).toEqual(lines);
  });
});
