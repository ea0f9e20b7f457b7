import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../functions/adapters/file-engines.ts';
import { checkReport } from '../../../../functions/domain/check/check-report.ts';
import { generateReport } from '../../../../infra/local/invented/generate-report.ts';
import { seededRandom } from '../../../../infra/local/invented/random.ts';
import { WRITTEN_FORMATS, writeReport } from '../../../../infra/local/invented/write-report.ts';
import { loadBrowserCheck } from '../../../support/browser-check.ts';

const SAMPLES = ['word-97-features.doc', 'rich-text-features.rtf'];
const report = generateReport(5);
const files = [
  ...WRITTEN_FORMATS.map(format => ({
    name: `report.${format}`,
    bytes: new Uint8Array(writeReport(report, format, seededRandom(6))),
  })),
  ...SAMPLES.map(name => ({
    name,
    bytes: new Uint8Array(readFileSync(new URL(`../../../samples/${name}`, import.meta.url))),
  })),
];

describe('the check bundled for a browser', () => {
  let inBrowser: typeof checkReport;
  beforeAll(async () => {
    inBrowser = await loadBrowserCheck();
  });

  it.each(files)('finds in $name what it finds in Node', async file => {
    const here = await checkReport(file, {}, fileEngines);
    const there = await inBrowser(file, {}, fileEngines);
    expect(JSON.parse(JSON.stringify(there))).toEqual(JSON.parse(JSON.stringify(here)));
  });

  it('reads every format there, not only refuses it', async () => {
    const outcomes = await Promise.all(files.slice(0, -SAMPLES.length).map(file => inBrowser(file, {}, fileEngines)));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(WRITTEN_FORMATS.map(() => 'read'));
  });
});
