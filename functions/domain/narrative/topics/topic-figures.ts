import { editionOf } from '../../form/editions/edition-of.ts';
import { APPLICANT_COLUMNS } from '../../form/form.ts';
import type { FigurePath } from '../../record/figure.ts';
import type { ReportRecord } from '../../record/record.ts';
import type { Topic } from './topics.ts';

/** Figures that add up to what a topic counts. */
export type Sum = readonly FigurePath[];

const total = (row: string): FigurePath => `applications.${row}.total`;
const ORGANISATION_COLUMNS = APPLICANT_COLUMNS.map(({ key }) => key).filter(key => key !== 'naturalPerson');
const RECEIVED: readonly Sum[] = [
  [total('newlyReceived')],
  [total('newlyReceived'), total('carriedIn')],
  [total('handledTotal')],
];
const FIXED: Readonly<Partial<Record<Topic, readonly Sum[]>>> = {
  'requests.received': RECEIVED,
  'requests.new': [[total('newlyReceived')]],
  'requests.closed': [[total('handledTotal')]],
  'requests.handled': [[total('handledTotal')], ...RECEIVED],
  'requests.carriedIn': [[total('carriedIn')]],
  'requests.carriedOut': [[total('carriedOut')]],
  'requests.carried': [[total('carriedOut')], [total('carriedIn')]],
  'dispute.litigation': [['disputes.litigationDirect.total', 'disputes.litigationAfterReconsideration.total']],
  'dispute.both': [
    [
      'disputes.reconsideration.total',
      'disputes.litigationDirect.total',
      'disputes.litigationAfterReconsideration.total',
    ],
  ],
  'procurement.projects': [['disclosure.procurement.projects']],
};

/** The sums of figures that may stand behind a topic in this record; none where the tables do not count it. */
export function sumsOf(topic: Topic, record: ReportRecord): readonly Sum[] {
  const fixed = FIXED[topic];
  if (fixed !== undefined) return fixed;
  const [subject, first = '', second] = topic.split('.');
  if (subject === 'outcome') return outcomeSums(topic.slice('outcome.'.length), record);
  if (subject === 'applicant') return applicantSums(first);
  if (subject === 'dispute') return disputeSums(first, second ?? 'total');
  if (subject === 'decisions') return [[`disclosure.${first}.decisions`]];
  if (subject === 'documents') return documentSums(first, second ?? '', record);
  return [];
}

function outcomeSums(name: string, record: ReportRecord): readonly Sum[] {
  const rows = name === 'grantedOrPartly' ? ['granted', 'partlyGranted'] : outcomeRows(name, record);
  return rows.length === 0 ? [] : [rows.map(total)];
}

/** The row of that name, or all rows under the heading of that name, in the edition the table is printed in. */
function outcomeRows(name: string, record: ReportRecord): readonly string[] {
  const group = name.endsWith('.any') ? name.slice(0, -'.any'.length) : name;
  const { rows } = editionOf(record.forms.applications).applications;
  return rows
    .filter(({ role, key, under, allOf }) => role === 'result' && [key, under, allOf].includes(group))
    .map(({ key }) => key);
}

/** 自然人 and the like are counted among the requests received, those carried in with them, or those handled. */
function applicantSums(applicant: string): readonly Sum[] {
  const columns = applicant === 'organisations' ? ORGANISATION_COLUMNS : [applicant];
  const rows = [['newlyReceived'], ['newlyReceived', 'carriedIn'], ['handledTotal']];
  return rows.map(each => each.flatMap(row => columns.map(column => `applications.${row}.${column}`)));
}

function disputeSums(group: string, result: string): readonly Sum[] {
  const groups = group === 'litigation' ? ['litigationDirect', 'litigationAfterReconsideration'] : [group];
  return [groups.map(each => `disputes.${each}.${result}`)];
}

/** Each column that counts what is said of the documents: the trial form had two for those made, none for those in force. */
function documentSums(name: string, act: string, record: ReportRecord): readonly Sum[] {
  const key = name === 'normative' ? 'normativeDocuments' : 'regulations';
  const block = editionOf(record.forms[key]).disclosure.find(each => each.key === key);
  return (block?.columns ?? [])
    .filter(({ counts }) => counts === act)
    .map(column => [`disclosure.${key}.${column.key}`]);
}
