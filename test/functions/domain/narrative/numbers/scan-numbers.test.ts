import { describe, expect, it } from 'vitest';
import { scanNumbers } from '../../../../../functions/domain/narrative/numbers/scan-numbers.ts';
import { foldSection } from '../../../../../functions/domain/narrative/passages/fold-section.ts';
import { exampleRecord } from '../../../../../functions/domain/rules/examples/example-record.ts';

const scan = (text: string) =>
  scanNumbers(foldSection('overview', exampleRecord({ texts: { overview: text } }).sections.overview).text);
const counts = (text: string) => scan(text).filter(({ kind }) => kind === 'count' || kind === 'money');

describe('numbers that count something', () => {
  it.each([
    ['公开苗木信息12条', 12, '条'],
    ['公开苗木信息１２条', 12, '条'],
    ['公开苗木信息 12 条', 12, '条'],
    ['公开苗木信息1,234条', 1234, '条'],
    ['公开苗木信息１，２３４条', 1234, '条'],
    ['公开苗木信息12,345,678条', 12_345_678, '条'],
    ['收到申请十二件', 12, '件'],
    ['收到申请一百二十三件', 123, '件'],
    ['收到申请两件', 2, '件'],
    ['收到申请二〇件', 20, '件'],
    ['印发简报3期', 3, '期'],
    ['召开座谈会2场次', 2, '场次'],
    ['浏览量35600人次', 35_600, '人次'],
    ['编写图解5份', 5, '份'],
    ['发布短视频7个', 7, '个'],
    ['推文9篇', 9, '篇'],
    ['行政复議3件', 3, '件'],
    ['發布信息8條', 8, '条'],
    ['收取信息处理费120元', 120, '元'],
    ['收取1.2万元', 12_000, '元'],
    ['收费金额0.35亿元', 35_000_000, '元'],
    ['（12件）', 12, '件'],
    ['涉及20个部门', 20, '个'],
    ['由六部分组成', 6, '部分'],
    ['由六个部分组成', 6, '个部分'],
  ])('%s', (text, value, unit) => {
    expect(counts(text).map(each => [each.value, each.unit, each.exact])).toEqual([[value, unit, true]]);
  });

  it.each([
    ['公开信息100余条', 100],
    ['公开信息100多条', 100],
    ['公开信息近100条', 100],
    ['公开信息约100条', 100],
    ['公开信息逾100条', 100],
    ['公开信息超过100条', 100],
    ['公开信息不少于100条', 100],
    ['公开信息100条以上', 100],
    ['公开信息100条左右', 100],
    ['公开信息100+条', 100],
    ['公开信息18万余条', 180_000],
    ['公开信息1.2万条', 12_000],
    ['公开信息3万条', 30_000],
    ['公开信息3-5条', 3],
    ['公开信息3至5条', 3],
    ['公开信息十余条', 10],
    ['公开信息数十条', 10],
    ['公开信息上百条', 100],
    ['公开信息三百多条', 300],
    ['访问3200万余次', 32_000_000],
  ])('%s is approximate', (text, value) => {
    expect(counts(text).map(each => [each.value, each.exact])).toEqual([[value, false]]);
  });

  it.each(['预约3件', '节约12件', '签约5件'])('%s is exact', text => {
    expect(counts(text).map(({ exact }) => exact)).toEqual([true]);
  });

  it.each([
    ['占7.02%', 7.02, 2],
    ['占７％', 7, 0],
    ['增长百分之十', 10, 0],
    ['增长百分之三点五', 3.5, 1],
  ])('%s is a percentage with its decimals', (text, value, decimals) => {
    expect(scan(text).map(each => [each.kind, each.value, each.decimals])).toEqual([['percentage', value, decimals]]);
  });

  it('tells that a number holds for each of several things', () => {
    expect(counts('中文、英文版各1条').map(({ each }) => each)).toEqual([true]);
  });

  it('keeps a clause comma apart from a thousands separator', () => {
    expect(counts('公开公告12,3月起停更').map(({ value }) => value)).toEqual([12]);
    expect(counts('公开公告12条,345条').map(({ value }) => value)).toEqual([12, 345]);
  });
});

describe('numerals that count nothing', () => {
  it.each([
    '2023年1月1日至12月31日',
    '2023-12-31',
    '2023/12/31',
    '2023年度',
    '二〇二三年',
    '二〇二三年十二月三十一日',
    '2023 12 31日',
    '20231231日',
    '1-12月',
    '12月底',
    '9:30',
    '国办公开办函〔2021〕30号',
    '青政发[2023]5号',
    '青政发(2023)5号',
    '国务院令第711号',
    '第五十条第一款第(二)项',
    '第20条',
    '第三季度',
    '第六期',
    '（一）主动公开',
    '(3)其他',
    '一是加强学习',
    '一、总体情况',
    '1.加强学习',
    '2、加强学习',
    '①加强学习',
    '电话：0990-1234567',
    '联系电话：12345678',
    '13800000000',
    '邮编：223800',
    '12345热线',
    '12345政务服务便民热线',
    '松林路90号3楼',
    '“1+X”发布会',
    '“六稳”“六保”',
    '《2023年工作要点》',
    '“最后一公里”',
    '三安全一稳定',
    '一网通办',
    '两微一端',
    '四级联动',
    '三审三校',
    '十四五规划',
    '二十届三中全会',
    '党的二十大',
    '一次性告知',
    '高效办成一件事',
    '进一步加强',
    '每月2次',
    '每季度1次',
    '日均3条',
    'www.example123.cn',
    'qhxlyj2023@example.cn',
    '20个工作日',
    '24小时',
    '7×24小时',
    '3年',
    '6.2级',
    '1.5倍',
    '索引号：QH001/2023-00012',
    '11310000000012345678',
  ])('%s', text => {
    expect(counts(text)).toEqual([]);
  });

  it('takes no number out of quotes but reads on behind them', () => {
    expect(counts('“青禾1号”公众号发布12条').map(({ value }) => value)).toEqual([12]);
  });
});
