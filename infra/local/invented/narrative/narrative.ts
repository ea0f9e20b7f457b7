import type { FormYear } from '../../../../functions/domain/form/editions.ts';
import type { Random } from '../random.ts';

/** Paragraphs of the narrative sections; numbers in them agree with the tables. */
export interface Narrative {
  readonly preamble: readonly string[];
  readonly overview: readonly string[];
  readonly problems: readonly string[];
  readonly other: readonly string[];
}

interface Facts {
  readonly agencyName: string;
  readonly year: number;
  readonly form: FormYear;
  readonly values: ReadonlyMap<string, number>;
}

const THEMES = [
  '农村饮水',
  '旧楼改造',
  '校园安全',
  '河道巡查',
  '公交线路',
  '婚姻登记',
  '老年助餐',
  '古树保护',
] as const;
const TOOLS = ['查询页面', '问答专栏', '订阅提醒', '办事地图', '电子公告屏'] as const;
const GAPS = ['更新节奏不够稳定', '解读形式偏少', '基层专职人员不足', '栏目划分不够清楚'] as const;
const REMEDIES = ['按月提醒各科室更新', '增加图表和短视频解读', '组织跟班学习', '合并重复栏目'] as const;

export function writeNarrative(random: Random, facts: Facts): Narrative {
  const { agencyName, year, values } = facts;
  const total = (row: string) => values.get(`applications.${row}.total`) ?? 0;
  const notice = facts.form === '2021' ? '国办公开办函〔2021〕30号' : '国办公开办函〔2019〕60号';
  const theme = random.pick(THEMES);
  const sites = random.whole(2, 60);
  const feeds = random.whole(2, 90);
  return {
    preamble: [
      `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和${notice}的要求，${agencyName}编制本报告。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    ],
    overview: [
      `${year}年，${agencyName}以${theme}为重点推进政府信息公开，把群众问得最多的事项放在最前面公开。`,
      `（一）主动公开。全年共公开${theme}类信息${sites + feeds}条，其中网站${sites}条、政务新媒体${feeds}条。`,
      `（二）依申请公开。本年新收政府信息公开申请${total('newlyReceived')}件，上年结转${total('carriedIn')}件，办结${total('handledTotal')}件，结转下年度${total('carriedOut')}件。`,
      `（三）政府信息管理。对${theme}类文件逐件核对公开属性，由办公室统一归档。`,
      `（四）政府信息公开平台建设。网站新设${random.pick(TOOLS)}，方便群众按地点查找。`,
      '（五）监督保障。明确专人负责，参加工作考核和社会评议，全年没有发生责任追究情形。',
    ],
    problems: [
      `存在的问题：${agencyName}在${theme}方面的公开${random.pick(GAPS)}，与群众期待还有距离。`,
      `改进情况：${random.pick(REMEDIES)}，由办公室每季度检查一次落实情况，并把检查结果在单位内部通报。`,
    ],
    other: ['本年度收取信息处理费0元，没有其他需要报告的事项。'],
  };
}
