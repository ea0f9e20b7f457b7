import { APPLICANT_COLUMNS } from '../../../functions/domain/form/form.ts';
import type { Random } from '../../../infra/local/invented/random.ts';
import type { ReportCase } from '../cases/generate-case.ts';
import {
  otherCount,
  overprint,
  pickFrom,
  previousAt,
  rebalance,
  retell,
  setPrevious,
  setValues,
  valueAt,
} from './edits.ts';
import type { Planted, Planter } from './planter.ts';

const STOCK = /^applications\.(?:newlyReceived|carriedIn|handledTotal|carriedOut)\./;
const APPLICANTS = APPLICANT_COLUMNS.map(({ key }) => key);
const SUM_RULES = ['unbalanced-applications', 'unequal-handled-total', 'unequal-applicant-total'];

const pathsOf = ({ report }: ReportCase, pattern: RegExp): readonly string[] =>
  [...report.values.keys()].filter(path => pattern.test(path));

/** Prints another count in one cell. */
function wrongCell(random: Random, clean: ReportCase, paths: readonly string[]): Planted | null {
  const path = pickFrom(random, paths);
  if (path === undefined) return null;
  const faulty = setValues(clean, { [path]: otherCount(random, valueAt(clean, path)) });
  return { faulty, severity: 'error', cells: [path], also: SUM_RULES };
}

const cellPlanter = (rule: string, name: string, pattern: RegExp): Planter => ({
  rule,
  name,
  plant: (random, clean) => wrongCell(random, clean, pathsOf(clean, pattern)),
});

/**
 * Words in a cell can be told from a label on a web page, but not in plain text, and in table 4 only where all three
 * groups share a row: other rows are doubted instead.
 */
const said = (rule: string, name: string, text: string, pattern: RegExp): Planter => ({
  rule,
  name,
  plant: (random, clean) => {
    const path = pickFrom(random, pathsOf(clean, pattern));
    if (path === undefined || (path.startsWith('disputes.') && clean.report.layout.disputes !== 'one-row')) return null;
    return { faulty: { ...overprint(clean, { [path]: text }), format: 'html' }, severity: 'error', cells: [path] };
  },
});

const FEE = 'disclosure.fees.amount';
const TOTALS = /^(?:applications|disputes)\..*\.total$/;
const APPLICANT_CELLS = /^applications\.(?!.*\.total$)/;
const COUNTS = /^(?:applications|disputes|disclosure\.(?!fees|procurement|regulations))(?!.*\.change$)/;

/** Everything that was received, in other columns. */
function moveApplicants(clean: ReportCase, column: string): ReportCase {
  const changes: Record<string, number> = {};
  for (const path of pathsOf(clean, /^applications\.[\w.]+\.naturalPerson$/)) {
    const own = path.replace('.naturalPerson', `.${column}`);
    changes[own] = APPLICANTS.reduce((sum, key) => sum + valueAt(clean, path.replace('naturalPerson', key)), 0);
    for (const key of APPLICANTS.filter(each => each !== column)) changes[path.replace('naturalPerson', key)] = 0;
  }
  const before: Record<string, number> = {};
  for (const key of APPLICANTS)
    before[`applications.carriedOut.${key}`] = changes[`applications.carriedIn.${key}`] ?? 0;
  return setPrevious(rebalance(clean, changes), before);
}

const documents = (column: string): string => `disclosure.normativeDocuments.${column}`;

