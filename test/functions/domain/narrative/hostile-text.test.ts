import { describe, expect, it } from 'vitest';
import { countSteps } from '../../../support/count-steps.ts';
import { ledgerOf } from '../../../support/ledger-of.ts';

const MEGABYTES = 5_000_000;
/** Reading stops at a limit of numbers and passages, so the work has one too. */
const STEPS = 40_000_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(MEGABYTES / piece.length));

describe('hostile text', () => {
  it.each([
    '1',
    '1,111',
    '1条',
    '（',
    '1条（',
    '其中1条，',
    '“',
    '《1',
    '一',
    '1万',
    '占1%',
    '未收到',
    '未收到政府信息公开申请、',
    '共100条，其中甲1条、',
    '1.1.',
    '由、六部分',
    '收到申请1件，予以公开1件，',
    '收到申请1件。予以公开1件。',
    '局',
    '全县各级',
    '信息处理费10元其中1件10元，',
    '无复议诉讼',
    '同比增长1%，',
    '不涉及依申请公开',
    'a',
    'https://a',
    '1-1/1',
    '百分之一点',
    '其中包括具体为',
    '\n其中',
    '　',
  ])('%s over and over is read in a bounded number of steps', async piece => {
    const text = fill(piece);
    let ledger = ledgerOf('');
    const steps = await countSteps(() => {
      ledger = ledgerOf(text);
    });
    const { numbers, cut } = ledger;
    expect(steps).toBeLessThan(STEPS);
    expect(numbers.length).toBeLessThanOrEqual(1500);
    expect(cut || numbers.length === 0).toBe(true);
  });

  it('reads many short paragraphs in a bounded number of steps', async () => {
    const paragraphs = Array.from({ length: 200_000 }, () => '收到申请1件');
    const steps = await countSteps(() => expect(ledgerOf(paragraphs).cut).toBe(true));
    expect(steps).toBeLessThan(STEPS);
  });

  it('reads a section of nothing', () => {
    expect(ledgerOf([]).numbers).toEqual([]);
    expect(ledgerOf(['', ' ']).numbers).toEqual([]);
  });
});
