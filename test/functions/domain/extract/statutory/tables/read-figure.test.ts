import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../../../../functions/domain/extract/compose-cell.ts';
import { blankKindIn, readFigure } from '../../../../../../functions/domain/extract/statutory/tables/read-figure.ts';

const read = (text: string, content: Omit<CellContent, 'text'> = {}) => readFigure({ text, ...content }, null);

describe('the text of a cell', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['1,234', 1234],
    ['12，345', 12345],
    ['59237.2449', 59237.2449],
    [' 0 ', 0],
    ['-2', -2],
    ['－2', -2],
    ['＋1', 1],
    ['减4', -4],
    ['减少 4', -4],
    ['增3', 3],
    ['↓5', -5],
    ['12件', 12],
    ['59237.\n2449', 59237.2449],
    ['22 件', 22],
    ['22件次', 22],
    ['22人次', 22],
    ['3 宗', 3],
    ['22\n件', 22],
    ['共22件', 22],
    ['1，234，567件', 1234567],
    ['0012', 12],
    ['零', 0],
    ['〇', 0],
    ['两件', 2],
    ['十', 10],
    ['十二', 12],
    ['二十二', 22],
    ['二十二件', 22],
    ['一百零五', 105],
    ['一千二百三十四', 1234],
    ['三万零五十', 30_050],
    ['贰拾贰', 22],
    ['一千九\n百六十', 1960],
    ['二千六\n百九十\n三', 2693],
    ['八百零\n三', 803],
    ['(0)', 0],
    ['（０）', 0],
  ])('“%s” is %d', (text, value) => {
    expect(read(text)).toMatchObject({ kind: 'number', value, note: null, confidence: 'certain' });
  });

  it.each([
    ['22（其中修订16件）', 22, '22', '（其中修订16件）'],
    ['２２（其中修订１６件）', 22, '２２', '（其中修订１６件）'],
    ['22件（其中修订16件）', 22, '22件', '（其中修订16件）'],
    ['22\n（其中修订\n16件）', 22, '22', '（其中修订16件）'],
    ['55（含自然失效29件）', 55, '55', '（含自然失效29件）'],
    ['22(其中(含2020年)16件)', 22, '22', '(其中(含2020年)16件)'],
    ['22*', 22, '22', '*'],
    ['22 **', 22, '22', '**'],
    ['1,022※', 1022, '1,022', '※'],
    ['22①', 22, '22', '①'],
    ['37¹', 37, '37', '¹'],
    ['22[1]', 22, '22', '[1]'],
    ['22【注】', 22, '22', '【注】'],
    ['22〔2〕*', 22, '22', '〔2〕*'],
    ['22（注1）', 22, '22', '（注1）'],
    ['22注1', 22, '22', '注1'],
    ['22（1）', 22, '22', '（1）'],
    ['22（多为信件申请）', 22, '22', '（多为信件申请）'],
    ['22（约谈3件）', 22, '22', '（约谈3件）'],
    ['22（待办结3件）', 22, '22', '（待办结3件）'],
    ['22（件）', 22, '22', '（件）'],
    ['22个（件）', 22, '22个', '（件）'],
    ['0（无）', 0, '0', '（无）'],
    ['0\n（本年未发生）', 0, '0', '（本年未发生）'],
    ['22，其中修订16件', 22, '22', '其中修订16件'],
    ['22件，其中修订16件，废止2件', 22, '22件', '其中修订16件，废止2件'],
    ['22 注：含上年结转', 22, '22', '注：含上年结转'],
    ['22含结转1件', 22, '22', '含结转1件'],
    ['119，其\n中网络\n申请53\n件', 119, '119', '其中网络申请53件'],
    ['二十二（其中修订十六件）', 22, '二十二', '（其中修订十六件）'],
    ['减4（合并）', -4, '减4', '（合并）'],
  ])('“%s” is %d beside a note', (text, value, printed, note) => {
    expect(read(text)).toMatchObject({ kind: 'number', value, printed, note, confidence: 'certain' });
  });

  it.each(['22（应为23）', '22（更正为23件）', '4（减）', '22（万）', '22（原为21）', '一'])(
    '“%s” may be another number than it seems and is doubtful',
    text => {
      expect(read(text)).toMatchObject({ kind: 'number', confidence: 'doubtful' });
    },
  );

  it.each([
    '12余件',
    '约30',
    '近22件',
    '22余',
    '22多件',
    '22左右',
    '22（约）',
    '22（不完全统计）',
    '22（暂估）',
    '22（余）',
    '22（待核实）',
    '22+',
    '>22',
    '22/0',
    '20-30',
    '20—30',
    '20至30',
    '22～30',
    '1,23',
    '1.2.3',
    '(22)',
    '（三）',
    '50%',
    '22万',
    '22件/年',
    '22（16）件',
    '22；废止3件',
    '22件，废止3件',
    '22*3',
    '3×2',
    '一二',
    '三四十',
    '十几',
    '一百二',
    '几十',
    '万',
    '二〇二三',
    '第22号',
    '2023年',
    '见附件2',
    '3.其他',
    '2其他',
    '暂未统计',
    '无法统计',
    '无正当理由大量反复申请',
    '没有现成信息需要另行制作',
    '不详',
    '无数',
    '待核实',
    '*',
    '注1',
    '35000元',
    '3.5万元',
    '￥35000',
    '9'.repeat(20),
    '22（其中修订16件',
    '3.要求提供公开出版物',
  ])('“%s” is no number and no blank, and is kept as printed', text => {
    expect(read(text)).toMatchObject({ kind: 'words', value: null, printed: text });
  });

  it.each(['1 2', '12\n34', '1 234', '22 16', '460\n4个', '二十\n二', '22\n16件'])(
    '“%s” may be two numbers and is doubtful',
    text => {
      expect(read(text)).toMatchObject({ kind: 'words', value: null, confidence: 'doubtful' });
    },
  );

  it.each(['', ' ', '\u00a0', '\u3000', '\u200b', '\u00ad', '\ufeff\u2060'])(
    '“%s” is blank: nothing is drawn',
    text => {
      expect(blankKindIn({ text })).toBe('empty');
      expect(read(text)).toMatchObject({ kind: 'blank', value: null, printed: '', confidence: 'certain' });
    },
  );

  it.each(['/', '-', '—', '——', '－', '／', '--', '— —', '＼', '…', '……', 'ー', '﹣', '－－－'])(
    '“%s” is a mark for blank',
    text => {
      expect(blankKindIn({ text })).toBe('mark');
      expect(read(text)).toMatchObject({ kind: 'blank', value: null, printed: text, confidence: 'certain' });
    },
  );

  it.each([
    '无',
    '没有',
    '不涉及',
    '不适用',
    '暂无',
    ' 无 ',
    '（无）',
    '（不涉及）',
    '本单位不涉及',
    '本年度未发生',
    '无此项职能',
    '没有行政许可事项',
    '未发生此类情况',
    '无行政处罚权',
    '暂无数据',
    '无收费',
    '无须填报',
    'N/A',
  ])('“%s” are words for blank', text => {
    expect(blankKindIn({ text })).toBe('words');
    expect(read(text)).toMatchObject({ kind: 'blank', value: null, printed: text.trim(), confidence: 'certain' });
  });

  it.each([
    ['/（不涉及）', '/', '（不涉及）', 'mark'],
    ['—*', '—', '*', 'mark'],
    ['不涉及（无规章制定权）', '不涉及', '（无规章制定权）', 'words'],
    ['无\n（注1）', '无', '（注1）', 'words'],
  ])('“%s” is blank beside a note', (text, printed, note, kind) => {
    expect(blankKindIn({ text })).toBe(kind);
    expect(read(text)).toMatchObject({ kind: 'blank', value: null, printed, note, confidence: 'certain' });
  });

  it.each([
    ['12\u00ad6', 126],
    ['3\u200b7', 37],
    ['\u200e6\u200e', 6],
    ['\u200f5', 5],
    ['\ufeff4\u2060', 4],
  ])('invisible characters are no damage: %j is %d', (text, value) => {
    expect(read(text)).toMatchObject({ kind: 'number', value, printed: String(value), confidence: 'certain' });
  });

  it.each(['\u202e12', '3\u200f7\u200f8', '12\u202b3'])('%j may be seen in another order and is doubtful', text => {
    expect(read(text)).toMatchObject({ confidence: 'doubtful', doubt: '含有改变文字方向的字符' });
  });

  it.each(['\ufffd', '1\ufffd', '\ue005\ue006', '2\u0003', '\u{f0041}7', '\ud8003'])(
    '%j shows what nobody knows: the whole figure is unread',
    text => {
      expect(blankKindIn({ text })).toBeUndefined();
      expect(read(text)).toMatchObject({
        kind: 'unread',
        value: null,
        printed: text,
        confidence: 'unread',
        doubt: '单元格里有没有对应文字的字形，不能读成数字',
      });
    },
  );
});

