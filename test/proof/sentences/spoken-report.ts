import type { FigurePath } from '../../../functions/domain/record/figure.ts';
import type { Example } from '../../../functions/domain/rules/examples/example-record.ts';

const APPLICANTS = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganisation'];

/** A row of table 3: the applicants in the order of the form; the total is their sum. */
function row(key: string, cells: readonly number[]): readonly (readonly [FigurePath, number])[] {
  const total = cells.reduce((sum, each) => sum + each, 0);
  return [
    ...APPLICANTS.map((column, index) => [`applications.${key}.${column}`, cells[index] ?? 0] as const),
    [`applications.${key}.total`, total] as const,
  ];
}

/** A group of table 4: upheld, corrected, other result, pending; the total is their sum. */
function dispute(key: string, cells: readonly number[]): readonly (readonly [FigurePath, number])[] {
  const total = cells.reduce((sum, each) => sum + each, 0);
  return [
    ...['upheld', 'corrected', 'otherResult', 'pending'].map(
      (column, index) => [`disputes.${key}.${column}`, cells[index] ?? 0] as const,
    ),
    [`disputes.${key}.total`, total] as const,
  ];
}

/** Figures of a busy office, no two of which are easily taken for each other. Every identity of the form holds. */
const BUSY: Readonly<Record<FigurePath, number>> = Object.fromEntries([
  ['disclosure.normativeDocuments.issued', 5],
  ['disclosure.normativeDocuments.repealed', 2],
  ['disclosure.normativeDocuments.inForce', 21],
  ['disclosure.licensing.decisions', 1284],
  ['disclosure.penalties.decisions', 57],
  ['disclosure.coercion.decisions', 4],
  ['disclosure.fees.amount', 3.2],
  ...row('newlyReceived', [31, 5, 0, 0, 2]),
  ...row('carriedIn', [3]),
  ...row('granted', [11, 2, 0, 0, 1]),
  ...row('partlyGranted', [4]),
  ...row('refused.thirdPartyRights', [2]),
  ...row('refused.internalAffairs', [1]),
  ...row('unavailable.notHeld', [5, 1]),
  ...row('unavailable.stillUnclear', [1]),
  ...row('notProcessed.complaint', [3]),
  ...row('notProcessed.repeated', [1, 1]),
  ...row('otherwise.notAmended', [2]),
  ...row('otherwise.other', [0, 0, 0, 0, 1]),
  ...row('handledTotal', [30, 4, 0, 0, 2]),
  ...row('carriedOut', [4, 1]),
  ...dispute('reconsideration', [3, 1, 1, 1]),
  ...dispute('litigationDirect', [1]),
  ...dispute('litigationAfterReconsideration', [1, 0, 0, 1]),
]);

/** Last year of the busy office. */
const BUSY_BEFORE: Readonly<Record<FigurePath, number>> = Object.fromEntries([
  ['disclosure.normativeDocuments.issued', 4],
  ['disclosure.normativeDocuments.repealed', 1],
  ['disclosure.normativeDocuments.inForce', 18],
  ['disclosure.licensing.decisions', 1070],
  ['disclosure.penalties.decisions', 60],
  ['disclosure.coercion.decisions', 5],
  ['disclosure.fees.amount', 2.9],
  ...row('newlyReceived', [28, 4]),
  ...row('carriedIn', [2]),
  ...row('granted', [12, 2]),
  ...row('partlyGranted', [3]),
  ...row('refused.thirdPartyRights', [2]),
  ...row('unavailable.notHeld', [8, 2]),
  ...row('notProcessed.complaint', [2]),
  ...row('handledTotal', [27, 4]),
  ...row('carriedOut', [3]),
  ...dispute('reconsideration', [3, 1, 0, 1]),
  ...dispute('litigationDirect', [2]),
  ...dispute('litigationAfterReconsideration', []),
]);

/** Paths of the two tables that a quiet office has nothing in. */
const QUIET_PATHS: readonly FigurePath[] = [
  ...new Set([...Object.keys(BUSY), ...Object.keys(BUSY_BEFORE)].filter(path => !path.endsWith('.inForce'))),
];
const QUIET: Readonly<Record<FigurePath, number>> = {
  ...Object.fromEntries(
    [
      ...QUIET_PATHS,
      'applications.granted.naturalPerson',
      'applications.granted.business',
      'applications.granted.total',
      'applications.unavailable.notHeld.naturalPerson',
    ].map(path => [path, 0]),
  ),
  'disclosure.normativeDocuments.inForce': 3,
};

/** The offices that sentences are said in: a busy one, one where nothing happened, a government with the busy figures. */
export const OFFICES: Readonly<Record<'busy' | 'quiet' | 'government', Example>> = {
  busy: { figures: BUSY, previous: { figures: BUSY_BEFORE } },
  quiet: { figures: QUIET, previous: { figures: QUIET } },
  government: {
    agencyName: '青禾县人民政府',
    scope: 'government',
    agency: { name: '青禾县人民政府', otherNames: [], kind: 'county-government', scopes: ['government'] },
    figures: BUSY,
    previous: { figures: BUSY_BEFORE },
  },
};

/** An overview that says nothing of its own, for one more paragraph to be put into. */
export const overviewWith = (paragraphs: readonly string[]): readonly string[] => [
  '2023年，围绕造林绿化和林权登记做好政府信息公开，青禾县林业局全年更新栏目两个。',
  '（一）主动公开。及时发布林权登记公示。',
  '（三）政府信息管理。定期清理栏目。',
  '（四）政府信息公开平台建设。网站专栏改版2次。',
  '（五）监督保障。举办业务培训2次，参加考核并完成整改，社会评议良好，未发生责任追究。',
  ...paragraphs,
];
