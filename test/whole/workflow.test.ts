import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqsListingRequests } from '../../functions/adapters/workflow/sqs-requests.ts';
import { shownVersion } from '../../functions/domain/lifecycle/life.ts';
import { uploadKey } from '../../functions/domain/locations.ts';
import { normalise } from '../../functions/domain/personal-data/normalise.ts';
import { figureAt, figuresOf } from '../../functions/domain/record/figures.ts';
import type { ReportRecord } from '../../functions/domain/record/record.ts';
import { EVERYTHING } from '../../functions/steps.ts';
import { importRegister } from '../../infra/local/import-register.ts';
import { generateReport } from '../../infra/local/invented/generate-report.ts';
import { truthOf } from '../../infra/local/invented/invented-report.ts';
import { seededRandom } from '../../infra/local/invented/random.ts';
import { WRITTEN_FORMATS, writeReport } from '../../infra/local/invented/write-report.ts';
import { SAMPLE_REGISTER, SAMPLE_UPLOADS } from '../../infra/local/project.ts';
import type { ReportOutcome } from '../../infra/local/report-outcome.ts';
import { sampleUploads } from '../../infra/local/samples.ts';
import { compareWithTruth } from '../proof/compare-with-truth.ts';
import { HARMLESS, PERSONAL } from '../support/personal-data-phrases.ts';
import { type ReportStack, startReportStack } from '../support/stack/report-stack.ts';

const REAL = new URL('../../../shared/reports/', import.meta.url);
const real = (path: string) => readFileSync(new URL(path, REAL));
const sample = (path: string) => readFileSync(`${SAMPLE_UPLOADS}/${path}`);
/** Every report of its own year, so that none corrects another. */
const personalYears = (function* years() {
  for (let year = 2008; ; year += 1) yield year;
})();
const CLEAN = 'lanxi-scjg/2024/2024年度报告.txt';

let stack: ReportStack;
beforeAll(async () => {
  stack = await startReportStack();
  await importRegister(SAMPLE_REGISTER, stack.agencies, { today: '2025-01-01' });
  await sqsListingRequests(stack.settings('LISTINGS_QUEUE_URL')).ask(EVERYTHING);
});
afterAll(() => stack?.end());

describe('the samples', () => {
  const outcomes = new Map<string, ReportOutcome>();
  beforeAll(async () => {
    for (const { key, file } of sampleUploads(SAMPLE_UPLOADS))
      outcomes.set(key, await stack.submit(key, readFileSync(file)));
    await stack.quiet();
  });

  it('end as a page each, but for the one that is no report', () => {
    const refused = [...outcomes].filter(([, { outcome }]) => outcome === 'refused');
    const rest = [...outcomes.values()].filter(({ outcome }) => outcome !== 'refused');
    expect(refused.map(([key, outcome]) => [key, outcome])).toEqual([
      ['uploads/bailu-sfj/2024/公开指南.txt', expect.objectContaining({ code: 'not_an_annual_report' })],
    ]);
    expect(new Set(rest.map(({ outcome }) => outcome))).toEqual(new Set(['published']));
    expect(stack.alarms).toEqual([]);
  });

  it('give pages that carry the report, its data and its original', async () => {
    const page = await stack.get('/reports/lanxi-scjg/2024/organ/');
    const html = await page.text();
    const data = await (await stack.get('/reports/lanxi-scjg/2024/organ/report.json')).json();
    const [, original = ''] = /href="([^"]*\/original\/[^"]*)"/.exec(html) ?? [];
    const download = await stack.get(original);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('澜溪县市场监督管理局');
    expect(JSON.stringify(data)).toContain('4210');
    expect(Buffer.from(await download.arrayBuffer()).equals(sample(CLEAN))).toBe(true);
    expect(download.headers.get('content-disposition')).toContain(encodeURIComponent('2024年度报告.txt'));
  });

  it('are listed on the home page, their year and their agency', async () => {
    for (const path of ['/', '/years/2024/', '/agencies/lanxi-scjg/'])
      expect([path, await (await stack.get(path)).text()]).toEqual([
        path,
        expect.stringContaining('澜溪县市场监督管理局'),
      ]);
    expect((await stack.get('/reports/nobody/2024/organ/')).status).toBe(404);
  });

  it('bring every agency one receipt for each file, though every event came twice', () => {
    const to = (address: string) => stack.letters.newest(1000).filter(letter => letter.to.includes(address));
    expect(to('scjg@lanxi.example')).toHaveLength(1);
    expect(to('swj@bailu.example')).toHaveLength(2);
    expect(to('sfj@bailu.example').map(({ subject }) => subject)).toEqual([expect.stringContaining('未受理')]);
  });

  it('bring reviewers the findings of the report whose tables contradict each other', () => {
    const contradicted = [...outcomes.values()].filter(one => 'counts' in one && one.counts.error > 0);
    expect(contradicted.length).toBeGreaterThan(0);
    const letters = stack.letters.newest(1000).filter(({ to }) => to.includes('shencha@lanxi.example'));
    expect(letters.length).toBeGreaterThan(0);
  });
});

