import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../functions/adapters/file-engines.ts';
import { extractReport } from '../../functions/domain/extract/extract-report.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { subjectOf } from '../../functions/domain/rules/subject.ts';
import { validateReport } from '../../functions/domain/validate/validate-report.ts';
import { countSteps } from '../support/count-steps.ts';

/** Words of the form, of sentences, of numbers, of persons, of markup: what the readers and the rules look for. */
const PATTERNS = [
  ...[
    '1',
    ' ',
    '\t',
    '1\t',
    '\n',
    '\r',
    '公',
    '　',
    '\u200b',
    '。',
    '，',
    '：',
    '（',
    '（）',
    '《',
    '“',
    '-',
    '.',
    '/',
    '、',
    '|',
  ],
  ...[
    '110101199001011234,',
    '110101900101123 ',
    '13800138000。',
    '6222020200112233445 ',
    '张三，电话：13800138000。',
    '王某某，',
  ],
  ...[
    '地址：云岭县青石路',
    'a@b.cn,',
    '京A12345',
    '账号：',
    '〔2021〕',
    '《中华人民共和国政府信息公开条例》',
    '2024年1月15日',
    '2024-01-15 ',
  ],
  ...[
    '一、总体情况\n',
    '二、主动公开政府信息情况\n',
    '云岭县水利局2023年政府信息公开工作年度报告\n',
    '政府信息公开',
    '附件：1.表\n',
  ],
  ...[
    '云岭县水利局\n2024年1月15日\n',
    '其中',
    '其中3件，',
    '收到申请3件，',
    '全年收到申请3件。',
    '3件、2条、',
    '分别为3件、',
    '占3%，',
  ],
  ...[
    '比上年增加3件，',
    '一是加强，二是',
    '未收到',
    '二〇二三年',
    '十',
    '3+2=',
    '共3件（其中2件，',
    '1.1',
    '2023年',
    '我局',
  ],
  ...[
    '予以公开\n',
    '予以公开 0 0 0 0 0 0 0\n',
    '自然人\n',
    '总计\t0\n',
    '规章\n0\n0\n0\n',
    '0\n',
    '1\n\n',
    '|0',
    '|0|0|\n',
    '0,0\n',
    '"a",',
  ],
  ...[
    '一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n',
    '第二十条第（一）项\n',
    '⼾',
    '\ufffd',
    '\u202e',
    '\f',
    '&#1;',
    '<',
    '<!--',
  ],
];
const MARKUP = [
  '<td>',
  '<b>',
  '<tr><td>1',
  '<div>',
  '<table>',
  '<style>a{}</style>',
  '<a b=',
  '<p style="color:red">',
  '<sup>1</sup>',
];
const LENGTH = 100_000;
/** Steps a character may take, over reading and all rules. */
const MOST_STEPS = 120;

const REPORT = [
  '云岭县水利局2023年政府信息公开工作年度报告',
  '一、总体情况',
  '全年收到申请3件。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '更新不及时。下一步改进。',
  '六、其他需要报告的事项',
  '无。',
];
const repeated = (pattern: string): string => pattern.repeat(Math.ceil(LENGTH / pattern.length));
const within = (lines: readonly string[], pattern: string): string =>
  lines.toSpliced(3, 0, repeated(pattern)).join('\n');

async function stepsOf(text: string, name: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  return countSteps(async () => {
    const record = await extractReport(bytes, name, ['organ'], fileEngines);
    if (!isRefusal(record)) validateReport(subjectOf(record), {});
  });
}

describe('a file of one pattern', () => {
  it.each(PATTERNS)('such as %j takes steps in proportion to its length as text', async pattern => {
    expect(await stepsOf(repeated(pattern), 'a.txt')).toBeLessThan(MOST_STEPS * LENGTH);
    expect(await stepsOf(within(REPORT, pattern), 'a.txt')).toBeLessThan(MOST_STEPS * LENGTH);
  });

  it.each([...PATTERNS, ...MARKUP])('such as %j takes steps in proportion to its length as a page', async pattern => {
    const page = within(
      REPORT.map(line => `<p>${line}</p>`),
      pattern,
    );
    expect(await stepsOf(`<html><style>b{color:red}</style>${page}</html>`, 'a.html')).toBeLessThan(
      MOST_STEPS * LENGTH,
    );
  });
});
