import { type DisputesForm, named } from './editions/edition.ts';

/** Table 4, the same in all editions so far. */
export const DISPUTES: DisputesForm = {
  groupHeadings: [named({ key: 'litigation', name: '行政诉讼', spoken: '行政诉讼|诉讼|被?起诉|应诉' })],
  groups: [
    named({ key: 'reconsideration', name: '行政复议', wordings: ['行政复议情况', '复议'], spoken: '行政复议|复议' }),
    named({
      key: 'litigationDirect',
      name: '未经复议直接起诉',
      under: 'litigation',
      wordings: ['行政诉讼未经复议直接起诉', '未经复议直接提起诉讼', '未经行政复议直接起诉', '直接起诉'],
      spoken: '未经复议(?:而)?(?:直接)?(?:起诉|提起(?:行政)?诉讼)|直接(?:起诉|提起(?:行政)?诉讼)',
    }),
    named({
      key: 'litigationAfterReconsideration',
      name: '复议后起诉',
      under: 'litigation',
      wordings: ['行政诉讼复议后起诉', '复议后提起诉讼', '经复议后起诉', '行政复议后起诉'],
      spoken: '(?:经)?复议后(?:又|再)?(?:起诉|提起(?:行政)?诉讼)',
    }),
  ],
  results: [
    named({
      key: 'upheld',
      name: '结果维持',
      wordings: ['维持'],
      spoken: '(?:结果|复议|判决)?(?:予以)?维持(?:原(?:行政)?行为|原决定|原答复)?',
    }),
    named({ key: 'corrected', name: '结果纠正', wordings: ['纠正'], spoken: '(?:结果)?(?:予以)?纠正|纠错|被?撤销' }),
    named({ key: 'otherResult', name: '其他结果', wordings: ['其它结果', '其他'], spoken: '其他结果' }),
    named({
      key: 'pending',
      name: '尚未审结',
      wordings: ['未审结', '尚未审理结束'],
      spoken: '尚未审结|未审结|尚未办结|正在审理(?:中)?',
    }),
    named({ key: 'total', name: '总计', isTotal: true, wordings: ['合计', '总数'] }),
  ],
};
