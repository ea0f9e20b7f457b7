import { blocksOf } from '../../record/blocks-of.ts';
import { breaksWhere, defineRule, notApplicable, unchecked } from '../rule.ts';

/** The trial form of 2019 went out of use with the reports for 2021. */
export const outdatedForm = defineRule({
  id: 'outdated-form',
  group: 'form',
  severity: 'error',
  title: '使用了已停用的旧表式',
  explanation: '2021年度起应使用国办公开办函〔2021〕30号的格式。旧表式缺少现在要求公布的项目，数据也无法汇总比较。',
  basis: '国办公开办函〔2021〕30号（代替国办公开办函〔2019〕60号）',
  inForce: { from: 2021 },
  judge: ({ record }) => {
    const { '2019': outdated, '2021': current } = blocksOf(record);
    if (outdated.length + current.length === 0) return unchecked('没有读到表格，无法判断表式。');
    if (outdated.length > 0 && current.length > 0) return notApplicable('新旧表式混用，见“新旧表式混用”。');
    const message = `${outdated.join('、')}使用的是2019年试行的表式，2021年度起已停用。`;
    return breaksWhere(outdated.length > 0 ? [{ message, key: outdated.join() }] : []);
  },
  remedy: '请下载2021年统一格式的空白表，重新填写三张表后上传。',
  examples: { holds: [{}], breaks: [{ form: '2019' }] },
});
