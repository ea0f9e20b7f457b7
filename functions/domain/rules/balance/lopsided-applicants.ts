import { FORM_NOTICE } from '../../form/form-notice.ts';
import { countAt } from '../../record/certain-figures.ts';
import { breaksWhere, defineRule, unchecked } from '../rule.ts';

const row = (column: string) => `applications.newlyReceived.${column}`;
const READS = [row('naturalPerson'), row('otherOrganisation'), row('total')];

/** Nearly all requests come from natural persons; none at all among many is more likely a column filled in wrongly. */
export const lopsidedApplicants = defineRule({
  id: 'lopsided-applicants',
  group: 'balance',
  severity: 'warning',
  title: '申请人类别分布不合常理',
  formula: '新收20件以上时自然人不为0；新收的申请不全部归入“其他”组织',
  explanation: '绝大多数申请由自然人提出。自然人为0或全部归入“其他”，多半是填错了栏。',
  basis: `${FORM_NOTICE}表三申请人情况`,
  inForce: { from: 2019 },
  reads: READS,
  thresholds: { fewest: 20, fewestOthers: 2 },
  judge: ({ record }, { fewest, fewestOthers }) => {
    const [persons, others, total] = READS.map(path => countAt(record, path));
    if (persons === undefined || others === undefined || total === undefined)
      return unchecked('有关数字无法采用，不作判断。');
    if (others === total && total >= fewestOthers)
      return breaksWhere([{ message: `本年新收的${total}件申请全部填在“其他”组织栏，没有一件由自然人或企业提出。` }]);
    return breaksWhere(
      persons === 0 && total >= fewest ? [{ message: `本年新收申请${total}件，自然人却为0件，不合常理。` }] : [],
    );
  },
  remedy: '请核对各类申请人的件数是否填错了栏；如属实，请说明。',
  examples: {
    holds: [{}],
    breaks: [
      { figures: { [row('naturalPerson')]: 0, [row('business')]: 24, [row('total')]: 24 } },
      { figures: { [row('naturalPerson')]: 0, [row('business')]: 0, [row('otherOrganisation')]: 15 } },
    ],
  },
});
