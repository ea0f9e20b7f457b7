import { FORM_NOTICE } from '../../form/form-notice.ts';
import { isHandled, isReceived } from '../../narrative/topics/topics.ts';
import { defineRule } from '../rule.ts';
import { type Claim, judgeClaims } from './claims/judge-claims.ts';

/** Zero on one side is a matter of `contradicted-absence`. */
const isAbsence = ({ number, value, comparison }: Claim): boolean =>
  number.scope === 'report' &&
  isReceived(number.topic) &&
  comparison.state === 'differs' &&
  (value === 0 || comparison.read.every(sum => sum.value === 0));

/** Requests received or handled in the text against table 3. Real: text 2, table 3. */
export const contradictedApplications = defineRule({
  id: 'contradicted-applications',
  group: 'narrative',
  severity: 'error',
  title: '文字中的申请数量与表三不一致',
  formula: '文字中收到（办结）的申请数 ∈ ｛本年新收，本年新收＋上年结转，办理结果总计｝',
  explanation:
    '总体情况里写的申请数量要能在表三中找到：本年新收、本年新收加上年结转，或办理结果总计。找不到时，至少有一处是错的。文中明说只是办公室、本级等一部分的，只请说明口径。',
  basis: `《中华人民共和国政府信息公开条例》第五十条第一款第（二）项；${FORM_NOTICE}第（四）部分（内容应当准确）`,
  inForce: { from: 2019 },
  judge: subject =>
    judgeClaims(subject, {
      topics: topic => isReceived(topic) || isHandled(topic),
      leaves: isAbsence,
      asksNarrower: true,
    }),
  remedy: '请对照申请台账，把文字和表三改成同一个数。',
  examples: {
    holds: [
      {},
      { texts: { overview: '（二）依申请公开。2023年共收到和办理政府信息公开申请17件。' } },
      { texts: { overview: '2023年共收到政府信息公开申请15件，比上年增加2件。' } },
    ],
    breaks: [
      { texts: { overview: '（二）依申请公开。2023年，我局共受理政府信息公开申请12件，均按期答复。' } },
      {
        agencyName: '青禾县人民政府',
        texts: { overview: '2023年，县政府办公室收到政府信息公开申请四件。' },
      },
    ],
  },
});
