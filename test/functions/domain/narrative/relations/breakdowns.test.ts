import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../../../support/ledger-of.ts';

const verdicts = (text: string | readonly string[], example = {}) =>
  ledgerOf(text, example).breakdowns.map(({ verdict, by, sum, total }) => `${verdict} ${by} ${sum}/${total}`);

describe('totals whose parts add up', () => {
  it.each([
    ['公开林业信息31条，其中网站12条、公众号19条。', ['adds-up kind 31/31']],
    ['公开林业信息31条，其中：网站12条；公众号19条。', ['adds-up kind 31/31']],
    ['公开林业信息31条。其中，网站12条，公众号19条。', ['adds-up kind 31/31']],
    ['公开林业信息31条（网站12条、公众号19条）。', ['adds-up kind 31/31']],
    ['公开林业信息31条（其中网站12条，公众号19条），解读4条。', ['adds-up kind 31/31']],
    ['公开林业信息31条，包括网站12条、公众号19条。', ['adds-up kind 31/31']],
    ['公开林业信息31条，分别为网站12条、公众号19条。', ['adds-up kind 31/31']],
    ['公开林业信息31件，其中公告12条，图解19条。', ['adds-up kind 31/31']],
    ['公开林业信息31条，其中公告12条，图解15篇，视频4个。', ['adds-up kind 31/31']],
    ['公开林业信息31条，其中网站12条，公众号19条，全年回复留言200条。', ['adds-up kind 31/31']],
    ['公开林业信息31条，其中网站12条（公告10条、图解2条），公众号19条。', ['adds-up kind 31/31', 'adds-up kind 12/12']],
    ['公开林业信息31条，其中网站12条，含公告10条、图解2条，公众号19条。', ['adds-up kind 31/31', 'adds-up kind 12/12']],
    ['公开林业信息31条，其中网站12条。公众号发布9条；公示栏张贴10条。', ['adds-up kind 31/31']],
    ['网站公开12条，公众号公开19条，其中公告21条、图解10条。', ['adds-up kind 31/31']],
    ['公开信息20条（31件），其中公告21件、图解10件。', ['open kind 31/20', 'adds-up kind 31/31']],
    ['公开林业信息31条，其中公告12条，占38.7%；图解19条，占61.3%。', ['adds-up kind 31/31']],
    ['网站公开12条、公众号公开19条，合计31条。', ['adds-up kind 31/31']],
    ['全县公开信息31条（林业局12条、水务局19条）。', ['adds-up unit 31/31']],
    ['收到申请3件，其中当面申请1件、网上申请2件、信函申请0件。', ['adds-up kind 3/3']],
    ['公开林业信息31条：公告12条，图解19条。', ['adds-up kind 31/31']],
    ['公开林业信息31条，浏览约12000余人次。其中，公告12条，图解19条。', ['adds-up kind 31/31']],
    [
      '公开林业信息31条。其中机构信息12条，内有简介10条、职能2条；业务信息19条，其中公告15条、图解4条。',
      ['adds-up kind 31/31', 'adds-up kind 19/19'],
    ],
    ['公开林业信息31条，包括公告12条，解读及回应19条。', ['adds-up kind 31/31']],
    ['公开林业信息０条，其中公告０条、图解０条。', ['adds-up kind 0/0']],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });

  it('reads a list over several paragraphs', () => {
    expect(verdicts(['公开林业信息31条，', '其中网站12条、公众号19条。'])).toEqual(['adds-up kind 31/31']);
    expect(verdicts(['公开林业信息31条，具体包括：', '网站：发布12条，按周更新。', '公众号：发布19条。'])).toEqual([
      'adds-up kind 31/31',
    ]);
  });
});

