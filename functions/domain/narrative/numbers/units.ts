/** Units by what they measure; longer ones first where one begins with another. */
const COUNTED =
  '个部分 部分 部门 人次 件次 条次 篇次 场次 批次 户次 次 件 条 份 个 起 期 篇 场 人 项 部 宗 则 例 家 名 位 户 本 册 套 类 种 批 处 块 幅 张 轮 栏 组 所 版 集 枚';
const MONEY = '亿元 万元 千元 元';
const MEASURED =
  '个工作日 工作日 个小时 小时 个月 个季度 季度 个百分点 百分点 平方公里 平方米 公里 公顷 分钟 周年 年 天 周 秒 岁 亩 吨 米 级 度 倍 分 兆 点 时 折 寸';
const PRECEDES_OTHER = '月日号';

const alternatives = (words: string): string =>
  words
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
    .join('|');

/** What may stand right after the figures of a number. */
export const UNIT = new RegExp(
  `(?<money>${alternatives(MONEY)})|(?<measured>${alternatives(MEASURED)}|[${PRECEDES_OTHER}])|(?<counted>${alternatives(COUNTED)})|(?<percent>%|‰)|(?<tenths>成(?=[，。；、左以多半）\\n]|的|$))`,
  'y',
);

/** 万元 and the like in 元. */
export const MONEY_FACTORS: ReadonlyMap<string, number> = new Map([
  ['元', 1],
  ['千元', 1000],
  ['万元', 10_000],
  ['亿元', 100_000_000],
]);

/** Units that all stand for one published thing, so that texts mix them: 共 100 件，其中公告 8 条. */
const THINGS: ReadonlySet<string> = new Set(
  '件 条 份 篇 个 期 则 项 次 篇次 条次 件次 部 宗 起 例 幅 张 册 本 场 场次'.split(' '),
);

/** Whether numbers in these units may be added up as one kind of thing. */
export const addsUp = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && THINGS.has(a) && THINGS.has(b));
