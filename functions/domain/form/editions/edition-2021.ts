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
import { type FormColumn, type FormRow, named } from './edition.ts';

const DOCUMENTS: readonly FormColumn[] = [
  named({
    key: 'issued',
    name: '本年制发件数',
    brief: '本年制发',
    counts: 'issued',
    wordings: ['本年制发数量', '本年制发数', '本年度制发件数', '本年制定件数'],
  }),
  named({
    key: 'repealed',
    name: '本年废止件数',
    brief: '本年废止',
    counts: 'repealed',
    wordings: ['本年废止数量', '本年废止数', '本年度废止件数'],
  }),
  named({
    key: 'inForce',
    name: '现行有效件数',
    brief: '现行有效',
    counts: 'inForce',
    wordings: ['现行有效数量', '现行有效数', '现行有效件'],
  }),
];
const DECISIONS: readonly FormColumn[] = [
  named({
    key: 'decisions',
    name: '本年处理决定数量',
    brief: '处理决定',
    wordings: ['处理决定数量', '本年处理决定数', '处理决定数', '本年度处理决定数量'],
  }),
];
const OTHERWISE: readonly FormRow[] = [
  named({
    key: 'otherwise.notAmended',
    number: '1.',
    name: '申请人无正当理由逾期不补正',
    remark: '、行政机关不再处理其政府信息公开申请',
    role: 'result',
    under: 'otherwise',
    wordings: ['逾期不补正', '申请人逾期不补正', '申请人无正当理由逾期不补正'],
    spoken: '逾期不补正',
  }),
  named({
    key: 'otherwise.feeUnpaid',
    number: '2.',
    name: '申请人逾期未按收费通知要求缴纳费用',
    remark: '、行政机关不再处理其政府信息公开申请',
    role: 'result',
    under: 'otherwise',
    wordings: ['逾期不缴费', '逾期未缴费', '逾期不缴纳费用', '申请人逾期不缴费', '申请人逾期未按收费通知要求缴纳费用'],
    spoken: '逾期未按收费通知要求缴纳费用|逾期未缴纳?费用?',
  }),
  named({ key: 'otherwise.other', number: '3.', name: '其他', role: 'result', under: 'otherwise', wordings: ['其它'] }),
];

/** The form in use since the reports for 2021. */
export const EDITION_2021 = defineEdition({
  key: '2021',
  name: '2021年',
  notice: '国办公开办函〔2021〕30号',
  document: '中华人民共和国政府信息公开工作年度报告格式',
  from: 2021,
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
      name: '行政规范性文件',
      item: '第二十条第（一）项',
      wordings: ['规范性文件数量'],
      spoken: '(?:行政|部门)?规范性文件',
      columns: DOCUMENTS,
    }),
    named({ key: 'licensing', name: '行政许可', item: '第二十条第（五）项', spoken: '行政许可', columns: DECISIONS }),
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
      columns: [
        named({
          key: 'amount',
          name: '本年收费金额',
          remark: '（单位：万元）',
          unit: '万元',
          wordings: ['本年收费金额', '收费金额', '本年度收费金额', '本年收费总金额'],
        }),
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
      ...OTHERWISE,
      HANDLED,
      CARRIED_OUT,
    ],
    columnHeadings: APPLICANT_HEADINGS,
    columns: APPLICANTS,
  },
  disputes: DISPUTES,
});
