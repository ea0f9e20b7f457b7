/**
 * The check page as a browser runs it: its programs are bundled, served under the policy of the site, and read real files.
 * Needs Chromium, which `.ci/run` installs; CHROMIUM names another one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileEngines } from '../../functions/adapters/file-engines.ts';
import { checkJson } from '../../functions/domain/check/check-json.ts';
import { renderCheckPage } from '../../functions/domain/check/check-page.ts';
import { checkReport } from '../../functions/domain/check/check-report.ts';
import { bundleBrowser } from '../../infra/bundle-browser.ts';
import { CHECK_SECURITY_POLICY } from '../../infra/constructs/public-site.ts';
import { inventedSite as site } from '../support/invented-site.ts';

const executable = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  path => path !== '' && existsSync(path),
);
const SAMPLES = join(import.meta.dirname, '../../events/uploads');
const SHARED = ['reports', 'cases'].map(name => join(import.meta.dirname, '../../../shared', name));

async function filesBelow(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && !['.json', '.md'].includes(extname(entry.name)))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

describe.runIf(executable !== undefined)('the check page', async () => {
  const files = (await Promise.all([SAMPLES, ...SHARED].map(filesBelow))).flat();
  let browser: Browser;
  let page: Page;
  let folder: string;
  const faults: string[] = [];
  let told: (json: string) => void = () => undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-check-'));
    await bundleBrowser(folder);
    const { programs } = JSON.parse(readFileSync(join(folder, 'programs.json'), 'utf8'));
    browser = await chromium.launch({ executablePath: executable ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('console', message => faults.push(message.text()));
    page.on('request', request => new URL(request.url()).host !== 'site.test' && faults.push(request.url()));
    const headers = { 'content-security-policy': CHECK_SECURITY_POLICY };
    await browser.contexts()[0]?.route('http://site.test/**', route => {
      const name = basename(new URL(route.request().url()).pathname);
      if (name === 'favicon.ico') return route.fulfill({ status: 204 });
      if (name === 'check')
        return route.fulfill({ contentType: 'text/html', headers, body: renderCheckPage({ site, programs }) });
      const contentType = name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript; charset=utf-8';
      return route.fulfill({ contentType, headers, body: gunzipSync(readFileSync(join(folder, name))) });
    });
    await page.goto('http://site.test/check/');
    await page.exposeFunction('tell', (json: string) => told(json));
    await page.evaluate(`document.addEventListener('checked', ({ detail }) => window.tell(JSON.stringify(detail)))`);
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  it.each(files)('says of %s what the command says', async file => {
    const bytes = new Uint8Array(await readFile(file));
    const name = basename(file);
    const answer = new Promise<string>(resolve => {
      told = resolve;
    });
    await page.setInputFiles('#report', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    const expected = JSON.stringify(checkJson(await checkReport({ name, bytes }, {}, fileEngines)));
    expect(JSON.parse(await answer)).toEqual(JSON.parse(expected));
    expect(await page.textContent('#progress')).toBe(`核对完毕：${name}`);
  });

  it('asks nobody but the site, and breaks no policy', () => {
    expect(faults).toEqual([]);
  });
});
