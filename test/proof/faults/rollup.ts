import type { ReportCase } from '../cases/generate-case.ts';
import { pickFrom, rebalance, retell, sayOfRequests, setValues, valueAt } from './edits.ts';
import type { Planter } from './planter.ts';

const GOVERNMENT = { kind: 'government', form: '2021' } as const;
const RECEIVED = 'applications.newlyReceived.total';

/** The summary without the figures of one part; nothing is compared with last year, whose parts are not known. */
function withoutPart(clean: ReportCase, name: string): ReportCase {
  const part = clean.parts.find(each => each.name === name);
  const left = [...clean.report.values].map(([path, value]): [string, number] => [
    path,
    Math.round((value - (part?.values.get(path) ?? 0)) * 10_000) / 10_000,
  ]);
  const summary = { ...setValues(clean, Object.fromEntries(left)), parts: [], previous: null, supersedes: null };
  return { ...retell(summary), parts: clean.parts };
}

export const ROLLUP_FAULTS: readonly Planter[] = [
  {
    rule: 'unequal-rollup',
    name: 'requests nobody received',
    needs: GOVERNMENT,
    plant: (random, clean) => {
      const [received, granted] = ['newlyReceived', 'granted'].map(row => `applications.${row}.naturalPerson`);
      const more = random.whole(1, 20);
      const faulty = rebalance(clean, {
        [received ?? '']: valueAt(clean, received ?? '') + more,
        [granted ?? '']: valueAt(clean, granted ?? '') + more,
      });
      return { faulty: { ...faulty, parts: clean.parts }, severity: 'error', cells: [RECEIVED] };
    },
  },
  {
    rule: 'unequal-rollup',
    name: 'another count of decisions',
    needs: GOVERNMENT,
    plant: (random, clean) => {
      const path = pickFrom(random, ['licensing', 'penalties', 'coercion']) ?? '';
      const cell = `disclosure.${path}.decisions`;
      const faulty = retell(setValues(clean, { [cell]: valueAt(clean, cell) + random.whole(1, 9) }));
      return { faulty, severity: 'error', cells: [cell] };
    },
  },
  {
    rule: 'unequal-rollup',
    name: 'a part left out',
    needs: GOVERNMENT,
    plant: (random, clean) => {
      const part = pickFrom(random, clean.parts);
      if (part === undefined || (part.values.get(RECEIVED) ?? 0) === 0) return null;
      return { faulty: withoutPart(clean, part.name), severity: 'error', cells: [RECEIVED] };
    },
  },
  {
    rule: 'unequal-rollup',
    name: 'less than those that are in',
    needs: GOVERNMENT,
    plant: (_, clean) => {
      const [out, missing] = [clean.parts[0], clean.parts.at(-1)];
      if (out === undefined || missing === undefined) return null;
      if ((out.values.get(RECEIVED) ?? 0) <= (missing.values.get(RECEIVED) ?? 0)) return null;
      const faulty = withoutPart(clean, out.name);
      return { faulty: { ...faulty, missingParts: [missing.id] }, severity: 'warning', cells: [RECEIVED] };
    },
  },
  {
    rule: 'unequal-breakdown',
    name: 'units that do not come to their total',
    needs: GOVERNMENT,
    plant: (random, clean) => {
      const all = valueAt(clean, RECEIVED);
      const told = clean.parts.map(({ name, values }) => ({ name, received: values.get(RECEIVED) ?? 0 }));
      const busy = told.filter(({ received }) => received > 0);
      if (busy.length < 3) return null;
      const wrong = random.whole(0, busy.length - 1);
      const listed = busy
        .map(({ name, received }, index) => `${name}${index === wrong ? received + random.whole(1, 9) : received}件`)
        .join('、');
      const text = random.pick([
        `全县共收到政府信息公开申请${all}件，其中${listed}。`,
        `全年共收到政府信息公开申请${all}件，分别为：${listed}。`,
      ]);
      return { faulty: sayOfRequests(clean, text), severity: 'warning' };
    },
  },
];
