import { describe, expect, it } from 'vitest';
import { locateHeadings } from '../../../../../../functions/domain/extract/statutory/outline/locate-headings.ts';
import { matchHeading } from '../../../../../../functions/domain/extract/statutory/outline/section-heading.ts';
import type { Item } from '../../../../../../functions/domain/extract/statutory/outline/text-item.ts';

describe('a section heading', () => {
  it.each([
    ['一、总体情况', 'overview'],
    ['一.总体情况', 'overview'],
    ['一、 总 体 情 况', 'overview'],
    ['总体情况', 'overview'],
    ['二、主动公开政府政府情况', 'disclosure'],
    ['二、行政机关主动公开政府信息情况', 'disclosure'],
    ['三、收到和处理政府信息公开申请情况', 'applications'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'disputes'],
    ['四、政府信息公开行政复议和诉讼情况', 'disputes'],
    ['五、存在问题及改进情况', 'problems'],
    ['五、政府信息公开工作存在的主要问题和下一步改进措施', 'problems'],
    ['六、其它需要报告的事项', 'other'],
    ['六、需要报告的其他事项', 'other'],
    ['第六部分、其他需要报告的事项', 'other'],
  ])('is “%s”, of %s', (text, key) => {
    expect(matchHeading(text)).toMatchObject({ key, heading: text, rest: '' });
  });

  it.each([
    '（一）主动公开情况',
    '(二)依申请公开情况',
    '一、本年新收政府信息公开申请数量',
    '三、本年度办理结果',
    '四、结转下年度继续办理',
    '主动公开情况',
    '本报告由总体情况、主动公开政府信息情况等六个部分组成。',
    '一、政策文件',
  ])('is not “%s”', text => {
    expect(matchHeading(text)).toBeUndefined();
  });

  it('may run into its text', () => {
    expect(matchHeading('六、其他需要报告的事项：本年度没有收费。')).toMatchObject({
      key: 'other',
      heading: '六、其他需要报告的事项',
      rest: '本年度没有收费。',
    });
  });
});

describe('the headings of a document', () => {
  const items = (...texts: readonly string[]): readonly Item[] =>
    texts.map(text => ({ kind: 'text', text, at: {}, unit: 'paragraph' }));
  const found = (...texts: readonly string[]) =>
    locateHeadings(items(...texts)).map(({ key, index }) => `${key} ${index}`);

  it('are those in the text, not those of the contents', () => {
    const contents = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
    expect(found(...contents, contents[0] ?? '', '正文。', contents[1] ?? '', contents[2] ?? '')).toEqual([
      'overview 3',
      'disclosure 5',
      'applications 6',
    ]);
  });

  it('are numbered where a caption repeats one without its number', () => {
    expect(found('主动公开政府信息情况', '二、主动公开政府信息情况', '主动公开政府信息情况')).toEqual(['disclosure 1']);
  });

  it('are put together where they are wrapped', () => {
    const [heading] = locateHeadings(items('四、政府信息公开行政复议、', '行政诉讼情况', '正文。'));
    expect(heading).toMatchObject({ heading: '四、政府信息公开行政复议、行政诉讼情况', index: 0, last: 1 });
  });
});
