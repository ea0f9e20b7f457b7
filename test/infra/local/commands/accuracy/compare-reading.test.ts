import { describe, expect, it } from 'vitest';
import { compareReading } from '../../../../../infra/local/commands/accuracy/compare-reading.ts';
import { textSimilarity } from '../../../../../infra/local/commands/accuracy/text-similarity.ts';
import type { Truth } from '../../../../../infra/local/commands/accuracy/truth.ts';
import { inventReport } from '../../../../../infra/local/invented/invented-report.ts';
import { texts } from '../../../../support/printed/print-page.ts';
import { readPage } from '../../../../support/printed/read-printed.ts';

const report = inventReport();

const truth: Truth = {
  title: report.title,
  agencyName: report.agencyName,
  year: report.year,
  sections: { other: report.narrative.other.join('\n') },
  disclosure: { licensing: { decisions: 214 }, fees: { amount: 18.5 } },
  applications: { 'refused.stateSecret': { total: 0 }, 'otherwise.all': { total: 0 } },
  disputes: { reconsideration: { upheld: 7 } },
};

describe('a comparison with the truth', () => {
  it('counts right, wrong and missing figures, and names what differs', async () => {
    const comparison = compareReading(await readPage(report), truth);
    expect(comparison).toMatchObject({ right: 3, missed: 1, marked: 0, differences: [] });
    expect(comparison.wrong[0]).toContain('disputes.reconsideration.upheld is 7, read 2');
  });

  it('tells what was printed and called blank from what was read as words', async () => {
    const overprints = texts({ 'disclosure.licensing.decisions': '', 'disclosure.fees.amount': '约18.5' });
    const comparison = compareReading(await readPage(inventReport({ overprints })), truth);
    expect(comparison).toMatchObject({ right: 1, words: 1, missed: 1 });
    expect(comparison.calledBlank).toEqual(['disclosure.licensing.decisions is 214, read blank “”']);
  });

  it('tells another title and another text', async () => {
    const record = await readPage(report);
    const other = { ...truth, year: 2022, sections: { other: '今年收费三十元，均已入库。' } };
    expect(compareReading(record, other).differences).toHaveLength(2);
  });
});

describe('the likeness of texts', () => {
  it('is 1 for the same text whatever its white space, and falls with every difference', () => {
    expect(textSimilarity('公开 信息', '公开\n信息')).toBe(1);
    expect(textSimilarity('', '')).toBe(1);
    expect(textSimilarity('公开信息', '')).toBe(0);
    expect(textSimilarity('公开信息三条', '公开信息四条')).toBeGreaterThan(0.5);
    expect(textSimilarity('公开信息三条', '公开信息四条')).toBeLessThan(1);
  });
});