export const BALANCE_FAULTS: readonly Planter[] = [
  cellPlanter(
    'unbalanced-applications',
    'received of one kind of applicant',
    /^applications\.newlyReceived\.(?!total)/,
  ),
  cellPlanter('unbalanced-applications', 'carried on of one kind of applicant', /^applications\.carriedOut\.(?!total)/),
  cellPlanter('unbalanced-applications', 'total received', /^applications\.(?:newlyReceived|carriedOut)\.total/),
  cellPlanter(
    'unequal-handled-total',
    'a result of one kind of applicant',
    /^applications\.(?!newlyReceived|carried|handledTotal).*\.(?!total)\w+$/,
  ),
  cellPlanter('unequal-handled-total', 'handled of one kind of applicant', /^applications\.handledTotal\.(?!total)/),
  cellPlanter('unequal-handled-total', 'all that were handled', /^applications\.handledTotal\.total/),
  cellPlanter(
    'unequal-applicant-total',
    'total of a result',
    /^applications\.(?!newlyReceived|carried|handledTotal).*\.total$/,
  ),
  {
    rule: 'unequal-applicant-total',
    name: 'two cells far apart',
    plant: (random, clean) => {
      const results = pathsOf(clean, /^applications\..*\.total$/).filter(path => !STOCK.test(path));
      const [one, other] = [pickFrom(random, results), 'applications.newlyReceived.total'];
      if (one === undefined) return null;
      const changes = Object.fromEntries([one, other].map(path => [path, otherCount(random, valueAt(clean, path))]));
      return { faulty: setValues(clean, changes), severity: 'error', cells: [one, other], also: SUM_RULES, errors: 2 };
    },
  },
  cellPlanter('unequal-dispute-total', 'a cell of table 4', /^disputes\./),
  {
    ...cellPlanter('unequal-dispute-total', 'no total', /^disputes\..*\.total$/),
    plant: (random, clean) => {
      const path = pickFrom(
        random,
        pathsOf(clean, /^disputes\..*\.total$/).filter(each => valueAt(clean, each) > 0),
      );
      return path === undefined ? null : { faulty: setValues(clean, { [path]: 0 }), severity: 'error', cells: [path] };
    },
  },
  said('impossible-count', 'about so many', '12余', COUNTS),
  said('impossible-count', 'less than nothing', '-3', COUNTS),
  said('impossible-count', 'a half', '2.5', COUNTS),
  said('impossible-count', 'in words', '约5件', COUNTS),
  said('impossible-fee', 'less than nothing', '-3.2000', /\.fees\.amount$/),
  said('impossible-fee', 'in words', '约三万', /\.fees\.amount$/),
  {
    rule: 'imprecise-fee',
    name: 'fewer decimals',
    needs: { form: '2021', kind: 'organ' },
    plant: (random, clean) => {
      const text = random.pick(['7545', '282.1', '3.25', '59.23745']);
      return { faulty: overprint(clean, { [FEE]: text }), severity: 'notice', cells: [FEE] };
    },
  },
  {
    rule: 'wrong-unit',
    name: 'the unit beside the amount',
    needs: { form: '2021', kind: 'organ' },
    plant: (random, clean) => {
      const amount = Math.round(valueAt(clean, FEE) * 10_000);
      const text = random.pick([`${amount}元`, `${amount / 1000}千元`, `${amount}（元）`]);
      return amount === 0 ? null : { faulty: overprint(clean, { [FEE]: text }), severity: 'warning', cells: [FEE] };
    },
  },
  {
    rule: 'oversized-fee',
    name: 'yuan for ten thousand yuan',
    needs: { form: '2021', kind: 'organ' },
    plant: (_, clean) => {
      const amount = Math.round(valueAt(clean, FEE) * 10_000);
      const isTelling = amount >= 10_000 || (amount > 0 && clean.ownFees.length > 0);
      return isTelling ? { faulty: setValues(clean, { [FEE]: amount }), severity: 'warning', cells: [FEE] } : null;
    },
  },
  {
    rule: 'blank-figure',
    name: 'a count nothing can be checked without',
    plant: (random, clean) => {
      const path = pickFrom(random, pathsOf(clean, TOTALS));
      if (path === undefined) return null;
      const text = random.pick(['', '/', '-', '—', '不涉及']);
      const faulty = { ...overprint(clean, { [path]: text }), format: 'html' } as const;
      const severity = text === '' || valueAt(clean, path) > 0 ? 'error' : 'warning';
      return { faulty, severity, cells: [path], also: valueAt(clean, path) === 0 ? [] : SUM_RULES };
    },
  },
  {
    rule: 'blank-figure',
    name: 'a blank applicant beside totals that balance',
    plant: (random, clean) => {
      const zero = pathsOf(clean, APPLICANT_CELLS).filter(path => valueAt(clean, path) === 0);
      const path = pickFrom(random, zero);
      if (path === undefined) return null;
      const faulty = { ...overprint(clean, { [path]: '' }), format: 'html' } as const;
      return { faulty, severity: 'notice', cells: [path] };
    },
  },
  {
    rule: 'blank-figure',
    name: 'a cell that would hold 0',
    plant: (random, clean) => {
      const zero = pathsOf(clean, COUNTS).filter(
        path => !/^applications\.|\.total$/.test(path) && valueAt(clean, path) === 0,
      );
      const path = pickFrom(random, zero);
      if (path === undefined) return null;
      const faulty = { ...overprint(clean, { [path]: random.pick(['', '/', '-', '—']) }), format: 'html' } as const;
      return { faulty, severity: 'warning', cells: [path] };
    },
  },
  {
    rule: 'stock-below-flow',
    name: 'fewer in force than were issued',
    needs: { form: '2021', kind: 'organ' },
    plant: (random, clean) => {
      const issued = valueAt(clean, documents('inForce')) + valueAt(clean, documents('repealed')) + random.whole(1, 9);
      return {
        faulty: retell(setValues(clean, { [documents('issued')]: issued })),
        severity: 'error',
        cells: [documents('issued'), documents('inForce')],
      };
    },
  },
  {
    rule: 'stock-below-flow',
    name: 'more repealed than there were',
    needs: { form: '2021', kind: 'organ' },
    plant: (random, clean) => {
      if (clean.previous?.values.has(documents('inForce')) !== true) return null;
      const most = previousAt(clean, documents('inForce')) + valueAt(clean, documents('issued'));
      const faulty = retell(setValues(clean, { [documents('repealed')]: most + random.whole(1, 9) }));
      return { faulty, severity: 'error', cells: [documents('repealed')] };
    },
  },
  {
    rule: 'overfull-carry-out',
    name: 'most are left over',
    needs: { kind: 'organ' },
    plant: (_, clean) => {
      const granted = valueAt(clean, 'applications.granted.naturalPerson');
      const out = valueAt(clean, 'applications.carriedOut.naturalPerson') + granted;
      const all = valueAt(clean, 'applications.newlyReceived.total') + valueAt(clean, 'applications.carriedIn.total');
      const others =
        valueAt(clean, 'applications.carriedOut.total') - valueAt(clean, 'applications.carriedOut.naturalPerson');
      if (out + others <= all / 2) return null;
      const faulty = rebalance(clean, {
        'applications.granted.naturalPerson': 0,
        'applications.carriedOut.naturalPerson': out,
      });
      return { faulty, severity: 'warning', cells: ['applications.carriedOut.total'] };
    },
  },
  {
    rule: 'catch-all-outcome',
    name: 'everything is something else',
    needs: { form: '2021', kind: 'organ' },
    plant: (_, clean) => {
      const [granted, other] = ['granted', 'otherwise.other'].map(row => `applications.${row}.naturalPerson`);
      const moved = valueAt(clean, granted ?? '') + valueAt(clean, other ?? '');
      const handled = valueAt(clean, 'applications.handledTotal.total');
      if (handled < 30 || moved <= 0.25 * handled) return null;
      const faulty = rebalance(clean, { [granted ?? '']: 0, [other ?? '']: moved });
      return { faulty, severity: 'notice', cells: ['applications.otherwise.other.total'] };
    },
  },
  ...(['business', 'otherOrganisation'] as const).map(
    (column): Planter => ({
      rule: 'lopsided-applicants',
      name: `all from ${column}`,
      needs: { kind: 'organ' },
      plant: (_, clean) => {
        if (valueAt(clean, 'applications.newlyReceived.total') < 20) return null;
        return {
          faulty: moveApplicants(clean, column),
          severity: 'warning',
          cells: ['applications.newlyReceived.total'],
        };
      },
    }),
  ),
  {
    rule: 'orphan-litigation',
    name: 'suits after reconsiderations that never were',
    needs: { kind: 'organ' },
    plant: (random, clean) => {
      const [now, before] = [
        valueAt(clean, 'disputes.reconsideration.total'),
        previousAt(clean, 'disputes.reconsideration.total'),
      ];
      const suits = now + before + random.whole(1, 5);
      const own = (result: string): string => `disputes.litigationAfterReconsideration.${result}`;
      const faulty = setValues(clean, {
        [own('upheld')]: suits,
        [own('corrected')]: 0,
        [own('otherResult')]: 0,
        [own('pending')]: 0,
        [own('total')]: suits,
      });
      return { faulty: retell(faulty), severity: 'warning', cells: [own('total')] };
    },
  },
  {
    rule: 'disputes-without-applications',
    name: 'nobody asked, somebody sued',
    needs: { kind: 'organ' },
    plant: (random, clean) => {
      if (valueAt(clean, 'applications.newlyReceived.total') > 0) return null;
      if (previousAt(clean, 'applications.newlyReceived.total') > 0) return null;
      const count = random.whole(1, 5);
      const faulty = setValues(clean, {
        'disputes.reconsideration.upheld': count,
        'disputes.reconsideration.total': count,
      });
      return { faulty: retell(faulty), severity: 'warning', cells: ['disputes.reconsideration.total'] };
    },
  },
];

