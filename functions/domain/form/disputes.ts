import { type DisputesForm, named } from './editions/edition.ts';

/** Table 4, the same in all editions so far. */
export const DISPUTES: DisputesForm = {
  groupHeadings: [named({ key: 'litigation', name: '行政诉讼' })],
  groups: [
    named({ key: 'reconsideration', name: '行政复议', wordings: ['行政复议情况', '复议'] }),
    named({
      key: 'litigationDirect',
      name: '未经复议直接起诉',
      under: 'litigation',
      wordings: ['行政诉讼未经复议直接起诉', '未经复议直接提起诉讼', '未经行政复议直接起诉', '直接起诉'],
    }),
    named({
      key: 'litigationAfterReconsideration',
      name: '复议后起诉',
      under: 'litigation',
      wordings: ['行政诉讼复议后起诉', '复议后提起诉讼', '经复议后起诉', '行政复议后起诉'],
    }),
  ],
  results: [
    named({ key: 'upheld', name: '结果维持', wordings: ['维持'] }),
    named({ key: 'corrected', name: '结果纠正', wordings: ['纠正'] }),
    named({ key: 'otherResult', name: '其他结果', wordings: ['其它结果', '其他'] }),
    named({ key: 'pending', name: '尚未审结', wordings: ['未审结', '尚未审理结束'] }),
    named({ key: 'total', name: '总计', isTotal: true, wordings: ['合计', '总数'] }),
  ],
};
