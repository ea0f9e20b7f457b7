import { FORM_NOTICE } from '../../form/form-notice.ts';
import { sentencesOf } from '../../record/texts.ts';
import { type Break, breaksWhere, defineRule, unchecked } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { isFullName, isNameOf, isSameName, officeOf } from './agency-names.ts';

/** What a report says of its own agency right after naming it; 印发, 通报 and the like are said of others. */
const OWN_DEEDS =
  '(?:政府信息公开|政务公开|信息公开|认真|坚持|严格|深入|积极|高度重视|紧紧围绕|紧密结合|围绕|全面|切实|持续|始终|扎实|按照|在市委|在县委|在区委|在党)';

/** The agency in the title against the register; and another place's office that the text takes for its own. */
export const wrongAgency = defineRule({
  id: 'wrong-agency',
  group: 'identity',
  holdsPublication: 'misfiled',
  severity: 'error',
  title: '机关名称不符',
  explanation:
    '标题中的机关应是报送机关，正文也只能以报送机关的名义。名称不符，说明传错了文件，或照抄了其他机关的报告。',
  basis: `${FORM_NOTICE}第（四）项（内容雷同的追究责任）；《中华人民共和国政府信息公开条例》第四十九条`,
  inForce: { from: 2019 },
  judge: subject => {
    const { record, agency } = subject;
    const strangers = strangersIn(subject);
    if (record.agencyName === '')
      return strangers.length > 0 ? breaksWhere(strangers) : unchecked('没有读到标题中的机关名称。');
    if (agency === null) return strangers.length > 0 ? breaksWhere(strangers) : unchecked('没有机关名录可供对照。');
    if (isNameOf(record.agencyName, agency, record.scope)) return breaksWhere(strangers);
    if (!isFullName(record.agencyName))
      return strangers.length > 0 ? breaksWhere(strangers) : unchecked('标题中的机关名称不完整，无法与名录对照。');
    const message = `标题中的机关是“${record.agencyName}”，报送机关却是“${agency.name}”，两者不是同一机关。`;
    return breaksWhere([{ message, quote: record.title, expected: agency.name }, ...strangers]);
  },
  remedy: '请确认是否传错了文件；正文中误写的其他机关名称请改正后重新上传。机关已更名的，请联系主管部门更新名录。',
  examples: {
    holds: [
      {},
      { agencyName: '县林业局' },
      { agencyName: '青禾县林业局（本级机关）' },
      {
        agencyName: '青禾县人民政府',
        scope: 'government',
        agency: { name: '青禾县人民政府办公室', kind: 'county-government' },
      },
      { texts: { overview: '2023年，青禾县林业局认真做好政府信息公开。云江市林业局印发了考核通报。' } },
    ],
    breaks: [
      { agencyName: '白溪县林业局' },
      { texts: { overview: '2023年，云江市林业局认真贯彻条例，全年公开信息30条。' } },
    ],
  },
});

/** Offices of the same kind in other places that a sentence begins with and credits with this report's work. */
function strangersIn({ record, agency }: Subject): readonly Break[] {
  const own = agency?.name ?? record.agencyName;
  const office = officeOf(own);
  // Only ideographs may go into the pattern: the name comes from the document.
  if (!/^[\u4e00-\u9fff]{3,30}$/.test(office)) return [];
  const pattern = new RegExp(
    `^(?:20\\d{2}年度?[，,]?)?([\\u4e00-\\u9fff]{2,12}?[省市州盟县区旗])${office}${OWN_DEEDS}`,
  );
  for (const { text } of sentencesOf(record)) {
    const place = text.length > 2000 ? undefined : pattern.exec(text.replaceAll(/\s+/g, ''))?.[1];
    if (place === undefined) continue;
    const stranger = `${place}${office}`;
    const known =
      isSameName(stranger, own) ||
      isSameName(stranger, record.agencyName) ||
      (agency !== null && isNameOf(stranger, agency, record.scope));
    if (known) continue;
    const message = `正文把“${stranger}”当作报告机关，与“${own}”不是同一机关，疑似照抄或误写。`;
    return [{ message, severity: 'warning', quote: text.slice(0, 200), key: stranger }];
  }
  return [];
}
