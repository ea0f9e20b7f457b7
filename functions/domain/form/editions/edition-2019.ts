import { APPLICANT_HEADINGS, APPLICANTS } from '../applicants.ts';
import { DISPUTES } from '../disputes.ts';
import {
  CARRIED_OUT,
  GRANTED_ROWS,
  HANDLED,
  NOT_PROCESSED_ROWS,
  OUTCOME_HEADINGS,
  RECEIVED_ROWS,
  REFUSED_ROWS,
  UNAVAILABLE_ROWS,
} from '../outcomes.ts';
import { defineEdition } from './define-edition.ts';
import { type FormColumn, named } from './edition.ts';

const DOCUMENTS: readonly FormColumn[] = [
  named({ key: 'newlyMade', name: '本年新制作数量', counts: 'issued', wordings: ['本年新制作数', '本年度新制作数量'] }),
  named({
    key: 'newlyPublished',
    name: '本年新公开数量',
    counts: 'issued',
    wordings: ['本年新公开数', '本年度新公开数量'],
  }),
  named({
    key: 'publishedTotal',
    name: '对外公开总数量',
    wordings: ['对外公开总数', '对外公开数量', '公开总数量'],
  }),
];
const PREVIOUS_YEAR: FormColumn = named({
  key: 'previousYear',
  name: '上一年项目数量',
  wordings: ['上一年项目数', '上年项目数量', '上年度项目数量'],
});
const CHANGE: FormColumn = named({
  key: 'change',
  name: '本年增/减',
  wordings: ['本年增减数量', '本年增减数', '本年度增减', '增减'],
});
const DECISIONS: readonly FormColumn[] = [
  PREVIOUS_YEAR,
  CHANGE,
  named({
    key: 'decisions',
    name: '处理决定数量',
    wordings: ['本年处理决定数', '处理决定数', '本年度处理决定数量'],
  }),
];

/** The trial form, encouraged for the reports for 2019 and required from those for 2020. */
export const EDITION_2019 = defineEdition({
  key: '2019',
  name: '2019年试行',
  notice: '国办公开办函〔2019〕60号',
  document: '关于政府信息公开工作年度报告有关事项的通知',
  from: 2019,
  disclosure: [
    named({
      key: 'regulations',
      name: '规章',
      item: '第二十条第（一）项',
      wordings: ['政府规章', '行政规章', '部门规章', '规章数量'],
      spoken: '(?:政府|地方政府|部门)?规章',
      columns: DOCUMENTS,
    }),
    named({
      key: 'normativeDocuments',
      name: '规范性文件',
      item: '第二十条第（一）项',
      wordings: ['规范性文件数量'],
      spoken: '(?:行政|部门)?规范性文件',
      columns: DOCUMENTS,
    }),
    named({ key: 'licensing', name: '行政许可', item: '第二十条第（五）项', spoken: '行政许可', columns: DECISIONS }),
    named({
      key: 'otherServices',
      name: '其他对外管理服务事项',
      item: '第二十条第（五）项',
      wordings: ['其他对外管理服务', '其它对外管理服务事项'],
      columns: DECISIONS,
    }),
    named({ key: 'penalties', name: '行政处罚', item: '第二十条第（六）项', spoken: '行政处罚', columns: DECISIONS }),
    named({
      key: 'coercion',
      name: '行政强制',
      item: '第二十条第（六）项',
      spoken: '行政强制(?:措施|执行)?',
      columns: DECISIONS,
    }),
    named({
      key: 'fees',
      name: '行政事业性收费',
      item: '第二十条第（八）项',
      wordings: ['行政事业性收费项目', '行政事业收费', '行政事业性收费情况'],
      columns: [PREVIOUS_YEAR, CHANGE],
    }),
    named({
      key: 'procurement',
      name: '政府集中采购',
      item: '第二十条第（九）项',
      wordings: ['集中采购'],
      spoken: '政府(?:集中)?采购',
      columns: [
        named({ key: 'projects', name: '采购项目数量', wordings: ['采购项目数', '采购项目'] }),
        named({ key: 'amountPrinted', name: '采购总金额', unit: '万元', wordings: ['采购总额', '采购金额'] }),
      ],
    }),
  ],
  applications: {
    rowHeadings: OUTCOME_HEADINGS,
    rows: [
      ...RECEIVED_ROWS,
      ...GRANTED_ROWS,
      ...REFUSED_ROWS,
      ...UNAVAILABLE_ROWS,
      ...NOT_PROCESSED_ROWS,
      named({
        key: 'otherwise.all',
        number: '（六）',
        name: '其他处理',
        role: 'result',
        under: 'results',
        allOf: 'otherwise',
        wordings: ['其它处理'],
      }),
      HANDLED,
      CARRIED_OUT,
    ],
    columnHeadings: APPLICANT_HEADINGS,
    columns: APPLICANTS,
  },
  disputes: DISPUTES,
});
