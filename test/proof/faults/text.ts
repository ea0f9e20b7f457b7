import { paragraph } from '../../../infra/local/invented/print/document.ts';
import { generateCase, type ReportCase } from '../cases/generate-case.ts';
import { rework, setOverview, setTexts } from './edits.ts';
import type { Planter } from './planter.ts';

/** A long text of one agency; `count` is the only thing that differs from year to year. */
const longText = (name: string, count: number): string =>
  `${name}全年抽看公示${count}条，对照居民提问还有三处欠缺：一是公示附件多为照片，上了年纪的居民放大后仍看不清；二是村口公告栏由各村轮流张贴，换得快慢不一；` +
  '三是起草科室拿不准哪些材料应当公开，往往等到有人来问才补传。改进办法：附件改成可以检索的文字，公告栏由专人每周更换，常见材料列成清单发给科室，' +
  '清单每半年修订一次，修订结果在单位内部通报，并请居民代表随时提出意见。';

const append = (each: ReportCase, text: string): ReportCase =>
  setTexts(each, { other: [...each.report.narrative.other, text] });

const appended = (
  rule: string,
  name: string,
  severity: 'error' | 'warning' | 'notice',
  texts: readonly [string, ...string[]],
): Planter => ({
  rule,
  name,
  plant: (random, clean) => ({ faulty: append(clean, random.pick(texts)), severity }),
});

export const TEXT_FAULTS: readonly Planter[] = [
  {
    rule: 'copied-from-last-year',
    name: 'last year’s problems with other numbers',
    needs: { kind: 'organ' },
    plant: (random, clean) => {
      if (clean.previous === null) return null;
      const { name } = clean.agency;
      const narrative = { ...clean.previous.narrative, problems: [longText(name, random.whole(2, 99))] };
      const faulty = setTexts(clean, { problems: [longText(name, random.whole(2, 99))] });
      return { faulty: { ...faulty, previous: { ...clean.previous, narrative } }, severity: 'warning' };
    },
  },
  {
    rule: 'copied-from-peer',
    name: 'a neighbour’s problems',
    plant: (random, clean) => {
      const { name } = generateCase(clean.seed + 5, { kind: 'organ' }).agency;
      const agencyName = name === clean.agency.name ? '赤岭县文物局' : name;
      const theirs = {
        agencyName,
        section: 'problems',
        paragraphs: [longText(agencyName, random.whole(2, 99))],
      } as const;
      const faulty = setTexts(clean, { problems: [longText(clean.agency.name, random.whole(2, 99))] });
      return { faulty: { ...faulty, similarTexts: [theirs] }, severity: 'warning' };
    },
  },
  {
    rule: 'perfunctory-text',
    name: 'an overview without a figure',
    plant: (_, clean) => ({
      faulty: setTexts(clean, {
        overview: [
          `${clean.year}年，${clean.agency.name}高度重视，狠抓落实，主动公开、依申请公开、信息管理、网站平台和监督保障各项工作取得新成效，考核评议良好。`,
        ],
      }),
      severity: 'warning',
    }),
  },
  {
    rule: 'perfunctory-text',
    name: 'other agencies’ problems',
    needs: { kind: 'organ' },
    plant: (random, clean) => {
      const vague = random.pick(['部分地区', '多数部门', '少数乡镇']);
      const text = `主要问题：${vague}对公开工作重视不够，更新不及时。下一步将加强培训，改进考核办法，逐月通报。`;
      return { faulty: setTexts(clean, { problems: [text] }), severity: 'warning' };
    },
  },
  appended('template-residue', 'placeholders', 'warning', [
    '对外咨询窗口为XX街道便民大厅。',
    '补充说明：____。',
    '补充说明（此处填写具体事项）。',
    '索引号：/2023-None。',
  ]),
  {
    rule: 'repeated-sentence',
    name: 'a sentence pasted twice',
    plant: (_, clean) => {
      const text = '办公室把公开时限写进值班手册并由轮值人员每天下班之前逐项登记核对销号。';
      return {
        faulty: setOverview(append(clean, text), 4, `（四）政府信息公开平台建设。网站平台新设查询页面。${text}`),
        severity: 'warning',
      };
    },
  },
  appended('doubled-word', 'a word twice', 'notice', [
    '群众满意率满意率有所提高。',
    '居民可通过可以通过网站查询办理进度。',
  ]),
  appended('injected-words', 'spam', 'error', [
    '澳门新葡京官网欢迎您。',
    '详见http://win.lucky.bet/。',
    '真人百家乐在线赌场。',
  ]),
  appended('personal-data', 'numbers of persons', 'error', [
    '申请人李某（110101199003074872）的材料已寄出。',
    '申请人李某（13912345678）已取走材料。',
    '退款转至6222 0212 3456 7890 128。',
  ]),
  {
    rule: 'personal-data-in-original',
    name: 'the number of a person below the report',
    plant: (random, clean) => {
      const text = random.pick(['申请人李某身份证号：110101199003074872', '申请人李某，手机13912345678']);
      const faulty = rework(clean, blocks => [
        ...blocks,
        paragraph('版权所有：青禾县人民政府', 'text'),
        paragraph(text, 'text'),
      ]);
      return { faulty, severity: 'warning' };
    },
  },
  {
    rule: 'radical-glyphs',
    name: 'radicals for ideographs',
    plant: (_, clean) => ({
      faulty: setTexts(clean, {
        problems: clean.report.narrative.problems.map(text => `${text}为方便⽅⾔⼝述的⽼⼈，专设⼀处窗⼝。`),
      }),
      severity: 'notice',
    }),
  },
];
