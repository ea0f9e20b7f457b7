import { plain, redraw } from '../print/document.ts';
import { WRITTEN_FORMATS } from '../write-report.ts';
import type { Decoration } from './decoration.ts';

const FEE = 'disclosure.fees.amount';

/** How many of a unit make one 万元. */
const UNITS = { 元: 10_000, 百元: 100, 千元: 10 } as const;

/** The fee in another unit, which stands in its header or beside it. */
export const feeInYuan: Decoration = {
  name: 'fee-in-yuan',
  formats: WRITTEN_FORMATS,
  decorate: (report, random) => {
    if (!report.values.has(FEE) || report.disclosureForm !== '2021') return null;
    const value = random.whole(0, 5_000_000) / 100;
    const unit = random.pick(['元', '百元', '千元'] as const);
    const amount = String(Number((value * UNITS[unit]).toFixed(4)));
    const isBeside = random.chance(0.4);
    const { rework } = report;
    return {
      ...report,
      values: new Map([...report.values, [FEE, value]]),
      overprints: new Map([...report.overprints, [FEE, plain(`${amount}${isBeside ? unit : ''}`)]]),
      rework: blocks =>
        rework(blocks).map(block => {
          if (block.kind === 'paragraph' || isBeside) return block;
          const reword = (text: string): string => text.replace(/万元/, unit);
          const rows = block.rows.map(row => row.map(each => ({ ...each, drawn: redraw(each.drawn, reword) })));
          return { ...block, rows };
        }),
    };
  },
};
