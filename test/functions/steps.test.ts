import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAgencyRegister } from '../../functions/domain/agency/parse-agency-register.ts';
import { parseValidation } from '../../functions/domain/rules/validation-schema.ts';
import type { ReportVersion } from '../../functions/domain/store/report-version.ts';
import { listings } from '../../functions/listings.ts';
import { EVERYTHING, type Notified, type Uploaded } from '../../functions/steps.ts';
import { inMemoryPorts } from '../support/in-memory-ports.ts';
import { inventedSite } from '../support/invented-site.ts';
import { putUpload, runSteps, type TestPorts } from '../support/run-steps.ts';

const events = join(import.meta.dirname, '../../events');
const register = parseAgencyRegister(readFileSync(join(events, 'agencies.csv'), 'utf8')).agencies;
const samples = globSync('uploads/*/*/*', { cwd: events }).sort();
const sample = (part: string) => samples.find(file => file.includes(part)) ?? part;
const upload = (ports: TestPorts, part: string, minute: number) =>
  putUpload(ports, sample(part), readFileSync(join(events, sample(part))), minute);

describe('the steps of the workflow', () => {
  const ports = inMemoryPorts(register);
  const outcomes = new Map<string, Awaited<ReturnType<typeof runSteps>>>();

  beforeAll(async () => {
    for (const [minute, file] of samples.entries())
      outcomes.set(file, await runSteps(ports, upload(ports, file, minute)));
  });

  const outcome = (part: string) => outcomes.get(sample(part));

  it('publish a page, its data and the original of every sample but the one that is no report', () => {
    const refused = [...outcomes].filter(([, result]) => 'outcome' in result);
    expect(refused.map(([file]) => file)).toEqual([sample('bailu-sfj')]);
    expect(outcome('bailu-sfj')).toMatchObject({ code: 'not_an_annual_report' });
    expect([...ports.site.keys()].filter(key => key.endsWith('report.json'))).toHaveLength(samples.length - 1);
    expect(ports.site.get('reports/bailu-mzj/2024/organ/index.html')).toContain('白鹭区民政局2024年');
  });

  it('find nothing in the clean report', () => {
    expect(outcome('lanxi-jyj')).toMatchObject({ counts: { error: 0, warning: 0, notice: 0 } });
  });

  it('find the contradiction of the tables and tell reviewers and agency', () => {
    const { counts } = outcome('bailu-mzj') as Notified;
    expect(counts.error).toBeGreaterThan(0);
    const letters = ports.sent.filter(letter => letter.subject.includes('白鹭区民政局'));
    expect(letters.flatMap(letter => letter.to).sort()).toEqual(['mzj@bailu.example', 'shencha@bailu.example']);
    for (const letter of letters) expect(letter.text).toMatch(/31[\s\S]*13/);
  });

  it('find the carry-over that last year does not know', async () => {
    const { validation } = outcome('bailu-swj/2024') as Notified;
    const { findings } = await ports.documents.read(validation, parseValidation);
    expect(findings.map(({ rule }) => rule)).toContain('broken-carry-over');
  });

  it('leave the same result when they run again, and write no letter twice', async () => {
    const [before, letters] = [new Map(ports.site), ports.sent.length];
    const again = await runSteps(ports, {
      ...upload(ports, 'lanxi-jyj', samples.indexOf(sample('lanxi-jyj'))),
      upload: firstUpload(ports, 'lanxi-jyj'),
    });
    expect(again).toMatchObject({ letters: 0 });
    expect(ports.site).toEqual(before);
    expect(ports.sent).toHaveLength(letters);
  });

  it('find the carry-over also when both years are on their way at once', async () => {
    const alone = inMemoryPorts(register);
    const earlier = upload(alone, 'bailu-swj/2023', 0);
    // Last year's report is published between the validation of this year's and its storing.
    const { putVersion } = alone.reports;
    let arrived = false;
    const reports = {
      ...alone.reports,
      putVersion: async (version: ReportVersion) => {
        if (version.year === 2024 && !arrived) {
          arrived = true;
          await runSteps(alone, earlier);
        }
        await putVersion(version);
      },
    };
    await runSteps({ ...alone, reports }, upload(alone, 'bailu-swj/2024', 1));
    expect(alone.asked.rechecks).toHaveLength(1);
    const again = (await runSteps(alone, alone.asked.rechecks[0] as Uploaded)) as Notified;
    const { findings } = await alone.documents.read(again.validation, parseValidation);
    expect(findings.map(({ rule }) => rule)).toContain('broken-carry-over');
    expect(alone.asked.rechecks).toHaveLength(1);
  });

  it('send a table that cannot be read for certain to a person, and do not publish it as data', async () => {
    const alone = inMemoryPorts(register);
    const whole = readFileSync(join(events, sample('bailu-swj/2023')), 'utf8');
    const columnLost = whole.replaceAll(/^(.+(?:\t\d+){6})\t\d+$/gm, '$1');
    expect(columnLost).not.toBe(whole);
    await runSteps(alone, putUpload(alone, 'uploads/bailu-swj/2023/残缺.txt', columnLost));
    const letter = alone.sent.find(({ to }) => to.includes('shencha@bailu.example'));
    expect(letter?.text).toMatch(/未能可靠识别的表[\s\S]*表三[\s\S]*没有核对的内容/);
    const data = JSON.parse(alone.site.get('reports/bailu-swj/2023/organ/report.json') ?? '{}');
    expect(data.record).toMatchObject({ applications: {}, disclosure: { licensing: { decisions: { value: 22 } } } });
  });

  it('build every list once a day, with who owes a report', async () => {
    const fresh = inMemoryPorts(register);
    const Records = [{ body: JSON.stringify(EVERYTHING) }] as never;
    await listings({ ...fresh, site: inventedSite, clock: () => '2025-02-01T00:00:00Z' })({ Records });
    expect([...fresh.site.keys()]).toEqual(
      expect.arrayContaining([
        'index.html',
        '404.html',
        'rules/index.html',
        'check/page.js',
        'check/index.html',
        'years/2024/index.html',
        'agencies/lanxi-jyj/index.html',
      ]),
    );
    expect(fresh.site.get('years/2024/index.html')).toContain('未收到（本平台）');
  });

  it('build the same lists whatever the order of arrival', async () => {
    const lists = async (from: TestPorts) => {
      const Records = from.asked.listings.map(request => ({ body: JSON.stringify(request) })) as never;
      await listings({ ...from, site: inventedSite, clock: () => '2025-02-01T00:00:00Z' })({ Records });
      return [...from.site].filter(([key]) => !key.startsWith('reports/')).sort();
    };
    const backwards = inMemoryPorts(register);
    for (const [minute, file] of [...samples.entries()].reverse())
      await runSteps(backwards, upload(backwards, file, minute));
    for (const recheck of backwards.asked.rechecks) await runSteps(backwards, recheck);
    expect(await lists(backwards)).toEqual(await lists(ports));
  });
});

/** The upload as it was announced the first time. */
function firstUpload(ports: TestPorts, part: string) {
  const [key = '', version = ''] = ([...ports.uploads.keys()].find(name => name.includes(part)) ?? '').split('@');
  const minute = samples.indexOf(sample(part));
  const { upload: announced } = putUpload(inMemoryPorts(), key, ports.uploads.get(`${key}@${version}`) ?? '', minute);
  return { ...announced, version };
}
