import type { AgencyKind } from '../../agency/agency.ts';
import { SECTION_KEYS, sectionText } from '../../record/texts.ts';
import { breaksWhere, defineRule, notApplicable } from '../rule.ts';

const GOVERNMENTS: readonly AgencyKind[] = ['provincial-government', 'municipal-government', 'county-government'];
const EVALUATION = /考核|评议|责任追究|追究责任|问责|追责|评估|考评/;

/** Governments at county level and above also report how they were judged. */
export const missingEvaluation = defineRule({
  id: 'missing-evaluation',
  group: 'form',
  severity: 'warning',
  title: '未报告考核、评议和责任追究',
  explanation: '县级以上人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况。',
  basis: '《中华人民共和国政府信息公开条例》第五十条第二款、第四十六条',
  inForce: { from: 2019 },
  judge: ({ record, agency }) => {
    if (record.scope !== 'government') return notApplicable('不是政府的年度报告。');
    const isTownship =
      agency === null ? /[乡镇](?:人民政府)?$/.test(record.agencyName) : !GOVERNMENTS.includes(agency.kind);
    if (isTownship) return notApplicable('不是县级以上人民政府的年度报告。');
    const isNamed = SECTION_KEYS.some(key => EVALUATION.test(sectionText(record, key)));
    return breaksWhere(
      isNamed
        ? []
        : [
            {
              message: '全文没有写到工作考核、社会评议和责任追究结果中的任何一项，县级以上人民政府的报告应当包括。',
              key: 'none',
            },
          ],
    );
  },
  remedy: '请在“总体情况”的监督保障部分补写工作考核、社会评议和责任追究结果。',
  examples: {
    holds: [{ scope: 'government', agency: { kind: 'county-government', name: '青禾县人民政府' } }],
    breaks: [
      {
        scope: 'government',
        agencyName: '青禾县人民政府',
        agency: { kind: 'county-government', name: '青禾县人民政府' },
        texts: { overview: '2023年，青禾县主动公开信息31条，收到申请15件。信息管理、平台建设和监督保障工作有序开展。' },
      },
    ],
  },
});