describe.runIf(existsSync(REAL))('the real report', () => {
  it('goes all the way: record, page, letters', async () => {
    const truth = JSON.parse(real('truth/jianxi2021.json').toString());
    const [base] = await stack.agencies.all();
    if (base === undefined) throw new Error('the register is empty');
    const agency = {
      ...base,
      id: 'jianxi-xingzheng',
      name: truth.agencyName as string,
      otherNames: [],
      kind: 'county-department' as const,
      parent: null,
      summaries: [],
      scopes: ['organ' as const],
      contact: 'jianxi@agency.example',
      reviewers: ['jianxi@reviewers.example'],
      ...{ from: null, until: null, successor: null, registeredOn: null },
    };
    await stack.agencies.put(agency);
    const file = real('txt/jianxi2021.seed.txt');
    const outcome = await stack.submit(uploadKey(agency.id, 2021, 'jianxi2021.seed.txt'), file);
    const page = `/reports/${agency.id}/2021/organ/`;
    const data = await (await stack.get(`${page}report.json`)).json();
    const report = { agencyId: agency.id, scope: 'organ', year: 2021 } as const;
    const stored = await stack.reports.version(report, (await stack.reports.life(report)).shown ?? '');
    expect(outcome).toMatchObject({ outcome: 'published', page });
    expect(await (await stack.get(page)).text()).toContain(agency.name);
    expect(data).toBeTypeOf('object');
    expect(stored).toMatchObject({ agencyName: agency.name, year: 2021 });
    expect(stack.letters.newest(1000).filter(({ to }) => to.includes(agency.contact))).toHaveLength(1);
  });
});

describe('every format', () => {
  const report = generateReport(1);
  const folder = `uploads/bailu-sfj/${report.year}`;
  /** The agency goes by the name in the title, or the file would be held as another agency's. */
  const answerTo = async (name: string) => {
    const agency = await stack.agencies.find('bailu-sfj');
    if (agency !== undefined) await stack.agencies.put({ ...agency, otherNames: [...agency.otherNames, name] });
  };
  beforeAll(() => answerTo(report.agencyName));
  // Re-checks of neighbouring years still write letters, which the next tests count.
  afterAll(() => stack.quiet());
  /** What the public reads: figures of the published data against those that were printed. */
  const published = async (year: number) => {
    const { record } = (await (await stack.get(`/reports/bailu-sfj/${year}/organ/report.json`)).json()) as {
      record: ReportRecord;
    };
    return record;
  };

  it.each(WRITTEN_FORMATS)('goes all the way with every figure in its cell: %s', async format => {
    const outcome = await stack.submit(`${folder}/报告.${format}`, writeReport(report, format, seededRandom(1)));
    expect(outcome).toMatchObject({ outcome: 'published' });
    const { wrong, missed } = compareWithTruth(await published(report.year), truthOf(report));
    expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
  });

  it.runIf(existsSync(REAL)).each(['doc/suqian2023.doc', 'wps/syn_blank2022.wps'])(
    'goes all the way where only an office suite writes it: %s',
    async file => {
      const year = Number(/\d{4}/.exec(file)?.[0]);
      const key = `uploads/bailu-sfj/${year}/${file.split('/')[1]}`;
      const truth = JSON.parse(real(`truth/${file.replace(/^.*\/(.*)\..*$/, '$1')}.json`).toString());
      await answerTo(truth.agencyName);
      expect(await stack.submit(key, real(file))).toMatchObject({ outcome: 'published' });
      const record = await published(year);
      const total = figureAt(record, 'applications.handledTotal.total');
      expect(total).toMatchObject({ kind: 'number', value: truth.applications.handledTotal.total });
      expect([...figuresOf(record)]).toHaveLength(200);
    },
  );
});

