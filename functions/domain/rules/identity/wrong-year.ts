import { breaksWhere, defineRule, unchecked } from '../rule.ts';

/** The year in the title against the year the file was handed in for. */
export const wrongYear = defineRule({
  id: 'wrong-year',
  group: 'identity',
  holdsPublication: 'misfiled',
  severity: 'error',
  title: '标题年度与报送年度不符',
  explanation:
    '标题中的年度是报告所反映的年度，应与报送时选择的年度一致。不一致时，可能传错了文件，也可能标题没有更新。',
  basis: '《中华人民共和国政府信息公开条例》第四十九条（公布上一年度报告）',
  inForce: { from: 2019 },
  judge: ({ record, year }) => {
    if (year === null) return unchecked('没有指明报送的是哪一年度的报告。');
    if (record.year === null) return unchecked('标题中没有年度。');
    const message = `标题写的是${record.year}年，报送的却是${year}年度的报告。`;
    return breaksWhere(record.year === year ? [] : [{ message, quote: record.title, expected: year }]);
  },
  remedy: '请确认上传的文件和选择的年度；如标题有误，请改正后重新上传。',
  examples: { holds: [{}], breaks: [{ titleYear: 2022 }, { year: 2024 }] },
});
