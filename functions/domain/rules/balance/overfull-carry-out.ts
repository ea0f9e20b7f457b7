import { certainFigure, countAt } from '../../record/certain-figures.ts';
import { breaksWhere, defineRule, unchecked } from '../rule.ts';

const READS = ['applications.carriedOut.total', 'applications.newlyReceived.total', 'applications.carriedIn.total'];

/** Requests have to be answered in 20 working days; more than half of a year's requests cannot well be left over. */
export const overfullCarryOut = defineRule({
  id: 'overfull-carry-out',
  group: 'balance',
  severity: 'warning',
  title: '结转下年的申请过多',
  formula: '结转下年度 ≤ （本年新收 ＋ 上年结转）的一半',
  explanation:
    '申请应当在收到之日起20个工作日内答复，正常情况下只有年底收到的少数申请会结转。结转过多，可能是办理超期或数字填错。',
  basis: '《中华人民共和国政府信息公开条例》第三十三条（答复期限）',
  inForce: { from: 2019 },
  reads: READS,
  thresholds: { share: 0.5 },
  judge: ({ record }, { share }) => {
    const [out, received, carriedIn] = READS.map(path =>
      certainFigure(record, path)?.kind === 'blank' ? undefined : countAt(record, path),
    );
    if (out === undefined || received === undefined || carriedIn === undefined)
      return unchecked('有关数字无法采用，不作判断。');
    const all = received + carriedIn;
    return breaksWhere(
      out > share * all
        ? [
            {
              message: `本年新收${received}件、上年结转${carriedIn}件，共${all}件，却有${out}件结转下年，超过${Math.round(share * 100)}%。`,
            },
          ]
        : [],
    );
  },
  remedy: '请核对结转件数；如确有大量申请未办结，请说明原因和办理进度。',
  examples: {
    holds: [{}],
    breaks: [{ figures: { 'applications.carriedOut.total': 10 } }],
  },
});
