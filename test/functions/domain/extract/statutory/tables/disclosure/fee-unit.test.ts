import { describe, expect, it } from 'vitest';
import { figureAt } from '../../../../../../../functions/domain/record/figures.ts';
import { type InventedReport, inventReport } from '../../../../../../../infra/local/invented/invented-report.ts';
import { redraw } from '../../../../../../../infra/local/invented/print/document.ts';
import { linesOf, pageOf, texts } from '../../../../../../support/printed/print-page.ts';
import { readPrinted } from '../../../../../../support/printed/read-printed.ts';

const FEE = 'disclosure.fees.amount';

/** A report that prints its fee so, under a header with that unit. */
const feeReport = (fee: string, unit: string): InventedReport =>
  inventReport({
    overprints: texts({ [FEE]: fee }),
    rework: blocks =>
      blocks.map(block => {
        if (block.kind === 'paragraph') return block;
        const reword = (text: string) => text.replace('（单位：万元）', unit);
        const rows = block.rows.map(row => row.map(each => ({ ...each, drawn: redraw(each.drawn, reword) })));
        return { ...block, rows };
      }),
  });

describe('the unit of the fee', () => {
  it.each([
    ['185000', '（单位：元）', 18.5, '元'],
    ['185000.00元', '（单位：万元）', 18.5, '元'],
    ['185', '（千元）', 18.5, '千元'],
    ['18.5', '', 18.5, undefined],
    ['18.5万元', '（单位：元）', 18.5, undefined],
  ])('%s under “本年收费金额%s” is %d 万元, on a page and in lines', async (fee, unit, value, printed) => {
    const report = feeReport(fee, unit);
    for (const record of [await readPrinted(pageOf(report)), await readPrinted(linesOf(report), 'report.txt')]) {
      const figure = figureAt(record, FEE);
      expect(figure).toMatchObject({ kind: 'number', value, printed: fee, confidence: 'certain' });
      expect(figure?.kind === 'number' ? figure.unit : null).toBe(printed);
    }
  });

  it('that is damaged leaves the amount doubtful', async () => {
    const record = await readPrinted(pageOf(feeReport('185000', '（单位：方元）')));
    expect(figureAt(record, FEE)).toMatchObject({ confidence: 'doubtful' });
  });
});
