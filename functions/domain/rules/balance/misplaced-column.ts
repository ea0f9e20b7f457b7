import { FORM_NOTICE } from '../../form/form-notice.ts';
import { CELL_TABLES } from '../examples/cell-tables.ts';
import { explain } from '../explain/explain.ts';
import { breaksWhere, defineRule, unchecked } from '../rule.ts';

/** Numbers of table 3 that were put in a wrong column or row break many sums at once, for one cause. */
export const misplacedColumn = defineRule({
  id: 'misplaced-column',
  group: 'balance',
  severity: 'error',
  isWitness: false,
  title: '数字填错了栏',
  explanation:
    '表三有多处勾稽不成立，而把某一行、某几栏或整个表的数移动一栏（或一行）后全部成立，说明数字是整体填错了位置。只指出一处，不逐栏重复。',
  basis: `《政府信息公开工作年度报告格式》（${FORM_NOTICE}）表三`,
  inForce: { from: 2019 },
  judge: subject => {
    const { doubt, misplaced, faults } = explain(subject);
    if (doubt !== null) return unchecked(doubt);
    if (misplaced === null) return breaksWhere([]);
    const { looksLike, figures } = misplaced;
    const identities = faults.filter(({ isMove }) => isMove === true).flatMap(fault => fault.identities);
    return breaksWhere([{ message: `表三多处勾稽不成立：${looksLike}。`, figures, identities }]);
  },
  remedy: '请对照申请台账，把错位的数移回原来的栏后重新上传。',
  examples: {
    holds: [{}, { figures: { 'applications.granted.naturalPerson': 60 } }],
    breaks: [
      {
        reading: CELL_TABLES,
        figures: {
          'applications.granted.naturalPerson': null,
          'applications.granted.business': 6,
          'applications.granted.research': 2,
          'applications.granted.total': 0,
        },
      },
    ],
  },
});
