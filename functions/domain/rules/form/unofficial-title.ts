import { FORM_NOTICE } from '../../form/form-notice.ts';
import { isNameOf } from '../identity/agency-names.ts';
import { breaksWhere, defineRule, unchecked } from '../rule.ts';
import { reportingYear, type Subject } from '../subject.ts';

/** A title that names no agency at all. */
const BARE = /^\s{0,4}(?:(?:19|20)\d{2}\s?年度?)?\s{0,4}政府信息公开工作年度报告\s{0,4}$/;

/** The set title: full name, year, 政府信息公开工作年度报告. */
export const unofficialTitle = defineRule({
  id: 'unofficial-title',
  group: 'form',
  severity: 'warning',
  title: '标题不规范',
  formula: '标题 ＝ 机关全称 ＋ 年份 ＋ “年政府信息公开工作年度报告”',
  explanation: '统一的标题便于公众检索，也便于主管部门归集。多写“度”“关于”、重复年份、使用简称都不合规范。',
  basis: `${FORM_NOTICE}：严格执行统一格式`,
  inForce: { from: 2019 },
  judge: subject => {
    const { record } = subject;
    const names = officialNames(subject);
    if (record.title === '' || (names[0] === '' && !BARE.test(record.title)))
      return unchecked('没有读到标题中的机关名称。');
    const year = record.year ?? reportingYear(subject) ?? '';
    const title = record.title.replaceAll(/\s+/g, '').normalize('NFKC');
    const isOfficial = names.some(name => title === `${name}${year}年政府信息公开工作年度报告`.normalize('NFKC'));
    const expected = `${names[0] === '' ? '（机关全称）' : (names[0] ?? '')}${year}年政府信息公开工作年度报告`;
    return breaksWhere(
      isOfficial
        ? []
        : [{ message: `标题“${record.title}”不规范，应为“${expected}”。`, quote: record.title, expected }],
    );
  },
  remedy: '请按“机关全称＋年份＋年政府信息公开工作年度报告”改正标题。',
  examples: {
    holds: [
      {},
      { agencyName: '青禾县', scope: 'government', agency: { name: '青禾县人民政府', kind: 'county-government' } },
    ],
    breaks: [
      { title: '青禾县林业局2023年度政府信息公开工作年度报告' },
      { title: '2023青禾县林业局2023年政府信息公开年度工作报告' },
      { agencyName: '县林业局' },
      { agencyName: '', title: '2023年政府信息公开工作年度报告' },
    ],
  },
});

/** Full names that may stand in the title; without a register, the name as printed. */
function officialNames({ record, agency }: Subject): readonly string[] {
  if (agency === null) return [record.agencyName];
  const place = agency.name.replace(/(?:人民)?政府(?:办公[室厅])?$/, '');
  const own = record.scope === 'government' ? [`${place}人民政府`, place, agency.name] : [agency.name];
  if (record.agencyName === '' && BARE.test(record.title)) return [agency.name];
  // Another name altogether is a matter of `wrong-agency`, not of how the title is put.
  return isNameOf(record.agencyName, agency, record.scope) ? own : [record.agencyName];
}
