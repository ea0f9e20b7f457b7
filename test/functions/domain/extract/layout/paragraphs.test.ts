import { describe, expect, it } from 'vitest';
import type { TextRun } from '../../../../../functions/domain/extract/document.ts';
import { blocksOfPages } from '../../../../../functions/domain/extract/layout/blocks-of-pages.ts';
import { pageOf, paragraphsOf, textAt } from '../../../../support/laid-page.ts';

const FULL = '本机关按照要求公开各类政府信息并接受社会监督不断改进工作';
const lines = (texts: readonly (readonly [text: string, left: number])[], top = 100): readonly TextRun[] =>
  texts.map(([text, left], index) => textAt(text, left, top + index * 16));

describe('running text', () => {
  it('joins lines to paragraphs by the indent of first lines', () => {
    const runs = lines([
      ['一、总体情况', 70],
      [FULL.slice(2), 70],
      [FULL, 50],
      ['直到年底。', 50],
      [`第二段${FULL.slice(5)}`, 70],
      ['也到年底。', 50],
    ]);
    expect(paragraphsOf(blocksOfPages([pageOf(1, runs)]))).toEqual([
      '一、总体情况',
      `${FULL.slice(2)}${FULL}直到年底。`,
      `第二段${FULL.slice(5)}也到年底。`,
    ]);
  });

  it('joins a paragraph that goes on over a page break', () => {
    const pages = [
      pageOf(
        1,
        lines([
          [FULL.slice(2), 70],
          [FULL, 50],
        ]),
      ),
      pageOf(
        2,
        lines([
          [FULL, 50],
          ['到此为止。', 50],
        ]),
      ),
    ];
    expect(paragraphsOf(blocksOfPages(pages))).toEqual([`${FULL.slice(2)}${FULL}${FULL}到此为止。`]);
  });

  it('begins a paragraph after a wider gap where nothing is indented', () => {
    const runs = [
      ...lines([
        [FULL, 50],
        [FULL, 50],
        ['完。', 50],
      ]),
      ...lines(
        [
          [FULL, 50],
          ['又完。', 50],
        ],
        180,
      ),
    ];
    expect(paragraphsOf(blocksOfPages([pageOf(1, runs)]))).toEqual([`${FULL}${FULL}完。`, `${FULL}又完。`]);
  });

  it('keeps a heading in larger type apart', () => {
    const runs = [
      textAt('某机关工作年度报告一某机关工作年度', 50, 60, 16),
      ...lines([
        [FULL, 50],
        ['完。', 50],
      ]),
    ];
    expect(paragraphsOf(blocksOfPages([pageOf(1, runs)]))).toEqual([
      '某机关工作年度报告一某机关工作年度',
      `${FULL}完。`,
    ]);
  });

  it('reads gaps as spaces between words, not between characters', () => {
    const runs = [textAt('公', 50, 100), textAt('开', 62, 100), textAt('Open', 90, 100), textAt('data', 114, 100)];
    expect(paragraphsOf(blocksOfPages([pageOf(1, runs)]))).toEqual(['公开 Open data']);
  });

  it('prints once what is printed twice to look bold', () => {
    const runs = [textAt('标', 50, 100), textAt('标', 50.4, 100), textAt('题', 60, 100), textAt('题', 60.4, 100)];
    expect(paragraphsOf(blocksOfPages([pageOf(1, runs)]))).toEqual(['标题']);
  });

  it('says on which page and where a paragraph stands', () => {
    const [block] = blocksOfPages([pageOf(2, [textAt('正文。', 50, 100)])]);
    expect(block?.at).toEqual({ page: 2, box: [50, 100, 80, 110] });
  });
});
