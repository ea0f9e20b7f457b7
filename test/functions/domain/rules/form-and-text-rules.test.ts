import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../../functions/domain/rules/catalogue.ts';
import { type Example, exampleSubject } from '../../../../functions/domain/rules/examples/example-record.ts';
import { validateReport } from '../../../../functions/domain/validate/validate-report.ts';
import { countSteps } from '../../../support/count-steps.ts';

const found = (rule: string, example: Example) =>
  validateReport(
    exampleSubject(example),
    {},
    CATALOGUE.filter(({ id }) => id === rule),
  ).findings;

describe.each([
  '数据报送时间为3-5个工作日。',
  '档案数据保存时间为3至5年。',
  '普查数据采集期间为2023年3月至5月。',
  '统计期限自2023年1月1日零时起至2023年12月31日24时止。',
  '统计期限为2023-01-01至2023-12-31。',
  '统计期限：2023.01.01—2023.12.31。',
  '统计期限为二〇二三年一月一日至二〇二三年十二月三十一日。',
  '统计期限从2023年1月1日开始，到2023年12月31日为止。',
  '统计期限为2023年1月1日——12月31日。',
  '统计期限为２０２３年１月１日至２０２３年１２月３１日。',
  '本机关2023年5月组建，所列数据的统计期限自2023年5月8日起至2023年12月31日止。',
])('the period %s', preamble => {
  it('is not held against the agency', () => {
    expect(found('wrong-period', { texts: { preamble } })).toEqual([]);
  });
});

describe('rules of identity and time', () => {
  it('take a line that tells how far the figures reach for no date of publication', () => {
    const preamble = ['数据截止日期：2023年12月31日', '统计期限为2023年1月1日至2023年12月31日。'];
    expect(found('backdated-report', { texts: { preamble } })).toEqual([]);
  });

  it('let a report tell of other years on purpose', () => {
    const overview = '2023年收到申请15件。2022年收到8件。2022年度部门决算公开31份。2024年度部门预算公开2份。';
    expect(found('stale-year', { texts: { overview } })).toEqual([]);
    expect(found('stale-year', { texts: { problems: '2022年存在的更新不及时问题已全部整改到位。' } })).toEqual([]);
    expect(found('stale-year', { texts: { other: '2024年工作安排：加强培训，扩大公示。' } })).toEqual([]);
  });

  it('only give townships notice of the day the law does not name', () => {
    const late = { uploadedAt: '2024-03-20T02:00:00.000Z' };
    expect(found('late-report', { ...late, agency: { kind: 'township' } })[0]?.severity).toBe('notice');
    expect(found('late-report', { ...late })[0]?.severity).toBe('error');
  });
});

describe('rules of the text', () => {
  it('prove identity numbers by their check digit and show none in full', () => {
    const [finding] = found('personal-data', { texts: { other: '申请人李某（110101199003074872）。' } });
    expect(JSON.stringify(finding)).not.toContain('110101199003074872');
    expect(found('personal-data', { texts: { other: '申请人李某（110101199003074873）。' } })).toEqual([]);
  });

  it.each(['索引号4305212023000410006', '项目编码5101082300000130', '登记编号4305 2120 2300 0411'])(
    'take %s for no bank card',
    code => {
      expect(found('personal-data', { texts: { other: `${code}。` } })).toEqual([]);
    },
  );

  it.each(['南亚博览会', '支援交通建设', '代开发票3000份', '金沙娱乐场所', '百家乐园', 'www.qinghe.tv'])(
    'do not call %s spam',
    words => {
      expect(found('injected-words', { texts: { other: `2023年，${words}。` } })).toEqual([]);
    },
  );
});

describe('all rules of form, identity and text', () => {
  const rules = CATALOGUE.filter(({ group }) => group === 'form' || group === 'identity' || group === 'text');
  const stepsFor = (example: Example): Promise<number> => {
    const subject = exampleSubject(example);
    return countSteps(() => validateReport(subject, {}, rules));
  };

  it.each(['公', '2023年', '统计期限', '《', '（', '1 ', '138 ', '申请', 'www.', '统计1', '一', 'X', '。'])(
    'read 100 000 characters of %s in steps in proportion to them',
    async piece => {
      const text = piece.repeat(100_000 / piece.length);
      const texts = { preamble: text, overview: text, other: text };
      // Detection of personal data weighs every group of digits in a few dozen steps; quadratic work would take thousands.
      expect(await stepsFor({ texts })).toBeLessThan(3 * 100_000 * 80);
    },
  );
});
