import type { AgencyKind } from '../../agency/agency.ts';
import { certainFigure, figuresByPath } from '../../record/certain-figures.ts';
import { placeName } from '../../record/places/place-name.ts';
import { addend } from '../../record/sum-figures.ts';
import { SECTION_KEYS, sectionText } from '../../record/texts.ts';
import { breaksWhere, defineRule, HOLDS, notApplicable, unchecked } from '../rule.ts';

/** Kinds that cannot make 规章: 立法法 art. 91 and 93 name departments of the State Council, provinces and cities. */
const POWERLESS: Readonly<Partial<Record<AgencyKind, string>>> = {
  'county-government': '县级人民政府',
  'municipal-department': '市级部门',
  'county-department': '县级部门',
  township: '乡镇人民政府',
  'street-office': '街道办事处',
  'development-zone': '开发区管委会',
  'agency-outpost': '派出机构',
};

/** A city's department may report what its government made for it. */
const GOVERNMENT_RULE = /政府规章|政府令/;

/** 规章 are made by the State Council's departments and by governments of provinces and cities, by nobody else. */
export const powerlessRegulations = defineRule({
  id: 'powerless-regulations',
  group: 'identity',
  severity: 'error',
  title: '无规章制定权却填了规章',
  formula: '没有规章制定权的机关，表二“规章”各项为0',
  explanation:
    '规章只能由国务院部门、省级政府和设区的市、自治州政府制定。其他机关填了规章，多半是把规范性文件填错了行。',
  basis: '《中华人民共和国立法法》第九十一条、第九十三条；《中华人民共和国政府信息公开条例》第二十条第（一）项',
  inForce: { from: 2019 },
  judge: ({ record, agency }) => {
    const paths = [...figuresByPath(record).keys()].filter(path => path.startsWith('disclosure.regulations.'));
    if (paths.length === 0) return unchecked('没有读到“规章”一行。');
    const filled = paths.flatMap(path => {
      const figure = certainFigure(record, path);
      return figure?.kind === 'number' && figure.value > 0 ? [{ path, value: figure.value }] : [];
    });
    if (filled.length === 0)
      return paths.every(path => addend(certainFigure(record, path)) !== undefined)
        ? HOLDS
        : unchecked('表二“规章”一行的数字未能采用，没有核对。');
    if (agency === null) return unchecked('机关类别不明，无法判断有无规章制定权。');
    const kind = POWERLESS[agency.kind];
    if (kind === undefined || record.scope === 'system')
      return notApplicable('本机关可以制定规章，或其类别不适用本规则。');
    if (
      agency.kind === 'municipal-department' &&
      GOVERNMENT_RULE.test(SECTION_KEYS.map(key => sectionText(record, key)).join(''))
    )
      return unchecked('报告写到本级政府的规章，所填规章可能是由政府制定的，没有判断。');
    const printed = filled.map(({ path, value }) => `${placeName(path, record)}为${value}`);
    return breaksWhere([
      {
        message: `${printed.join('、')}，但${kind}没有规章制定权。`,
        figures: filled.map(({ path }) => path),
        expected: 0,
      },
    ]);
  },
  remedy: '请核对是否把行政规范性文件填到了“规章”行，改正后重新上传。',
  examples: {
    holds: [{}],
    breaks: [{ figures: { 'disclosure.regulations.inForce': 3 } }],
  },
});
