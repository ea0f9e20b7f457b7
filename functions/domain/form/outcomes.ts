import { type FormHeading, type FormRow, named } from './editions/edition.ts';

/** Headings beside the rows of table 3, the same in all editions so far. */
export const OUTCOME_HEADINGS: readonly FormHeading[] = [
  named({ key: 'results', number: '三、', name: '本年度办理结果', wordings: ['本年办理结果', '办理结果'] }),
  named({ key: 'refused', number: '（三）', name: '不予公开', under: 'results', spoken: '不予以?公开|不同意公开' }),
  named({ key: 'unavailable', number: '（四）', name: '无法提供', under: 'results', spoken: '无法提供' }),
  named({ key: 'notProcessed', number: '（五）', name: '不予处理', under: 'results', spoken: '不予处理' }),
  named({
    key: 'otherwise',
    number: '（六）',
    name: '其他处理',
    under: 'results',
    wordings: ['其它处理'],
    spoken: '(?:作出?|做出?)?其他(?:方式)?处理',
  }),
];

export const RECEIVED_ROWS: readonly FormRow[] = [
  named({
    key: 'newlyReceived',
    number: '一、',
    name: '本年新收政府信息公开申请数量',
    brief: '本年新收',
    role: 'received',
    wordings: ['本年新收政府信息公开申请数', '本年度新收政府信息公开申请数量', '本年新收申请数量'],
  }),
  named({
    key: 'carriedIn',
    number: '二、',
    name: '上年结转政府信息公开申请数量',
    brief: '上年结转',
    role: 'received',
    continues: 'carriedOut',
    wordings: ['上年结转政府信息公开申请数', '上年度结转政府信息公开申请数量', '上年结转申请数量'],
  }),
];

export const GRANTED_ROWS: readonly FormRow[] = [
  named({
    key: 'granted',
    number: '（一）',
    name: '予以公开',
    role: 'result',
    under: 'results',
    wordings: ['予以公开情况'],
    spoken: '予以公开|全部公开|同意公开',
  }),
  named({
    key: 'partlyGranted',
    number: '（二）',
    name: '部分公开',
    remark: '（区分处理的，只计这一情形，不计其他情形）',
    role: 'result',
    under: 'results',
    wordings: ['部分公开'],
    spoken: '部分公开|部分予以公开|予以部分公开',
  }),
];

export const REFUSED_ROWS: readonly FormRow[] = [
  named({
    key: 'refused.stateSecret',
    number: '1.',
    name: '属于国家秘密',
    role: 'result',
    under: 'refused',
    wordings: ['国家秘密', '属于国家秘密的'],
    spoken: '(?:属于|涉及)?国家秘密',
  }),
  named({
    key: 'refused.forbiddenByLaw',
    number: '2.',
    name: '其他法律行政法规禁止公开',
    role: 'result',
    under: 'refused',
    wordings: ['其他法律行政法规禁止公开的', '法律行政法规禁止公开', '法律法规禁止公开'],
    spoken: '其他法律、?行政法规禁止公开|法律、?行政法规禁止公开',
  }),
  named({
    key: 'refused.securityAndStability',
    number: '3.',
    name: '危及“三安全一稳定”',
    role: 'result',
    under: 'refused',
    wordings: ['三安全一稳定', '危及国家安全公共安全经济安全和社会稳定'],
    spoken: '(?:危及)?“?三安全一稳定”?',
  }),
  named({
    key: 'refused.thirdPartyRights',
    number: '4.',
    name: '保护第三方合法权益',
    role: 'result',
    under: 'refused',
    wordings: ['保护第三方合法权益的', '损害第三方合法权益'],
    spoken: '保护第三方合法权益|(?:损害|侵害|涉及)?第三方合法权益',
  }),
  named({
    key: 'refused.internalAffairs',
    number: '5.',
    name: '属于三类内部事务信息',
    role: 'result',
    under: 'refused',
    wordings: ['三类内部事务信息', '属于内部事务信息'],
    spoken: '(?:属于)?三类内部事务',
  }),
  named({
    key: 'refused.deliberative',
    number: '6.',
    name: '属于四类过程性信息',
    role: 'result',
    under: 'refused',
    wordings: ['四类过程性信息', '属于过程性信息'],
    spoken: '(?:属于)?四类过程性性?',
  }),
  named({
    key: 'refused.enforcementFile',
    number: '7.',
    name: '属于行政执法案卷',
    role: 'result',
    under: 'refused',
    wordings: ['行政执法案卷', '属于行政执法案卷信息'],
    spoken: '(?:属于)?行政执法案卷',
  }),
  named({
    key: 'refused.administrativeQuery',
    number: '8.',
    name: '属于行政查询事项',
    role: 'result',
    under: 'refused',
    wordings: ['行政查询事项'],
    spoken: '(?:属于)?行政查询',
  }),
];

