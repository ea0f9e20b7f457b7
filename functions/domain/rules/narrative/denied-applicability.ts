import { readLedger } from '../../narrative/read-ledger.ts';
import { breaksWhere, defineRule, HOLDS } from '../rule.ts';

/** 不涉及依申请公开事项 and the like: every organ is open to requests. */
export const deniedApplicability = defineRule({
  id: 'denied-applicability',
  group: 'narrative',
  severity: 'warning',
  title: '称不涉及依申请公开',
  explanation:
    '任何公民、法人和其他组织都可以向行政机关申请获取政府信息，没有哪个行政机关“不涉及”依申请公开。没有收到申请的，应当写“未收到”。',
  basis: '《中华人民共和国政府信息公开条例》第二十七条',
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const { denials } = readLedger(record);
    if (denials.length === 0) return HOLDS;
    return breaksWhere(
      denials.map(({ printed, sentence }) => ({
        message: `文字称“${printed}”。行政机关都负有依申请公开政府信息的义务，这样写会使公众误以为不能向本机关申请。`,
        quote: sentence,
        key: printed,
      })),
    );
  },
  remedy: '没有收到申请的，请改为“未收到政府信息公开申请”，并写明受理渠道。',
  examples: {
    holds: [
      {},
      { texts: { overview: '2023年未收到政府信息公开申请。未涉及行政复议、行政诉讼。' } },
      { texts: { overview: '2023年收到申请15件，不涉及依申请公开收费。' } },
    ],
    breaks: [
      { texts: { overview: '我局不涉及依申请公开事项。' } },
      { texts: { overview: '本机关没有依申请公开职能。' } },
      { texts: { overview: '（二）依申请公开情况。不涉及。' } },
    ],
  },
});
