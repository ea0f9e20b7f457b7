import type { ReportCase } from '../cases/generate-case.ts';
import { changeReport, retell, setOverview, setTexts, setValues } from './edits.ts';
import type { Planter } from './planter.ts';

const ORGAN = { kind: 'organ' } as const;
const preamble = (each: ReportCase, edit: (text: string) => string): ReportCase =>
  setTexts(each, { preamble: each.report.narrative.preamble.map(edit) });

/** As many days after midnight of the first of January that follows the year reported on. */
const dayOf = (each: ReportCase, days: number): string =>
  new Date(Date.UTC(each.year + 1, 0, 1 + days, 2)).toISOString();

/** The agency's signature below the report, with this date. */
function sign(each: ReportCase, iso: string): ReportCase {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return setTexts(each, { other: [...each.report.narrative.other, each.agency.name, `${year}年${month}月${day}日`] });
}

export const IDENTITY_FAULTS: readonly Planter[] = [
  {
    rule: 'wrong-year',
    name: 'handed in for another year',
    plant: (random, clean) => {
      const title = clean.report.title.replace(String(clean.year), String(clean.year + random.pick([-1, 1])));
      return { faulty: changeReport(clean, { title }), severity: 'error' };
    },
  },
  {
    rule: 'same-file',
    name: 'the file of another report',
    plant: (random, clean) => {
      const other = random.pick([
        { agencyId: 'case-other', agencyName: '赤岭县文物局', year: clean.year },
        { agencyId: clean.agency.id, agencyName: clean.agency.name, year: clean.year - 1 },
      ]);
      return { faulty: { ...clean, sameFiles: [other] }, severity: 'warning' };
    },
  },
  {
    rule: 'wrong-agency',
    name: 'the report of another agency',
    needs: ORGAN,
    plant: (random, clean) => {
      const other = random.pick(['赤岭县文物局', '赤岭县信访局', `赤岭县${clean.agency.name.split('县')[1]}`]);
      const title = clean.report.title.replace(clean.agency.name, other);
      return { faulty: changeReport(clean, { title }), severity: 'error' };
    },
  },
  {
    rule: 'wrong-agency',
    name: 'another place’s office for its own',
    needs: ORGAN,
    plant: (random, clean) => {
      const other = clean.agency.name.replace(/^.*?县/, '赤岭县');
      const text = `${clean.year}年，${other}${random.pick(['认真贯彻条例', '深入推进政务公开', '积极公开政府信息'])}，${clean.agency.name}全年公开信息30条。`;
      return { faulty: setOverview(clean, 0, text), severity: 'warning' };
    },
  },
  {
    rule: 'wrong-period',
    name: 'another period',
    plant: (random, clean) => {
      const [from, to] = random.pick([
        ['12月31日止', '11月30日止'],
        [`至${clean.year}年12月`, `至20${clean.year}年12月`],
        ['年1月1日起', '年4月1日起'],
      ]);
      return { faulty: preamble(clean, text => text.replace(from ?? '', to ?? '')), severity: 'error' };
    },
  },
  {
    rule: 'wrong-period',
    name: 'last year’s period',
    plant: (_, clean) => ({
      faulty: preamble(clean, text => text.replaceAll(`${clean.year}年1`, `${clean.year - 1}年1`)),
      severity: 'error',
    }),
  },
  {
    rule: 'stale-year',
    name: 'last year’s sentence',
    plant: (random, clean) => {
      const text = `${clean.year + random.pick([-1, 1])}年，${clean.agency.name}维护公开专栏3个，回应居民提问。`;
      return { faulty: setOverview(clean, 0, text), severity: 'warning' };
    },
  },
  {
    rule: 'wrong-citation',
    name: 'the document of 2019',
    needs: { form: '2021' },
    plant: (random, clean) => {
      const text = random.pick([
        `根据《中华人民共和国政府信息公开条例》和《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。`,
        `根据国办公开办函〔2019〕60号的要求编制本报告。`,
      ]);
      return { faulty: setTexts(clean, { preamble: [text] }), severity: 'warning' };
    },
  },
  {
    rule: 'wrong-citation',
    name: 'a law that does not exist',
    plant: (random, clean) => {
      const law = random.pick(['《中华人民共和国信息公开条例》', '《中华人民共和国政务信息公开条例》']);
      const faulty = preamble(clean, text => text.replace('《中华人民共和国政府信息公开条例》', law));
      return { faulty, severity: 'warning' };
    },
  },
  {
    rule: 'late-report',
    name: 'some days late',
    needs: ORGAN,
    plant: (random, clean) => ({
      faulty: { ...clean, supersedes: null, uploadedAt: dayOf(clean, 31 + random.whole(1, 25)) },
      severity: 'warning',
    }),
  },
  {
    rule: 'late-report',
    name: 'months late',
    needs: ORGAN,
    plant: (random, clean) => ({
      faulty: { ...clean, supersedes: null, uploadedAt: dayOf(clean, 31 + random.whole(32, 200)) },
      severity: 'error',
    }),
  },
  {
    rule: 'backdated-report',
    name: 'published before the year was over',
    plant: (random, clean) => ({ faulty: sign(clean, dayOf(clean, -random.whole(2, 40))), severity: 'warning' }),
  },
  {
    rule: 'backdated-report',
    name: 'published long before it was handed in',
    needs: { kind: 'government' },
    plant: (random, clean) => {
      const dated = sign(clean, dayOf(clean, 3));
      return {
        faulty: { ...dated, supersedes: null, uploadedAt: dayOf(clean, random.whole(40, 80)) },
        severity: 'warning',
      };
    },
  },
  {
    rule: 'powerless-regulations',
    name: 'regulations of a county department',
    needs: { kind: 'organ', form: '2021' },
    plant: (random, clean) => {
      const count = random.whole(1, 9);
      const path = 'disclosure.regulations.inForce';
      return { faulty: retell(setValues(clean, { [path]: count })), severity: 'error', cells: [path] };
    },
  },
];