export const UNAVAILABLE_ROWS: readonly FormRow[] = [
  named({
    key: 'unavailable.notHeld',
    number: '1.',
    name: '本机关不掌握相关政府信息',
    role: 'result',
    under: 'unavailable',
    wordings: ['本机关不掌握', '本机关不掌握相关信息'],
    spoken: '本机关不掌握(?:相关)?|不掌握相关',
  }),
  named({
    key: 'unavailable.wouldNeedCreating',
    number: '2.',
    name: '没有现成信息需要另行制作',
    role: 'result',
    under: 'unavailable',
    wordings: ['没有现成信息', '没有现成信息需另行制作'],
    spoken: '没有现成(?:信息)?(?:，?需要?另行制作)?|需要?另行制作',
  }),
  named({
    key: 'unavailable.stillUnclear',
    number: '3.',
    name: '补正后申请内容仍不明确',
    role: 'result',
    under: 'unavailable',
    wordings: ['补正后申请内容仍不明确的', '补正后仍不明确'],
    spoken: '补正后(?:申请内容)?仍?不明确',
  }),
];

export const NOT_PROCESSED_ROWS: readonly FormRow[] = [
  named({
    key: 'notProcessed.complaint',
    number: '1.',
    name: '信访举报投诉类申请',
    role: 'result',
    under: 'notProcessed',
    wordings: ['信访举报投诉类'],
    spoken: '信访、?举报、?投诉类?',
  }),
  named({
    key: 'notProcessed.repeated',
    number: '2.',
    name: '重复申请',
    role: 'result',
    under: 'notProcessed',
    wordings: ['重复申请的'],
    spoken: '重复申请',
  }),
  named({
    key: 'notProcessed.publishedMaterial',
    number: '3.',
    name: '要求提供公开出版物',
    role: 'result',
    under: 'notProcessed',
    wordings: ['要求提供公开出版物的'],
    spoken: '要求提供公开出版物',
  }),
  named({
    key: 'notProcessed.excessive',
    number: '4.',
    name: '无正当理由大量反复申请',
    role: 'result',
    under: 'notProcessed',
    wordings: ['无正当理由大量反复申请的'],
    spoken: '(?:无正当理由)?大量反复申请',
  }),
  named({
    key: 'notProcessed.confirmation',
    number: '5.',
    name: '要求行政机关确认或重新出具已获取信息',
    role: 'result',
    under: 'notProcessed',
    wordings: ['要求行政机关确认或重新出具已获取的信息', '要求确认或重新出具已获取信息'],
    spoken: '(?:要求行政机关)?确认或(?:者)?重新出具(?:已获取信息)?',
  }),
];

export const HANDLED: FormRow = named({
  key: 'handledTotal',
  number: '（七）',
  name: '总计',
  brief: '办理结果总计',
  role: 'total',
  under: 'results',
  wordings: ['合计', '总数'],
});

export const CARRIED_OUT: FormRow = named({
  key: 'carriedOut',
  number: '四、',
  name: '结转下年度继续办理',
  brief: '结转下年',
  role: 'carried',
  wordings: ['结转下年度办理', '结转下年继续办理', '结转下一年度继续办理'],
});
