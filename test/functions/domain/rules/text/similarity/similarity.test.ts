import { describe, expect, it } from 'vitest';
import { bandKeys } from '../../../../../../functions/domain/rules/text/similarity/band-keys.ts';
import { longestSharedPassage } from '../../../../../../functions/domain/rules/text/similarity/longest-shared-passage.ts';
import { signText } from '../../../../../../functions/domain/rules/text/similarity/sign-text.ts';
import { similarity } from '../../../../../../functions/domain/rules/text/similarity/similarity.ts';
import { countSteps } from '../../../../../support/count-steps.ts';

const ORIGINAL =
  '2023年，青禾县林业局围绕造林绿化、林权登记和采伐审批做好政府信息公开，全年发布公示31条，答复申请16件，举办培训2次。' +
  '林权登记窗口设置查询终端，护林站点张贴采伐指标分配表，山区群众不出村就能看到。存在的不足是公示附件不便检索，下一步逐批改为电子附件。';
const OTHER =
  '云岭镇人民政府把低保名单、危房改造名单和村级收支逐月贴在便民大厅，同步推送到村民微信群，收到咨询当天回复。' +
  '镇里还请老党员担任监督员，每季度抽查一次公开栏，发现缺漏当场补齐并记入台账，年末向人大代表报告抽查结果和整改情况，接受评议。';

/** A text of so many characters that repeats nothing, and the same with every n-th character changed. */
const scattered = (length: number, every: number): string =>
  Array.from({ length }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * 7919 + (every > 0 && at % every === 0 ? 13 : 0)) % 20_000)),
  ).join('');

describe('the similarity of texts', () => {
  it('does not see new figures, punctuation and blanks', () => {
    const copied = ORIGINAL.replace('31条', '1,284条').replace('16件', '２８件').replaceAll('，', ' ,');
    expect(similarity(ORIGINAL, copied)).toBe(1);
  });

  it('is low for different texts and 0 for empty ones', () => {
    expect(similarity(ORIGINAL, OTHER)).toBeLessThan(0.1);
    expect(similarity('', '')).toBe(0);
    expect(similarity(ORIGINAL, '')).toBe(0);
  });

  it('is the share of runs of four characters', () => {
    expect(similarity('甲乙丙丁戊', '甲乙丙丁己')).toBeCloseTo(1 / 3, 10);
  });

  it('gives copies a key in common, and different texts none', () => {
    const keys = bandKeys(signText([scattered(2000, 0)]));
    const near = scattered(2000, 160);
    expect(similarity(scattered(2000, 0), near)).toBeGreaterThan(0.9);
    expect(bandKeys(signText([near])).some(key => keys.includes(key))).toBe(true);
    expect(bandKeys(signText([OTHER])).some(key => bandKeys(signText([ORIGINAL])).includes(key))).toBe(false);
  });

  it('signs a text in 320 characters, paragraphs or not, and short texts not at all', () => {
    expect(signText([ORIGINAL])).toHaveLength(320);
    expect(signText([ORIGINAL.slice(0, 60), ORIGINAL.slice(60)])).toBe(signText([ORIGINAL]));
    expect(signText(['无其他需要报告的事项。'])).toBe('');
    expect(bandKeys('')).toEqual([]);
  });

  it('quotes the longest passage two texts share', () => {
    const passage = '护林站点张贴采伐指标分配表，山区群众不出村就能看到。';
    expect(longestSharedPassage(ORIGINAL, `另一篇。${passage}别的话。`)).toBe(passage);
    expect(longestSharedPassage('甲乙', '丙丁')).toBe('');
    expect(longestSharedPassage('', ORIGINAL)).toBe('');
  });

  it('takes hostile texts in its stride', async () => {
    const monotone = '公'.repeat(200_000);
    const steps = await countSteps(() => {
      expect(longestSharedPassage(monotone, `${monotone}开`)).toHaveLength(20_000);
      expect(similarity(monotone, monotone)).toBe(1);
      expect(signText([scattered(200_000, 0)])).toHaveLength(320);
    });
    expect(steps).toBeLessThan(10 * 1_000_000);
  });
});
