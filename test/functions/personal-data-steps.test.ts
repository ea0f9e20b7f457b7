import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAgencyRegister } from '../../functions/domain/agency/parse-agency-register.ts';
import { normalise } from '../../functions/domain/personal-data/normalise.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { refuse } from '../../functions/refuse.ts';
import { identityNumber, writtenSomehow } from '../support/identity-numbers.ts';
import { inMemoryPorts } from '../support/in-memory-ports.ts';
import { inventedSite } from '../support/invented-site.ts';
import { HARMLESS, PERSONAL } from '../support/personal-data-phrases.ts';
import { putUpload, runSteps, sendLetters, type TestPorts } from '../support/run-steps.ts';

const events = join(import.meta.dirname, '../../events');
const register = parseAgencyRegister(readFileSync(join(events, 'agencies.csv'), 'utf8')).agencies;
const report = readFileSync(
  join(events, 'uploads/lanxi-jyj/2024/澜溪县教育局2024年政府信息公开工作年度报告.html'),
  'utf8',
);
const FOLDER = 'uploads/lanxi-jyj/2024';

const markup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraph = (text: string): string => `<p>${markup(text)}</p>\n`;
/** The report with something more right before a piece of it. */
const insertBefore = (piece: string, more: string): string => {
  expect(report).toContain(piece);
  return report.replace(piece, more + piece);
};
const withText = (text: string): string => insertBefore('</body>', paragraph(text));

async function handIn(file: string, name = '年度报告.html') {
  const ports = inMemoryPorts(register);
  const outcome = await runSteps(ports, putUpload(ports, `${FOLDER}/${name}`, file));
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return { ports, outcome };
}

/** Everything that leaves the workflow: objects of the site with their keys, letters, keys of working documents. */
const outputs = ({ site, sent, stored }: TestPorts): string =>
  [...[...site].flat(), ...stored.keys(), ...sent.map(letter => JSON.stringify(letter))].join('\n');
const digitsOf = (text: string): string => normalise(text).text.replaceAll(/[^0-9Xx]/g, '');

describe('a report with something of a person', () => {
  it.each(PERSONAL)('is held: %s', async text => {
    const { outcome, ports } = await handIn(withText(text));
    expect(outcome).toMatchObject({ state: 'held', page: null });
    expect([...ports.site.keys()]).toEqual([]);
  });

  it.each(HARMLESS)('is published where nothing is: %s', async text => {
    const { outcome } = await handIn(withText(text));
    expect(outcome).toMatchObject({ state: 'published', holds: expect.not.arrayContaining(['personal-data']) });
  });

  it('tells the agency what and where, and shows no more than head and tail', async () => {
    const { ports } = await handIn(withText('申请人李某，身份证号：110101199003074872。'));
    const letter = ports.sent.find(({ to }) => to.includes('jyj@lanxi.example'));
    expect(letter?.text).toContain('居民身份证号码（1101**********4872）');
  });
});

describe('a file with something of a person beside the report', () => {
  const file = withText('没有其他事项。');
  const hidden = insertBefore(
    '</body>',
    `<table><tr><td>序号</td><td>申请人</td><td>公民身份号码</td></tr>
<tr><td>1</td><td>李某</td><td>110101199003074872</td></tr></table>`,
  );

  it('is published without the file, and the agency is told', async () => {
    const { outcome, ports } = await handIn(hidden);
    expect(outcome).toMatchObject({ state: 'published', withholdsOriginal: true });
    expect([...ports.site.keys()].filter(key => key.includes('/original/'))).toEqual([]);
    const page = ports.site.get('reports/lanxi-jyj/2024/organ/index.html');
    expect(page).toContain('暂不提供下载');
    expect(page).not.toContain('下载原件（');
    const data = JSON.parse(ports.site.get('reports/lanxi-jyj/2024/organ/report.json') ?? '{}');
    expect(data.source.url).toBeNull();
    const letter = ports.sent.find(({ to }) => to.includes('jyj@lanxi.example'));
    expect(letter?.text).toContain('原文件中夹带个人信息');
    expect(outputs(ports)).not.toContain('110101199003074872');
  });

  it('is offered where nothing is in it', async () => {
    const { outcome, ports } = await handIn(file);
    expect(outcome).toMatchObject({ state: 'published', withholdsOriginal: false });
    expect([...ports.site.keys()].filter(key => key.includes('/original/'))).toHaveLength(1);
  });

  it('is taken off the site when a later look finds it', async () => {
    const { ports, outcome } = await handIn(file);
    expect(outcome).toMatchObject({ state: 'published' });
    const again = putUpload(ports, `${FOLDER}/年度报告.html`, hidden, 5);
    await runSteps(ports, again);
    const originals = [...ports.site.keys()].filter(key => key.includes('/original/'));
    expect(originals).toHaveLength(1);
    expect(outputs(ports)).not.toContain('110101199003074872');
  });
});

describe('the number of a person', () => {
  /** Every place of a report in which a number can stand; the name of the file beside it. */
  const places: readonly ((written: string) => readonly [file: string, name?: string])[] = [
    written => [withText(`申请人李某（${written}）的申请已办结。`)],
    written => [insertBefore('<h2>五、', paragraph(`公民身份号码：${written}`))],
    written => [report.replace('</title>', `${markup(written)}</title>`).replace('</h1>', `${markup(written)}</h1>`)],
    written => [report.replace('<td>结果纠正</td>', `<td>结果纠正 ${markup(written)}</td>`)],
    written => [report.replace(/<td>0<\/td>/, `<td>${markup(written)}</td>`)],
    written => [
      insertBefore('</body>', `<table><tr><td>身份证号</td></tr><tr><td>${markup(written)}</td></tr></table>`),
    ],
    written => [report, `李大勇${written.replaceAll(/[\n\u202a-\u202e]/g, '')}.html`],
  ];

  it('is in no output, wherever it stands and however it is written', async () => {
    const place = fc.constantFrom(...places);
    await fc.assert(
      fc.asyncProperty(identityNumber, writtenSomehow, place, async (number, write, put) => {
        const [file, name] = put(write(number));
        const { ports } = await handIn(file, name);
        expect(digitsOf(outputs(ports))).not.toContain(number);
      }),
      { numRuns: 100 },
    );
  });

  it('is in no letter about a file that was refused', async () => {
    const ports = inMemoryPorts(register);
    const uploaded = putUpload(ports, `${FOLDER}/李大勇110101199003074872.pdf`, '%PDF-1.7');
    const refusal = { Error: 'Refused.corrupt', Cause: JSON.stringify({ errorMessage: '' }) };
    await refuse({ ...ports, site: inventedSite, reviewers: [], operators: [] })({ ...uploaded, refusal });
    await sendLetters(ports);
    expect(ports.sent).toHaveLength(1);
    expect(JSON.stringify(ports.sent)).not.toContain('110101199003074872');
    expect(ports.sent[0]?.text).toContain('李大勇1101**********4872.pdf');
  });
});
