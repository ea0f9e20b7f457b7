/**
 * The pages as a browser shows them. Needs Chromium, which `.ci/run` installs; CHROMIUM names another one.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReviewerLetter } from '../../functions/domain/letters/reviewer-letter.ts';
import { renderAgencyPage } from '../../functions/domain/pages/listings/agency-page.ts';
import { renderHome } from '../../functions/domain/pages/listings/home-page.ts';
import { renderNotFound } from '../../functions/domain/pages/listings/not-found-page.ts';
import { renderRulesPage } from '../../functions/domain/pages/listings/rules-page.ts';
import { renderYearPage } from '../../functions/domain/pages/listings/year-page.ts';
import { renderReportPage } from '../../functions/domain/pages/report/render-report-page.ts';
import { STYLE_SHEETS } from '../../functions/domain/pages/style/style-sheet.ts';
import { inventedLetter } from '../support/invented-letter.ts';
import {
  figure,
  inventedAgency,
  inventedFiling,
  inventedFinding,
  inventedLife,
  inventedRecord,
  inventedVersion,
  withFigures,
} from '../support/invented-report.ts';
import { inventedSite as site } from '../support/invented-site.ts';

const executable = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  path => path !== '' && existsSync(path),
);
const axeSource = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const hashes = Object.values(STYLE_SHEETS).map(
  ({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
);
const policy = `default-src 'none'; style-src ${hashes.join(' ')}`;

const agency = inventedAgency();
const today = '2024-02-10';
const blank = { 'applications.granted.research': figure(null, '') };
const versions = [2020, 2022, 2023].map(year => {
  const record = inventedRecord({ year, form: year < 2021 ? '2019' : '2021', size: year - 2000 });
  return inventedVersion(withFigures(record, blank));
});
const filed = { reports: versions.map(version => inventedFiling([version])), pending: [] };
const agencies = [agency, inventedAgency({ id: 'yunlan-schools', name: '云澜县教育局' })];
const reportPage = (form: '2021' | '2019') => {
  const record = withFigures(inventedRecord({ form }), blank);
  const version = inventedVersion(record);
  const original = { href: '/o/2023.txt', fileName: '2023.txt', size: 18_432, sha256: version.sha256 };
  return renderReportPage({
    record,
    version,
    life: inventedLife([version]),
    agency,
    site,
    previousYear: 2022,
    nextYear: null,
    corrects: null,
    original,
  });
};
const rule = {
  id: 'unbalanced-applications',
  title: '收件数与办理数不平衡',
  group: '表格勾稽',
  severity: 'error',
  formula: '新收 + 结转 = 办理 + 结转下年',
  explanation: '逐栏核对。',
  basis: '表三',
  example: null,
  trust: null,
} as const;

const pages: Readonly<Record<string, string>> = {
  'report, form 2021': reportPage('2021'),
  'report, form 2019': reportPage('2019'),
  home: renderHome({ site, agencies, filed, today }),
  year: renderYearPage({ site, year: 2023, agencies, filed, today, otherYears: [2022] }),
  agency: renderAgencyPage({ site, agency, filed, today }),
  rules: renderRulesPage({ site, rules: [rule, { ...rule, id: 'second', severity: 'warning' }] }),
  'not found': renderNotFound({ site }),
  letter: writeReviewerLetter(
    inventedLetter({
      agency,
      findings: [
        inventedFinding(),
        inventedFinding({ severity: 'warning', fingerprint: 'f00d0003' }),
        inventedFinding({ severity: 'notice', fingerprint: 'f00d0004' }),
      ],
      changes: { appeared: ['f00d0001', 'f00d0003'], resolved: ['申请人分项之和与总计不符（表三）'] },
    }),
  ).html,
};
const publicPages = Object.keys(pages).filter(name => name !== 'letter');

describe.runIf(executable !== undefined)('in a browser', () => {
  let browser: Browser;
  let page: Page;
  let served: { body: string; headers: Record<string, string> };
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executable ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.route('**/*', route => route.fulfill({ contentType: 'text/html; charset=utf-8', ...served }));
  });
  afterAll(() => browser.close());

  /** Opens a page as the site serves it, under its content security policy where `headers` name one. */
  async function open(name: string, width: number, headers: Record<string, string> = {}): Promise<void> {
    served = { body: pages[name] ?? '', headers };
    await page.setViewportSize({ width, height: 900 });
    await page.goto('http://site.test/');
  }

  interface Judged {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }
  /** Faults of accessibility, and what the checker could not decide. */
  async function faults(): Promise<readonly (readonly [string, string | undefined])[]> {
    await page.evaluate(axeSource);
    const found = (await page.evaluate('axe.run()')) as Record<'violations' | 'incomplete', readonly Judged[]>;
    return [...found.violations, ...found.incomplete].map(({ id, nodes }) => [id, nodes[0]?.html] as const);
  }

  it.each(Object.keys(pages))('%s has no fault of accessibility', async name => {
    await open(name, 1280);
    expect(await faults()).toEqual([]);
  });

  it.each(publicPages)('%s has none in the dark, on a telephone, in large type', async name => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(name, 360);
    expect(await faults()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.check('#large');
    expect(await faults()).toEqual([]);
  });

  it.each(Object.keys(pages).flatMap(name => [320, 360, 768, 1440].map(width => [name, width] as const)))(
    '%s needs no sideways scrolling at a width of %i',
    async (name, width) => {
      await open(name, width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
  );

  it.each(publicPages)('%s has type half as large again where a reader asks for it', async name => {
    await open(name, 360);
    const size = 'parseFloat(getComputedStyle(document.body).fontSize)';
    const before = (await page.evaluate(size)) as number;
    await page.check('#large');
    expect((await page.evaluate(size)) as number).toBeGreaterThanOrEqual(before * 1.5);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  it.each(['report, form 2021', 'report, form 2019'])(
    '%s shows every row of table 3 with its total on a telephone, and opens the applicants by row',
    async name => {
      await open(name, 360);
      const rows = await page.$$('.applications tbody tr');
      expect(rows.length).toBeGreaterThan(20);
      for (const row of rows) {
        const [label, total] = await Promise.all([row.$('th:not(.group)'), row.$('td[id$=".total"]')]);
        const [left, right] = await Promise.all([label?.boundingBox(), total?.boundingBox()]);
        expect(left?.y).toBe(right?.y);
        expect((right?.x ?? 999) + (right?.width ?? 0)).toBeLessThanOrEqual(360);
        expect((left?.width ?? 0) > 100 && (right?.width ?? 0) > 30).toBe(true);
      }
      const applicants = async () =>
        (await page.$$eval('.applications tbody tr:first-child td', cells =>
          cells.map(cell => (cell as { checkVisibility(): boolean } & typeof cell).checkVisibility()),
        )) as readonly boolean[];
      expect((await applicants()).filter(Boolean)).toHaveLength(1);
      await page.focus('.applications tbody tr:first-child input');
      await page.keyboard.press('Space');
      expect((await applicants()).filter(Boolean)).toHaveLength(7);
    },
  );

  it('marks the figure that an address names', async () => {
    await open('report, form 2021', 1280);
    const colour = (id: string) => `getComputedStyle(document.getElementById('${id}')).outlineStyle`;
    await page.goto('http://site.test/#applications.granted.total');
    expect(await page.evaluate(colour('applications.granted.total'))).toBe('solid');
    expect(await page.evaluate(colour('applications.granted.business'))).toBe('none');
  });

  it.each(publicPages)('%s stands under a policy that allows nothing but its style sheet', async name => {
    const refused: string[] = [];
    page.on('console', message => refused.push(message.text()));
    await open(name, 1280, { 'content-security-policy': policy });
    expect(refused.filter(text => text.includes('Content Security Policy') && !text.includes('favicon'))).toEqual([]);
    expect(await page.evaluate('getComputedStyle(document.querySelector(".masthead")).backgroundColor')).toBe(
      'rgb(11, 63, 127)',
    );
  });

  it.each(['report, form 2021', 'report, form 2019'])('%s fits the width of A4', async name => {
    await open(name, 688);
    await page.emulateMedia({ media: 'print' });
    const widths = (await page.evaluate(
      '[...document.querySelectorAll("table")].map(table => table.scrollWidth)',
    )) as number[];
    expect(widths).toHaveLength(3);
    expect(Math.max(...widths)).toBeLessThanOrEqual(688);
    await page.emulateMedia({ media: 'screen' });
  });

  it('lets the keyboard skip to the text and scroll the tables', async () => {
    await open('report, form 2021', 1280);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文');
    expect(await page.evaluate('document.querySelectorAll(".scroll[tabindex=\'0\']").length')).toBe(3);
  });
});

it.each(Object.values(STYLE_SHEETS))('has style sheets that hold nothing to load', ({ text }) => {
  expect(text).not.toMatch(/url\(|@import|</);
});
