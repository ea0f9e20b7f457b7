import { DISPUTE_GROUPS, DISPUTE_RESULTS } from '../../form/form.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { countAt } from '../../record/certain-figures.ts';
import { listPlaces } from '../../record/places/list-places.ts';
import { addend } from '../../record/sum-figures.ts';
import { evidenceOfLastYear } from '../evidence.ts';
import { breaksWhere, defineRule, HOLDS, unchecked } from '../rule.ts';

const RECEIVED = 'applications.newlyReceived.total';
const DISPUTES = DISPUTE_GROUPS.flatMap(({ key }) => DISPUTE_RESULTS.map(result => `disputes.${key}.${result.key}`));

/** Disputes are about requests; with none this year and last there is hardly anything to dispute. */
export const disputesWithoutApplications = defineRule({
  id: 'disputes-without-applications',
  group: 'balance',
  severity: 'warning',
  title: '没有申请却有复议诉讼',
  formula: '连续两年新收申请为0时，表四各项为0',
  explanation: '复议和诉讼大多因申请答复而起。两年没有收到申请却有复议诉讼，可能是申请漏报，或把其他案件计入了表四。',
  basis: `${FORM_NOTICE}表三、表四`,
  inForce: { from: 2019 },
  reads: [RECEIVED],
  judge: ({ record, previous }) => {
    const received = countAt(record, RECEIVED);
    if (received !== undefined && received > 0) return HOLDS;
    const counts = DISPUTES.map(path => [path, countAt(record, path)] as const);
    const disputed = counts.filter(([, count]) => (count ?? 0) > 0).map(([path]) => path);
    if (received === undefined || (disputed.length === 0 && counts.some(([, count]) => count === undefined)))
      return unchecked('有关数字未能可靠识别，不作判断。');
    if (disputed.length === 0) return HOLDS;
    const before = addend(previous?.figures[RECEIVED]);
    if (previous === null || before === undefined) return unchecked('没有上年的申请件数，无法判断。');
    return breaksWhere(
      before === 0
        ? [
            {
              message: `本年和上年新收申请都是0件，${listPlaces(disputed, record, 3)}却大于0。`,
              figures: [...disputed, RECEIVED],
              evidence: evidenceOfLastYear(previous, [RECEIVED]),
            },
          ]
        : [],
    );
  },
  remedy: '请核对是否漏报了申请，或把与政府信息公开无关的案件计入了表四。',
  examples: {
    holds: [{}, { figures: { [RECEIVED]: 0 } }],
    breaks: [{ figures: { [RECEIVED]: 0 }, previous: { figures: { [RECEIVED]: 0 } } }],
  },
});