describe('an amount of money', () => {
  const amount = (text: string, header = '') => readFigure({ text }, null, header);

  it.each([
    ['35000', '本年收费金额（单位：元）', 3.5, '元'],
    ['35,000.00', '本年收费金额（元）', 3.5, '元'],
    ['35', '本年收费金额（单位：千元）', 3.5, '千元'],
    ['350', '本年收费金额（单位：百元）', 3.5, '百元'],
    ['1.2', '本年收费金额\n（单位：亿\n元）', 12_000, '亿元'],
    ['0.1', '本年收费金额（单位：元）', 0.00001, '元'],
    ['35000元', '本年收费金额（单位：万元）', 3.5, '元'],
    ['35000元整', '', 3.5, '元'],
    ['￥35000', '', 3.5, '元'],
    ['人民币35000元', '', 3.5, '元'],
    ['35千元', '', 3.5, '千元'],
    ['35000（元）', '本年收费金额（单位：万元）', 3.5, '元'],
    ['三万五千元', '', 3.5, '元'],
  ])('%s under “%s” is %d 万元, printed in %s', (text, header, value, unit) => {
    expect(amount(text, header)).toMatchObject({ kind: 'number', value, unit, confidence: 'certain' });
  });

  it.each([
    ['3.5', '本年收费金额（单位：万元）', '3.5', null],
    ['3.5', '本年收费金额', '3.5', null],
    ['3.5万元', '本年收费金额（单位：元）', '3.5万元', null],
    ['3.5（万元）', '本年收费金额（单位：元）', '3.5', '（万元）'],
    ['3.5万元（罚没除外）', '', '3.5万元', '（罚没除外）'],
  ])('%s under “%s” is in the unit of the form', (text, header, printed, note) => {
    const figure = amount(text, header);
    expect(figure).toMatchObject({ kind: 'number', value: 3.5, printed, note, confidence: 'certain' });
    expect(figure).not.toHaveProperty('unit');
  });

  it.each(['（单位：方元）', '（单位：□元）', '（单位：元/万元）', '（美元）'])('is doubtful under “%s”', header => {
    expect(amount('35000', header)).toMatchObject({ confidence: 'doubtful', doubt: '表头或单元格中金额的单位不明确' });
  });

  it.each(['35美元', '约3.5万元', '3.5万', '35元/件'])('“%s” is none', text => {
    expect(amount(text)).toMatchObject({ kind: 'words' });
  });
});