describe('bad input', () => {
  const nothingLeft = async (agencyId: string, year: number) => {
    expect(stack.published(`reports/${agencyId}/${year}/`)).toEqual([]);
    expect((await stack.reports.life({ agencyId, scope: 'organ', year })).versions).toEqual([]);
  };
  const text = sample(CLEAN).toString();

  it.each([
    ['an empty file', '空.txt', '', 'empty'],
    ['a file that is not a report', '通知.html', '<p>今天下午停水，请提前储水。</p>', 'not_an_annual_report'],
    [
      'a file in no known encoding',
      '乱码.txt',
      Buffer.from([0x81, 0xff, 0xfe, 0xff, 0x00, 0x41, 0xff, 0xff]),
      undefined,
    ],
    ['a file of an unknown kind', '照片.png', Buffer.from('\x89PNG\r\n\x1a\n0000IHDR', 'latin1'), 'unsupported_format'],
    ['a file over 25 MB', '大.txt', Buffer.alloc(25 * 1024 ** 2 + 1, ' '), 'too_large'],
    ['10 MB of one line', '一行.txt', '一'.repeat(3_500_000), undefined],
    [
      '10 MB of one line with a title',
      '一行.html',
      `<h1>某局2022年政府信息公开工作年度报告</h1>${'<b>甲'.repeat(1_500_000)}`,
      undefined,
    ],
  ])(
    '%s ends as a letter to the agency, and nothing else',
    async (_case, name, body, code) => {
      const before = stack.letters.count();
      const outcome = await stack.submit(uploadKey('lanxi-jyj', 2022, name), body);
      await stack.quiet();
      expect(outcome).toMatchObject({ outcome: 'refused', letters: 1, ...(code === undefined ? {} : { code }) });
      expect(stack.letters.count()).toBe(before + 1);
      expect(stack.letters.newest(1)[0]).toMatchObject({
        to: ['jyj@lanxi.example'],
        subject: expect.stringContaining(name),
      });
      await nothingLeft('lanxi-jyj', 2022);
    },
    90_000,
  );

  it.each([
    ['an unknown agency', 'uploads/nobody/2023/r.txt', 'unknown_agency'],
    ['a year to come', 'uploads/lanxi-jyj/2999/r.txt', 'impossible_year'],
    ['a key without a year', 'uploads/lanxi-jyj/r.txt', 'wrong_key'],
    ['a key with a folder too many', 'uploads/lanxi-jyj/2023/a/r.txt', 'wrong_key'],
    ['a key that climbs', 'uploads/../lanxi-jyj/2023/r.txt', 'wrong_key'],
    ['a file name that climbs', 'uploads/lanxi-jyj/2023/..', 'wrong_key'],
    ['a file name with a backslash', 'uploads/lanxi-jyj/2023/..\\..\\r.txt', 'wrong_key'],
    ['an agency that climbs', 'uploads/..%2f..%2fetc/2023/passwd', 'wrong_key'],
    ['a file name written backwards', 'uploads/lanxi-jyj/2023/r\u202etxt.exe', 'wrong_key'],
    ['a line break in the file name', 'uploads/lanxi-jyj/2023/r\r\nBcc: all@example.com.txt', 'wrong_key'],
    ['an object of the language as agency', 'uploads/__proto__/2023/r.txt', 'wrong_key'],
    ['another folder', 'elsewhere/lanxi-jyj/2023/r.txt', 'wrong_key'],
  ])('%s in the key ends as a letter', async (_case, key, code) => {
    const before = stack.letters.count();
    expect(await stack.submit(key, text)).toMatchObject({ outcome: 'refused', code, letters: 1 });
    expect(stack.letters.count()).toBe(before + 1);
    expect(stack.published('reports/').filter(path => path.includes('passwd') || path.includes('..'))).toEqual([]);
    await nothingLeft('lanxi-jyj', 2023);
  });

  it('leaves the empty folders alone that consoles make', async () => {
    const before = stack.executions.list(stack.settings('WORKFLOW_ARN'), undefined, 1000).length;
    await stack.put('uploads/lanxi-jyj/2023/', '');
    await stack.quiet();
    expect(stack.executions.list(stack.settings('WORKFLOW_ARN'), undefined, 1000)).toHaveLength(before);
  });

  it('script in the text or in the file name stays text, on pages and in letters', async () => {
    const attack = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const hostile = text
      .replaceAll('澜溪县市场监督管理局', '澜溪县教育局')
      .replace('主要问题是', `${attack}主要问题是`);
    const key = uploadKey('lanxi-jyj', 2024, '"><img src=x onerror=alert(3)>.txt');
    expect(await stack.submit(key, hostile)).toMatchObject({ outcome: 'published' });
    await stack.quiet();
    const html = await (await stack.get('/reports/lanxi-jyj/2024/organ/')).text();
    const letters = stack.letters.newest(5).map(letter => letter.html ?? '');
    expect(html).toContain('&lt;script&gt;');
    for (const markup of [html, ...letters]) {
      expect(markup).not.toMatch(/<script>alert|<img src=x/);
    }
  });

  it.each([
    ...PERSONAL.filter((_, index) => index % 15 === 0).map(([words]) => [words, 'held'] as const),
    ...HARMLESS.filter((_, index) => index % 15 === 0).map(words => [words, 'published'] as const),
  ])('the number of a person is on no page and in no letter, and others are no matter: %s', async (words, outcome) => {
    const year = personalYears.next().value;
    const own = text.replaceAll('澜溪县市场监督管理局', '白鹭区民政局').replaceAll('2024', String(year));
    const submitted = await stack.submit(uploadKey('bailu-mzj', year, `${year}.txt`), `${own.trimEnd()}\n${words}\n`);
    await stack.quiet();
    expect(submitted).toMatchObject({ outcome });
    const keys = stack.published(`reports/bailu-mzj/${year}/`);
    expect(keys.length > 0).toBe(outcome === 'published');
    const letters = stack.letters.newest(2).map(letter => `${letter.html}${letter.text}`);
    for (const number of outcome === 'held' ? (normalise(words).text.match(/\d{11,18}/g) ?? []) : [])
      expect(normalise(letters.join()).text).not.toContain(number);
  });

  it('two uploads of one key in quick succession: the later one stands, in whatever order they are read', async () => {
    const key = uploadKey('bailu-mzj', 2023, '年报.txt');
    const version = (permits: number) =>
      text
        .replaceAll('澜溪县市场监督管理局', '白鹭区民政局')
        .replaceAll('2024', '2023')
        .replaceAll('4210', String(permits));
    const versions = await Promise.all([stack.put(key, version(1111)), stack.put(key, version(2222))]);
    const outcomes = await Promise.all(versions.map(one => stack.outcomeOf(key, one)));
    await stack.quiet();
    const latest = stack.objects.find(stack.settings('UPLOADS_BUCKET'), key).version;
    const expected = versions.indexOf(latest) === 0 ? '1111' : '2222';
    const data = await (await stack.get('/reports/bailu-mzj/2023/organ/report.json')).text();
    expect(outcomes.map(({ outcome }) => outcome).every(one => ['published', 'superseded'].includes(one))).toBe(true);
    expect(data).toContain(expected);
    expect(data).not.toContain(expected === '1111' ? '2222' : '1111');
    const life = await stack.reports.life({ agencyId: 'bailu-mzj', scope: 'organ', year: 2023 });
    expect(shownVersion(life)?.upload.version).toBe(latest);
  });

  it('rings no alarm for anything an agency can do', () => {
    expect(stack.alarms).toEqual([]);
  });
});
