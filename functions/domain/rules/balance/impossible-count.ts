import { FORM_NOTICE } from '../../form/form-notice.ts';
import { figuresByPath, isCount, tableOfFigure } from '../../record/certain-figures.ts';
import type { Figure, FigurePath } from '../../record/figure.ts';
import { figureText } from '../../record/figure-text.ts';
import { listPlaces } from '../../record/places/list-places.ts';
import { judgeFigures } from '../judge-tables.ts';
import { defineRule } from '../rule.ts';

/** Amounts of money, and the column 本年增/减, whose numbers are signed. */
const NO_COUNT = /\.fees\.|\.amountPrinted$/;

/** Counts are whole numbers: none of tables 2 to 4 can be negative, fractional or 十余. */
export const impossibleCount = defineRule({
  id: 'impossible-count',
  group: 'balance',
  severity: 'error',
  title: '件数不是整数',
  formula: '各项件数均为不小于0的整数',
  explanation:
    '表二至表四统计的是件数，不可能为负数或小数，也不能用“余”“约”等概数。这样的数无法相加，也无法与其他数核对。',
  basis: `《中华人民共和国统计法》关于统计资料真实、准确的要求；${FORM_NOTICE}`,
  inForce: { from: 2019 },
  judge: ({ record }) =>
    judgeFigures(record, table => {
      const wrong = [...figuresByPath(record)].filter(
        ([path, figure]) => tableOfFigure(path) === table && isImpossible(path, figure),
      );
      if (wrong.length === 0) return [];
      const paths = wrong.map(([path]) => path);
      const printed = wrong.slice(0, 5).map(([, figure]) => `“${figureText(figure).slice(0, 20)}”`);
      return [
        {
          message: `${listPlaces(paths, record)}填的是${printed.join('、')}，不是不小于0的整数，无法作为件数统计。`,
          figures: paths,
        },
      ];
    }),
  remedy: '请填写准确的整数件数；没有发生的填0。',
  examples: {
    holds: [{}, { figures: { 'disclosure.licensing.decisions': null } }],
    breaks: [
      { figures: { 'disclosure.penalties.decisions': '12余件' } },
      { figures: { 'applications.newlyReceived.total': '-15' } },
      { figures: { 'disputes.reconsideration.upheld': '2.5' } },
    ],
  },
});

function isImpossible(path: FigurePath, figure: Figure): boolean {
  if (NO_COUNT.test(path) || figure.confidence !== 'certain') return false;
  if (figure.kind !== 'number') return figure.kind === 'words';
  return !isCount(path.endsWith('.change') ? Math.abs(figure.value) : figure.value);
}
