import { editionOf } from '../../form/editions/edition-of.ts';
import { EDITIONS } from '../../form/editions/editions.ts';
import { usualForm } from '../../form/editions/usual-form.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { blocksOf } from '../../record/blocks-of.ts';
import { FORMER_FORM, FORMER_REPORT } from '../examples/former-form.ts';
import { breaksWhere, defineRule, unchecked } from '../rule.ts';

/** Real reports mix the forms block by block: the form is a property of each block. */
export const mixedForms = defineRule({
  id: 'mixed-forms',
  group: 'form',
  severity: 'error',
  title: '新旧表式混用',
  explanation: '同一份报告里有的部分用一种表式，有的部分用另一种表式，口径不一，数据无法汇总比较。',
  basis: `${FORM_NOTICE}：严格执行统一格式`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const byForm = blocksOf(record);
    if (byForm.size === 0) return unchecked('没有读到表格，无法判断表式。');
    if (byForm.size === 1) return breaksWhere([]);
    const usual = usualForm([...byForm].flatMap(([form, blocks]) => blocks.map(() => form)));
    const odd = [...byForm].filter(([form]) => form !== usual);
    const named = odd.map(([form, blocks]) => `${blocks.join('、')}用的是${editionOf(form).name}的表式`);
    const message = `${named.join('，')}，其余部分用的是${editionOf(usual).name}的表式。`;
    const former = [...byForm].flatMap(([form, blocks]) => (form === EDITIONS[0].key ? [] : blocks));
    return breaksWhere([{ message, key: former.join() }]);
  },
  remedy: '请统一使用现行的格式，把用旧表式的部分按新表式的行和栏重新填写。',
  examples: {
    holds: [{}, FORMER_REPORT],
    breaks: [
      { forms: { applications: FORMER_FORM } },
      { forms: { regulations: FORMER_FORM, normativeDocuments: FORMER_FORM } },
    ],
  },
});
