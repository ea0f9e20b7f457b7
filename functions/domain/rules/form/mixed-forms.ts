import { blocksOf } from '../../record/blocks-of.ts';
import { breaksWhere, defineRule, unchecked } from '../rule.ts';

/** Real reports mix the forms block by block: the form is a property of each block. */
export const mixedForms = defineRule({
  id: 'mixed-forms',
  group: 'form',
  severity: 'error',
  title: '新旧表式混用',
  explanation: '同一份报告里有的部分用2021年的表式，有的部分用2019年的表式，口径不一，数据无法汇总比较。',
  basis: '国办公开办函〔2021〕30号：严格执行统一格式',
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const { '2019': outdated, '2021': current } = blocksOf(record);
    if (outdated.length + current.length === 0) return unchecked('没有读到表格，无法判断表式。');
    if (outdated.length === 0 || current.length === 0) return breaksWhere([]);
    const few = outdated.length <= current.length;
    const message = `${(few ? outdated : current).join('、')}用的是${few ? '2019年试行' : '2021年'}的表式，其余部分用的是${few ? '2021年' : '2019年试行'}的表式。`;
    return breaksWhere([{ message, key: outdated.join() }]);
  },
  remedy: '请统一使用2021年的格式，把用旧表式的部分按新表式的行和栏重新填写。',
  examples: {
    holds: [{}, { form: '2019', year: 2020, titleYear: 2020 }],
    breaks: [{ forms: { applications: '2019' } }, { forms: { regulations: '2019', normativeDocuments: '2019' } }],
  },
});
