import { FORM_NOTICE } from '../../form/form-notice.ts';
import { sectionText, sentencesOf } from '../../record/texts.ts';
import { officeOf } from '../identity/agency-names.ts';
import { type Break, breaksWhere, defineRule, notApplicable } from '../rule.ts';
import type { Subject } from '../subject.ts';

/** Numbers that are no figures of the work: years, dates, ordinals, article and document numbers. */
const NO_FIGURES =
  /20\d{2}[年—\-~至]|\d{1,2}月(?:\d{1,2}日)?|第?[〔[(（]\d+[〕\])）]\d*号?|第[0-9一二三四五六七八九十]+[号条项款届次]|^\d[.、．]/g;
const FIGURE =
  /\d|[二三四五六七八九十百千两]{1,6}[余多]?(?:件|条|份|期|场次|篇|人次)|(?:未|没有|尚未)(?:收到|接到|受理|发生)/;
const SELF =
  /我[局委办厅院校处站会关队所部们馆社县市区乡镇街中]|本[局委办厅院机关级单镇乡街县市区省州]|我[省州盟旗署]|[我本]单位|全[县市区镇乡省州盟旗]/;
/** 我街道 in a report of a 管委会 is another agency speaking. */
const LOCAL_SELF = /[我本](?:街道|[镇乡])/g;
const VAGUE = /(?:部分|多数|大多数|个别|一些|有的|少数)(?:地区|地方|部门|市县|县区|乡镇|县市区)/;
/** Offices that speak of other agencies as a part of their work. */
const OVERSEERS = /政府(?:办公[室厅])?$|政务|大数据|公开办/;

/** Text that could stand in any report of any agency. */
export const perfunctoryText = defineRule({
  id: 'perfunctory-text',
  group: 'text',
  severity: 'warning',
  title: '文字空泛',
  explanation:
    '总体情况没有一个数字，或没有提到本机关，或把“部分地区”“多数部门”这类话写进本机关的报告，都看不出本机关做了什么。',
  basis: `${FORM_NOTICE}第（四）项（敷衍塞责的追究责任）`,
  inForce: { from: 2019 },
  judge: subject => {
    const text = sectionText(subject.record, 'overview');
    if (text === '') return notApplicable('总体情况没有文字。');
    const breaks: Break[] = [];
    if (!FIGURE.test(text.replaceAll(NO_FIGURES, '')))
      breaks.push({ message: '“一、总体情况”没有一个反映工作量的数字。', key: 'figures' });
    if (!namesItself(text, subject)) breaks.push({ message: '“一、总体情况”通篇没有提到本机关。', key: 'name' });
    return breaksWhere([...breaks, ...vagueIn(subject)]);
  },
  remedy: '请用本机关的具体工作和数字充实总体情况。',
  examples: {
    holds: [{}],
    breaks: [
      {
        agencyName: '青禾高新区管委会',
        agency: null,
        texts: { overview: '2023年，我街道公开信息31条，收到申请15件，信息管理、网站平台和监督保障有序开展。' },
      },
      {
        texts: {
          overview:
            '2023年，青禾县林业局高度重视，狠抓落实，主动公开、依申请公开、信息管理、平台建设和监督保障各项工作取得新成效。',
        },
      },
      { texts: { overview: '全年公开信息31条，收到申请15件，信息管理、网站平台和监督保障有序开展。' } },
      { texts: { problems: '主要问题：部分地区对公开工作重视不够，多数部门更新不及时。下一步将加强培训，改进考核。' } },
    ],
  },
});

function namesItself(text: string, { record, agency }: Subject): boolean {
  const names = [record.agencyName, ...(agency === null ? [] : [agency.name, ...agency.otherNames])].filter(
    name => name !== '',
  );
  const plain = names.map(name => name.replace(/(?:人民政府|政府|办事处|委员会|管委会)$/, ''));
  const offices = [...names, ...plain].map(officeOf);
  // Without a title there is no name to look for.
  return (
    names.length === 0 ||
    SELF.test(isOfPlace(names) ? text : text.replace(LOCAL_SELF, '')) ||
    [...names, ...plain, ...offices].some(name => name.length >= 3 && text.includes(name)) ||
    // “青禾林业”公众号 is how people know the forestry bureau of 青禾县.
    names.some(name => name.length >= 4 && text.includes(name.slice(0, 2)))
  );
}

/** Whether one of the names is that of a street, a town or a township, or of no kind that would tell. */
const isOfPlace = (names: readonly string[]): boolean =>
  names.some(name => /街|[镇乡]/.test(name)) || !names.some(name => /管委会|管理委员会/.test(name));

function vagueIn({ record, agency }: Subject): readonly Break[] {
  // Departments of provinces and cities lead a system of their own, of which parts may be told.
  const leads = agency?.level === 'state' || agency?.level === 'province' || agency?.level === 'city';
  if (leads || record.scope !== 'organ' || OVERSEERS.test(agency?.name ?? record.agencyName)) return [];
  const vague = sentencesOf(record).find(
    ({ section, text }) => (section === 'overview' || section === 'problems') && VAGUE.test(text),
  );
  if (vague === undefined) return [];
  const words = VAGUE.exec(vague.text)?.[0] ?? '';
  return [
    { message: `本机关的报告写了“${words}”，不像是在说本机关的工作。`, quote: vague.text.slice(0, 200), key: words },
  ];
}
