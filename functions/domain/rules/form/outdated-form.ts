import { outOfUseFrom } from '../../form/editions/edition-in-force.ts';
import { editionOf } from '../../form/editions/edition-of.ts';
import { EDITIONS } from '../../form/editions/editions.ts';
import { blocksOf } from '../../record/blocks-of.ts';
import { FORMER_FORM } from '../examples/former-form.ts';
import { breaksWhere, defineRule, notApplicable, unchecked } from '../rule.ts';
import { reportingYear } from '../subject.ts';

const [NEWEST, ...FORMER] = EDITIONS;

/** A former form goes out of use with the first reports in the next one. */
export const outdatedForm = defineRule({
  id: 'outdated-form',
  group: 'form',
  severity: 'error',
  title: '使用了已停用的旧表式',
  explanation: `${NEWEST.from}年度起应使用${NEWEST.notice}的格式。旧表式缺少现在要求公布的项目，数据也无法汇总比较。`,
  basis: [NEWEST, ...FORMER].map(({ notice }) => notice).join('，代替'),
  inForce: { from: EDITIONS.at(-2)?.from ?? NEWEST.from },
  judge: subject => {
    const [used, ...others] = blocksOf(subject.record);
    if (used === undefined) return unchecked('没有读到表格，无法判断表式。');
    if (others.length > 0) return notApplicable('新旧表式混用，见“新旧表式混用”。');
    const edition = editionOf(used[0]);
    const ended = outOfUseFrom(edition);
    const year = reportingYear(subject);
    if (ended === undefined || year === null || year < ended) return breaksWhere([]);
    const message = `${used[1].join('、')}使用的是${edition.name}的表式，${ended}年度起已停用。`;
    return breaksWhere([{ message, key: used[1].join() }]);
  },
  remedy: '请下载现行统一格式的空白表，重新填写三张表后上传。',
  examples: { holds: [{}], breaks: [{ form: FORMER_FORM }] },
});
