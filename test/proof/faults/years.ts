import { APPLICANT_COLUMNS } from '../../../functions/domain/form/form.ts';
import { otherCount, pickFrom, previousAt, rebalance, retell, setPrevious, setValues, valueAt } from './edits.ts';
import type { Planter } from './planter.ts';

const cell = (row: string, column: string): string => `applications.${row}.${column}`;
const documents = (column: string): string => `disclosure.normativeDocuments.${column}`;
const WATCHED = ['licensing', 'penalties'].map(row => `disclosure.${row}.decisions`);
const ORGAN = { kind: 'organ', form: '2021' } as const;

export const YEAR_FAULTS: readonly Planter[] = [
  {
    rule: 'broken-carry-over',
    name: 'last year handed over another total',
    needs: { kind: 'organ' },
    plant: (random, clean) => {
      const own = ['naturalPerson', 'total'].map(column => cell('carriedOut', column));
      const more = random.whole(1, 9);
      const changes = Object.fromEntries(own.map(path => [path, previousAt(clean, path) + more]));
      return { faulty: setPrevious(clean, changes), severity: 'error', cells: [cell('carriedIn', 'total')] };
    },
  },
  {
    rule: 'broken-carry-over',
    name: 'fewer taken over, all else follows',
    needs: { kind: 'organ' },
    plant: (_, clean) => {
      const path = cell('carriedIn', 'naturalPerson');
      const [taken, received] = [valueAt(clean, path), valueAt(clean, cell('newlyReceived', 'naturalPerson'))];
      if (taken === 0) return null;
      const faulty = rebalance(clean, { [path]: 0, [cell('newlyReceived', 'naturalPerson')]: received + taken });
      return { faulty, severity: 'error', cells: [cell('carriedIn', 'total')] };
    },
  },
  {
    rule: 'broken-carry-over',
    name: 'last year in another column',
    needs: { kind: 'organ' },
    plant: (random, clean) => {
      const [from, to] = [
        cell('carriedOut', 'naturalPerson'),
        cell('carriedOut', pickFrom(random, APPLICANT_COLUMNS.slice(1))?.key ?? ''),
      ];
      const moved = previousAt(clean, from);
      if (moved === 0) return null;
      const faulty = setPrevious(clean, { [from]: 0, [to]: previousAt(clean, to) + moved });
      return { faulty, severity: 'warning', cells: [cell('carriedIn', 'naturalPerson')] };
    },
  },
  {
    rule: 'broken-stock',
    name: 'other documents in force than last year left',
    needs: ORGAN,
    plant: (random, clean) => {
      if (clean.previous?.values.has(documents('inForce')) !== true) return null;
      const inForce = valueAt(clean, documents('inForce')) + random.whole(1, 9);
      const faulty = retell(setValues(clean, { [documents('inForce')]: inForce }));
      return { faulty, severity: 'warning', cells: [documents('inForce')] };
    },
  },
  {
    rule: 'unresolved-disputes-vanished',
    name: 'pending cases nobody counts any more',
    needs: { kind: 'organ' },
    plant: (random, clean) => {
      const group = pickFrom(random, ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']) ?? '';
      const now = valueAt(clean, `disputes.${group}.total`);
      const pending = now + random.whole(1, 5);
      const faulty = setPrevious(clean, {
        [`disputes.${group}.pending`]: pending,
        [`disputes.${group}.total`]: pending,
      });
      return { faulty, severity: 'warning', cells: [`disputes.${group}.total`] };
    },
  },
  {
    rule: 'sudden-change',
    name: 'a digit too many in table 2',
    needs: ORGAN,
    plant: (random, clean) => {
      const path = pickFrom(random, WATCHED) ?? '';
      if (previousAt(clean, path) < 10 || valueAt(clean, path) < 10) return null;
      const faulty = retell(setValues(clean, { [path]: valueAt(clean, path) * 10 + random.whole(0, 9) }));
      return { faulty, severity: 'warning', cells: [path] };
    },
  },
  {
    rule: 'sudden-change',
    name: 'ten times the requests',
    needs: ORGAN,
    plant: (_, clean) => {
      const [received, granted] = ['newlyReceived', 'granted'].map(row => cell(row, 'naturalPerson'));
      const more = 9 * valueAt(clean, received ?? '');
      if (previousAt(clean, received ?? '') < 10) return null;
      const faulty = rebalance(clean, {
        [received ?? '']: valueAt(clean, received ?? '') + more,
        [granted ?? '']: valueAt(clean, granted ?? '') + more,
      });
      return { faulty, severity: 'warning', cells: [received ?? ''] };
    },
  },
  {
    rule: 'sudden-silence',
    name: 'nothing decided any more',
    needs: ORGAN,
    plant: (random, clean) => {
      const path = pickFrom(random, WATCHED) ?? '';
      if (previousAt(clean, path) < 30) return null;
      return { faulty: retell(setValues(clean, { [path]: 0 })), severity: 'warning', cells: [path] };
    },
  },
  {
    rule: 'copied-figures',
    name: 'table 2 of last year',
    needs: ORGAN,
    plant: (_, clean) => {
      if (clean.previous?.form !== '2021') return null;
      const old = [...clean.previous.values].filter(([path]) => path.startsWith('disclosure.'));
      const flows = old.filter(([path, value]) => value !== 0 && !path.endsWith('inForce'));
      if (flows.length < 2) return null;
      return {
        faulty: retell(setValues(clean, Object.fromEntries(old))),
        severity: 'warning',
        cells: [flows[0]?.[0] ?? ''],
        also: ['stock-below-flow'],
      };
    },
  },
  {
    rule: 'no-previous-report',
    name: 'taken over from nowhere',
    needs: { kind: 'organ' },
    plant: (_, clean) => {
      if (valueAt(clean, cell('carriedIn', 'total')) === 0) return null;
      return { faulty: { ...clean, previous: null }, severity: 'notice', cells: [cell('carriedIn', 'total')] };
    },
  },
  {
    rule: 'restated-figures',
    name: 'a published figure corrected',
    plant: (random, clean) => {
      const paths = [...clean.report.values.keys()].filter(
        path => !path.includes('rocurement') && !path.endsWith('.change'),
      );
      const path = pickFrom(random, paths) ?? '';
      const before = new Map([...clean.report.values, [path, otherCount(random, Math.floor(valueAt(clean, path)))]]);
      return { faulty: { ...clean, supersedes: before }, severity: 'notice', cells: [path] };
    },
  },
];