/** Numbers that stand in a wrong column or row, and how they come there. */
const DISPLACED: readonly { readonly name: string; readonly displace: (clean: ReportCase) => ReportCase | null }[] = [
  {
    name: 'every row one column to the right',
    displace: clean => {
      const shifted = new Map<string, number>();
      const columns = [...APPLICANTS, 'total'];
      for (const path of pathsOf(clean, /^applications\..*\.naturalPerson$/)) {
        const row = path.replace('.naturalPerson', '');
        columns.forEach((column, index) => {
          const left = columns[index - 1];
          shifted.set(`${row}.${column}`, left === undefined ? 0 : valueAt(clean, `${row}.${left}`));
        });
      }
      const changed = [...shifted].filter(([path, value]) => valueAt(clean, path) !== value).length;
      return changed < 12 ? null : setValues(clean, Object.fromEntries(shifted));
    },
  },
  {
    name: 'the total in the column of persons',
    displace: clean => {
      const changes: Record<string, number> = {};
      for (const own of pathsOf(clean, /^applications\..*\.naturalPerson$/)) {
        const total = own.replace('.naturalPerson', '.total');
        [changes[own], changes[total]] = [valueAt(clean, total), valueAt(clean, own)];
      }
      const differing = Object.entries(changes).filter(([path, value]) => valueAt(clean, path) !== value).length;
      return differing < 8 ? null : setValues(clean, changes);
    },
  },
  {
    name: 'figures of a row printed one row lower',
    displace: clean => {
      const changes: Record<string, number> = {};
      const rows = [...new Set(pathsOf(clean, /^applications\./).map(path => path.split('.').slice(0, -1).join('.')))];
      rows.forEach((row, index) => {
        for (const column of [...APPLICANTS, 'total']) {
          const above = rows[index - 1];
          changes[`${row}.${column}`] = above === undefined ? 0 : valueAt(clean, `${above}.${column}`);
        }
      });
      const busy = APPLICANTS.filter(column => valueAt(clean, `applications.newlyReceived.${column}`) > 0).length;
      const lost = APPLICANTS.some(column => valueAt(clean, `${rows.at(-1)}.${column}`) > 0);
      return busy < 3 || lost ? null : setValues(clean, changes);
    },
  },
];

/** Where the file has cells the agency put the numbers there: one finding, and no other of the sums. */
export const MISPLACED_FAULTS: readonly Planter[] = DISPLACED.map(({ name, displace }) => ({
  rule: 'misplaced-column',
  name,
  plant: (_, clean) => {
    const faulty = displace(clean);
    return faulty === null ? null : { faulty: { ...faulty, format: 'html' }, severity: 'error' };
  },
}));

/** In lines of text the same numbers may as well have been read wrongly: nobody may be accused. */
export const DOUBTFUL_FAULTS: readonly Planter[] = DISPLACED.map(({ name, displace }) => ({
  rule: 'unequal-handled-total',
  name: `${name}, in lines of text`,
  expects: 'doubt',
  plant: (_, clean) => {
    const faulty = displace(clean);
    return faulty === null ? null : { faulty: { ...faulty, format: 'text' }, severity: null };
  },
}));