describe('what is drawn in a cell', () => {
  it('is unread where a part of it cannot be read, and keeps what was legible', () => {
    const figure = read('7', { unreadable: ['symbol'] });
    expect(figure).toMatchObject({ kind: 'unread', value: null, printed: '7', confidence: 'unread' });
    expect(figure.doubt).toContain('符号字体的字符');
  });

  it('is never blank where something is drawn', () => {
    expect(blankKindIn({ text: '', unreadable: ['picture'] })).toBeUndefined();
    expect(read('', { unreadable: ['picture'] })).toMatchObject({ kind: 'unread', printed: '' });
  });

  it.each([
    ['#REF!', '错误值'],
    ['#DIV/0!', '错误值'],
    ['#N/A', '错误值'],
    ['#####', '错误值'],
    ['=DISPIMG("ID_0A1B",1)', '图片'],
    ['=SUM(C5:C26)', '没有保存结果的公式'],
  ])('is unread where a spreadsheet failed: %s', (text, why) => {
    expect(read(text)).toMatchObject({ kind: 'unread', printed: text, doubt: `单元格里有${why}，不能读成数字` });
  });

  it('keeps the note mark beside the number', () => {
    expect(read('37', { note: '1' })).toMatchObject({ kind: 'number', value: 37, printed: '37', note: '1' });
  });

  it('keeps the mark beside the remark', () => {
    const figure = read('22（含修订）', { note: '1' });
    expect(figure).toMatchObject({ kind: 'number', value: 22, printed: '22', note: '（含修订） 1' });
  });

  it('is doubtful by name where the drawing speaks against the reading', () => {
    const figure = read('96', { doubts: ['struck', 'sizes'] });
    expect(figure).toMatchObject({ kind: 'number', value: 96, confidence: 'doubtful' });
    expect(figure.doubt).toBe('只有被划去的文字，字号不一');
  });
});
