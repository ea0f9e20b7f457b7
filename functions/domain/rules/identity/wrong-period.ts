import { FORM_NOTICE } from '../../form/form-notice.ts';
import { sectionText } from '../../record/texts.ts';
import { breaksWhere, defineRule, notApplicable, unchecked } from '../rule.ts';
import { reportingYear } from '../subject.ts';
import { type StatedDate, statedPeriod } from './period.ts';

/** Statistics run from 1 January to 31 December of the reporting year. */
export const wrongPeriod = defineRule({
  id: 'wrong-period',
  group: 'identity',
  severity: 'error',
  title: '统计期限不对',
  formula: '统计期限为报告年度的1月1日至12月31日',
  explanation:
    '年度报告的数据从报告年度1月1日统计到12月31日。期限写错，公众无法判断数据是否完整，也可能是沿用了往年的文字。',
  basis: `《中华人民共和国政府信息公开条例》第四十九条、第五十条；${FORM_NOTICE}`,
  inForce: { from: 2019 },
  judge: subject => {
    const stated = statedPeriod(subject.record);
    if (stated === undefined) return notApplicable('报告没有写明统计期限。');
    const { quote, from, to } = stated;
    const year = reportingYear(subject) ?? from.date?.year ?? null;
    const expected = `${year ?? ''}年1月1日至${year ?? ''}年12月31日`;
    const unreadable = [from, to].find(({ date }) => date === null);
    if (unreadable !== undefined)
      return breaksWhere([
        { message: `统计期限中的日期“${unreadable.printed}”写错了，应为${expected}。`, quote, expected },
      ]);
    if (isBornOrEnded(from, to, year) && REFORMED.test(sectionText(subject.record, 'preamble')))
      return unchecked('报告写到机关新设或者撤并，统计期限不满一年可能有原因，没有判断。');
    if (!isDate(from, { year, month: 1, day: 1 }) || !isDate(to, { year, month: 12, day: 31 }))
      return breaksWhere([
        { message: `统计期限写的是“${from.printed}至${to.printed}”，应为${expected}。`, quote, expected },
      ]);
    const damaged = [from, to].find(({ isDamaged }) => isDamaged);
    return breaksWhere(
      damaged === undefined
        ? []
        : [
            {
              message: `统计期限中的日期“${damaged.printed}”缺字，应为${expected}。`,
              severity: 'warning',
              quote,
              expected,
            },
          ],
    );
  },
  remedy: '请把统计期限改为报告年度的1月1日至12月31日，并核对各项数据是否按此期限统计。',
  examples: {
    holds: [
      {},
      { texts: { preamble: '本报告数据的统计期限自2023年1月1日起至12月31日止。' } },
      { texts: { preamble: '本报告所列数据统计时间为2023年1月至12月。' } },
    ],
    breaks: [
      { texts: { preamble: '本报告中所列数据的统计期限自2023年1月1日起至202323年12月31日止。' } },
      { texts: { preamble: '本报告中所列数据的统计期限自2023年1月1日起至2023年12月30日止。' } },
      { texts: { preamble: '本报告中所列数据的统计期限自2022年1月1日起至2022年12月31日止。' } },
    ],
  },
});

/** An agency set up or dissolved within the year has a shorter period of its own. */
const REFORMED = /组建|成立|挂牌|设立|机构改革|撤销|撤并|合并|划转/;

const isBornOrEnded = (from: StatedDate, to: StatedDate, year: number | null): boolean =>
  isDate(from, { year, month: 1, day: 1 }) !== isDate(to, { year, month: 12, day: 31 }) &&
  [from, to].every(({ date, isDamaged }) => !isDamaged && (date?.year === null || date?.year === year));

interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A date without its year, or a month without its day, is no fault. */
const isDate = ({ date }: StatedDate, { year, month, day }: Day): boolean =>
  date !== null &&
  (date.year === null || year === null || date.year === year) &&
  date.month === month &&
  (date.day === null || date.day === day);