describe('totals whose parts do not', () => {
  it.each([
    ['公开林业信息21条，其中网站4条、公众号5条、公示栏4条、广播0条、其他1条。', ['differs kind 14/21']],
    ['公开林业信息31条，其中网站12条、公众号29条。', ['differs kind 41/31']],
    ['公开林业信息31条（网站12条、公众号18条）。', ['differs kind 30/31']],
    ['公开林业信息31条，包括网站12条、公众号18条。', ['differs kind 30/31']],
    ['公开林业信息31条，其中网站12条、公众号12条、公示栏3条。', ['differs kind 27/31']],
    ['网站公开12条，公众号公开19条，其中公告21条、图解11条、其他3条。', ['differs kind 35/31']],
    ['全县公开信息31条（林业局12条、水务局18条）。', ['differs unit 30/31']],
    ['网站公开12条、公众号公开19条，合计32条。', ['differs kind 31/32']],
    ['公开林业信息31条：公告12条，图解18条。', ['differs kind 30/31']],
    ['公开林业信息31条，包括公告12条，解读及回应17条，办理留言40条。', ['differs kind 29/31']],
    ['公开林业信息三十一条，其中网站十二条、公众号二十九条。', ['differs kind 41/31']],
    ['公开林业信息1,031条，其中网站1,012条、公众号29条。', ['differs kind 1041/1031']],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });
});

describe('lists that claim nothing', () => {
  it.each([
    ['one part', '公开林业信息31条，其中网站12条。'],
    ['two parts that fall short', '公开林业信息31条，其中公告12条、图解9条。'],
    ['an approximate total', '公开林业信息300余条，其中网站120条、公众号80条、公示栏20条。'],
    ['an approximate part', '公开林业信息310条，其中网站120条、公众号近100条、公示栏20条。'],
    ['等 behind the parts', '公开林业信息31条，其中公告12条、图解9条、视频2条等。'],
    ['主要', '公开林业信息31条，主要包括公告12条、图解9条、视频2条。'],
    ['parts in other units', '公开林业信息31条，其中公告12份、图解9篇、视频2个。'],
    ['visitors among the parts', '公开林业信息31条，其中公告12条，浏览300人次。'],
    ['something new behind one part', '公开林业信息31条，其中公告12条，全年回复留言200条。'],
    ['another verb behind one part', '公开林业信息31条，其中公告12条，办理来信200条。'],
    ['the rest without a number', '公开林业信息31条，其中公告12条、图解9条、视频2条，其余为转载。'],
    ['各', '公开林业信息31条，其中中文、英文公告各5条，图解9条，视频2条。'],
    ['a part left without a number', '公开林业信息31条，其中公告12条，另有若干图解，视频2条。'],
  ])('%s', (_, text) => {
    expect(verdicts(text).filter(verdict => !verdict.startsWith('open'))).toEqual([]);
  });

  it('leaves results of requests to the statement they stand in', () => {
    const text = '收到申请9件，其中予以公开4件，部分公开2件，无法提供1件。';
    expect(verdicts(text).filter(verdict => verdict.startsWith('differs'))).toEqual([]);
  });
});

describe('what belongs to what', () => {
  it('ties parts to their total', () => {
    const { numbers } = ledgerOf('公开林业信息31条，其中网站12条、公众号19条。');
    expect(numbers.map(({ partOf }) => partOf)).toEqual([null, 0, 0]);
    expect(numbers[1]?.link).toEqual({ to: 'total', total: 0 });
  });

  it('ties numbers to figures, last year, a total, or says why to none', () => {
    const text = '2023年收到政府信息公开申请15件，2022年收到政府信息公开申请13件，培训2次，比上年增加1次。';
    const links = ledgerOf(text).numbers.map(({ link }) => (link.to === 'nothing' ? link.reason : link.to));
    expect(links).toEqual(['日期或年份', 'figures', '日期或年份', 'last-year', '上年的数字', '与其他年份的差额']);
  });

  it('marks the number in the paragraph as printed', () => {
    const paragraph = '2023年, 我局共收到 政府信息公开申请 １５ 件。';
    const number = ledgerOf(['开头。', paragraph]).numbers.find(({ kind }) => kind === 'count');
    expect(number?.at.paragraph).toBe(1);
    expect(paragraph.slice(number?.at.start, number?.at.end)).toBe('１５ 件');
    expect(number?.printed).toBe('１５ 件');
    expect(number?.sentence).toBe('2023年, 我局共收到 政府信息公开申请 １５ 件。');
  });
});
