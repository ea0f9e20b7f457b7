import {
  APPLICANT_COLUMNS,
  APPLICATION_ROWS,
  COLUMN_HEADINGS,
  DISCLOSURE_ROWS,
  DISPUTE_GROUPS,
  DISPUTE_HEADINGS,
  DISPUTE_RESULTS,
  ROW_HEADINGS,
} from '../../form/form.ts';
import type { Topic } from './topics.ts';

/** What narrative counts and the form has no row for. */
const NAMES: Readonly<Record<string, string>> = {
  'requests.received': '收到申请',
  'requests.new': '新收申请',
  'requests.handled': '办结申请',
  'requests.closed': '办结申请',
  'requests.carriedIn': '上年结转申请',
  'requests.carriedOut': '结转下年申请',
  'requests.carried': '结转申请',
  'outcome.grantedOrPartly': ['granted', 'partlyGranted'].map(rowName).join('和'),
  'outcome.unavailable.any': '信息不存在或者不掌握',
  'outcome.refused.any': '以这些理由不予公开',
  'dispute.both': ['reconsideration', 'litigation'].map(disputeName).join('和'),
};
const ACTS: Readonly<Record<string, string>> = { issued: '制发', repealed: '废止', inForce: '现行有效' };
const DOCUMENTS: Readonly<Record<string, string>> = { normative: 'normativeDocuments', regulations: 'regulations' };

/** What a topic is called in a letter: 收到申请, 不予公开, 行政复议结果维持. */
export function topicName(topic: Topic): string {
  const known = NAMES[topic];
  if (known !== undefined) return known;
  const [subject, first = '', second = ''] = topic.split('.');
  switch (subject) {
    case 'outcome':
      return rowName(topic.slice('outcome.'.length).replace(/\.any$/, ''));
    case 'applicant':
      return applicantName(first);
    case 'dispute':
      return `${disputeName(first)}${nameIn(DISPUTE_RESULTS, second)}`;
    case 'decisions':
      return `${nameIn(DISCLOSURE_ROWS, first)}决定`;
    case 'procurement':
      return nameIn(DISCLOSURE_ROWS, subject);
    case 'documents':
      return `${ACTS[second] ?? ''}${nameIn(DISCLOSURE_ROWS, DOCUMENTS[first] ?? '')}`;
    default:
      return '';
  }
}

/** A row of table 3, or the heading over several. */
function rowName(key: string): string {
  return nameIn([...ROW_HEADINGS, ...APPLICATION_ROWS], key);
}

function disputeName(key: string): string {
  return nameIn([...DISPUTE_GROUPS, ...DISPUTE_HEADINGS], key);
}

function applicantName(key: string): string {
  const heading = COLUMN_HEADINGS.find(each => each.key === key);
  return heading === undefined ? `${nameIn(APPLICANT_COLUMNS, key)}申请` : `${heading.name}的申请`;
}

function nameIn(all: readonly { readonly key: string; readonly name: string }[], key: string): string {
  return all.find(each => each.key === key)?.name ?? '';
}
