import { countAt } from '../../record/certain-figures.ts';
import { breaksWhere, defineRule, HOLDS, unchecked } from '../rule.ts';

const CARRIED_IN = 'applications.carriedIn.total';

/** Requests taken over from last year, and no report of last year to compare with. */
export const noPreviousReport = defineRule({
  id: 'no-previous-report',
  group: 'years',
  severity: 'notice',
  title: '没有上年报告可供核对',
  explanation: '报告有上年结转的申请，但系统中没有该机关上一年度的报告，结转件数和各项变化都无法核对。',
  basis: '《中华人民共和国政府信息公开条例》第四十九条',
  inForce: { from: 2019 },
  reads: [CARRIED_IN],
  judge: ({ record, previous, known }) => {
    if (previous !== null) return HOLDS;
    if (!known.previous) return unchecked('没有提供上年报告，没有核对。');
    const count = countAt(record, CARRIED_IN) ?? 0;
    const message = `本年有上年结转的申请${count}件，但没有找到上一年度的报告，无法核对。`;
    return breaksWhere(count > 0 ? [{ message }] : []);
  },
  remedy: '请补报上一年度的报告；如机关新设或更名，请告知主管部门关联原机关。',
  examples: { holds: [{}], breaks: [{ previous: null }] },
});
