import { describe, expect, it } from 'vitest';
import { locateHeadings } from '../../../../../../functions/domain/extract/statutory/outline/headings/locate-headings.ts';
import { matchHeading } from '../../../../../../functions/domain/extract/statutory/outline/headings/section-heading.ts';
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
    ['第二部分 主动公开政府信息情况', 'disclosure'],
    ['第二部分主动公开政府信息情况', 'disclosure'],
    ['一、工作基本情况', 'overview'],
    ['一、工作开展情况', 'overview'],
    ['一、总体工作情况', 'overview'],
    ['一、概述', 'overview'],
    ['五、存在不足及改进方向', 'problems'],
    ['五、存在的困难和下一步打算', 'problems'],
    ['六、其他', 'other'],
    ['2.主动公开政府信息情况', 'disclosure'],
    ['（二）主动公开政府信息情况', 'disclosure'],
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
    '其他',
    '3.其他',
    '（一）主动公开政府信息情况',
    '工作开展情况',
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

  it('are those with the number of the form where an overview has a numbering of its own', () => {
    const inner = [
      '一、主动公开情况',
      '正文。',
      '二、依申请公开情况',
      '正文。',
      '三、政府信息管理',
      '五、监督保障情况',
    ];
    const after = ['二、主动公开政府信息情况', '正文。', '三、收到和处理政府信息公开申请情况', '正文。'];
    expect(found('一、总体情况', ...inner, ...after)).toEqual(['overview 0', 'disclosure 7', 'applications 9']);
  });

  it('are found by number and neighbours where they have words of their own', () => {
    const texts = [
      '一、工作成效',
      '正文。',
      '二、公开信息统计',
      '正文。',
      '三、收到和处理政府信息公开申请情况',
      '正文。',
    ];
    const rest = ['四、争议', '正文。', '五、存在的主要问题及改进情况', '一、思想认识', '六、说明', '正文。'];
    const headings = locateHeadings(items(...texts, ...rest));
    expect(headings.map(({ key, index }) => `${key} ${index}`)).toEqual([
      'overview 0',
      'disclosure 2',
      'applications 4',
      'disputes 6',
      'problems 8',
      'other 10',
    ]);
    expect(headings.filter(({ isByPlace }) => isByPlace).map(({ key }) => key)).toEqual([
      'overview',
      'disclosure',
      'disputes',
      'other',
    ]);
  });

  it('are not rows of a table, sentences, or lines numbered otherwise', () => {
    const texts = ['第一部分 总体情况', '正文。', '二、本年废止', '第三部分 收到和处理政府信息公开申请情况'];
    const rest = ['四、结转下年度继续办理', '第四部分 加强学习，提高认识。', '第五部分 存在的主要问题及改进情况'];
    expect(found(...texts, ...rest)).toEqual(['overview 0', 'applications 3', 'problems 6']);
  });

  it('are not those of the contents where these have entries of their own and pages', () => {
    const contents = ['目录', '一、总体情况', '（一）主动公开', '（二）依申请公开', '二、主动公开政府信息情况'];
    const dotted = ['三、收到和处理情况……3', '四、争议…………4'];
    const text = [
      '一、总体情况',
      '正文。',
      '二、主动公开政府信息情况',
      '正文。',
      '三、收到和处理情况',
      '五、存在问题及改进情况',
    ];
    expect(found(...contents, ...dotted, ...text)).toEqual([
      'overview 7',
      'disclosure 9',
      'applications 11',
      'problems 12',
    ]);
  });

  it('are the line above its table where that has no number and few words of the title', () => {
    const table: Item = { kind: 'table', table: { kind: 'table', cells: [], rowCount: 0, columnCount: 0, at: {} } };
    const [overview, subHeading, caption, ...rest] = items(
      '一、总体情况',
      '主动公开情况',
      '主动公开信息情况',
      '三、收到和处理政府信息公开申请情况',
    );
    const all = [overview, subHeading, ...items('正文。'), caption, table, ...rest].filter(item => item !== undefined);
    expect(locateHeadings(all).map(({ key, index }) => `${key} ${index}`)).toEqual([
      'overview 0',
      'disclosure 3',
      'applications 5',
    ]);
  });

  it('have their number on a line of its own', () => {
    const [heading] = locateHeadings(items('第二部分', '主动公开政府信息情况', '正文。'));
    expect(heading).toMatchObject({ key: 'disclosure', heading: '第二部分 主动公开政府信息情况', index: 0, last: 1 });
  });
});
