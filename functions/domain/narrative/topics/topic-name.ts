import { APPLICANT_COLUMNS, APPLICATION_ROWS } from '../../form/form.ts';
import { shortLabel } from '../../record/place-name.ts';
import type { Topic } from './topics.ts';

const NAMES: Readonly<Record<string, string>> = {
  'requests.received': '收到申请',
  'requests.handled': '办结申请',
  'requests.carriedIn': '上年结转申请',
  'requests.carriedOut': '结转下年申请',
  'requests.carried': '结转申请',
  'applicant.organisations': '法人或其他组织的申请',
  'dispute.both': '行政复议和行政诉讼',
  'dispute.reconsideration': '行政复议',
  'dispute.litigation': '行政诉讼',
  'dispute.litigationDirect': '未经复议直接起诉',
  'dispute.litigationAfterReconsideration': '复议后起诉',
  'decisions.licensing': '行政许可决定',
  'decisions.penalties': '行政处罚决定',
  'decisions.coercion': '行政强制决定',
  'procurement.projects': '政府采购',
  'outcome.granted': '予以公开',
  'outcome.partlyGranted': '部分公开',
  'outcome.grantedOrPartly': '予以公开和部分公开',
  'outcome.refused': '不予公开',
  'outcome.unavailable': '无法提供',
  'outcome.unavailable.any': '信息不存在',
  'outcome.notProcessed': '不予处理',
  'outcome.otherwise': '其他处理',
};
const RESULTS: Readonly<Record<string, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  otherResult: '其他结果',
  pending: '尚未审结',
};
const ACTS: Readonly<Record<string, string>> = { issued: '制发', repealed: '废止', inForce: '现行有效' };

/** What a topic is called in a letter: 收到申请, 不予公开, 行政复议结果维持. */
export function topicName(topic: Topic): string {
  const known = NAMES[topic];
  if (known !== undefined) return known;
  const [subject, first = '', second = ''] = topic.split('.');
  if (subject === 'dispute') return `${NAMES[`dispute.${first}`] ?? ''}${RESULTS[second] ?? ''}`;
  if (subject === 'documents') return `${ACTS[second] ?? ''}${first === 'normative' ? '行政规范性文件' : '规章'}`;
  if (subject === 'applicant') return `${APPLICANT_COLUMNS.find(({ key }) => key === first)?.label ?? ''}申请`;
  if (subject !== 'outcome') return '';
  const row = APPLICATION_ROWS.find(({ key }) => key === topic.slice('outcome.'.length));
  return row === undefined ? '' : shortLabel(row.label).replace(/^\d\./, '');
}
