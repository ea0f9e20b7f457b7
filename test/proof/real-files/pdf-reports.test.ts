import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../functions/domain/extract/extract-report.ts';
import { read } from '../../../functions/domain/extract/readers/pdf.ts';
import { isRefusal } from '../../../functions/domain/refusal.ts';
import { compareReading } from '../../../infra/local/commands/accuracy/compare-reading.ts';
import { Truth } from '../../../infra/local/commands/accuracy/truth.ts';
import { generateReport } from '../../../infra/local/invented/generate-report.ts';
import { seededRandom } from '../../../infra/local/invented/random.ts';
import { writeReport } from '../../../infra/local/invented/write-report.ts';
import { readTable, tablesOf } from '../../support/laid-page.ts';

const FOLDER = new URL('../../../../shared/reports/', import.meta.url);
const MANIFEST = new URL('manifest.json', FOLDER);
const files: readonly { readonly file: string; readonly truth: string | null; readonly expected: string }[] =
  existsSync(MANIFEST) ? JSON.parse(readFileSync(MANIFEST, 'utf8')).files : [];

describe.runIf(files.length > 0)('the PDF reports beside the repository', () => {
  it.each(files.filter(({ file }) => file.endsWith('.pdf')))('$file is read as $expected', async report => {
    const record = await extractReport(readFileSync(new URL(report.file, FOLDER)), report.file, ['organ'], fileEngines);
    if (isRefusal(record)) {
      expect(report.expected).toMatch(new RegExp(`^error:${record.code}`));
      return;
    }
    const truth = v.parse(Truth, JSON.parse(readFileSync(new URL(report.truth ?? '', FOLDER), 'utf8')));
    const { wrong, missed, marked } = compareReading(record, truth);
    expect({ wrong, missed, marked }).toEqual({ wrong: [], missed: 0, marked: 0 });
  });
});

describe('made-up reports printed as PDF', () => {
  it.each([1, 2, 3, 4, 5, 6])('report %i has every printed cell in the grid in which it was printed', async seed => {
    const { blocks } = generateReport(seed);
    const document = await read(writeReport(blocks, 'pdf', seededRandom(seed)), fileEngines);
    if (isRefusal(document)) throw new Error(document.code);
    const printed = blocks.flatMap(block => (block.kind === 'table' ? block.rows.flat() : [])).map(cell => cell.text);
    const found = tablesOf(document.blocks).flatMap(table => readTable(table).flat());
    expect(found.map(withoutSpace).sort()).toEqual(printed.map(withoutSpace).sort());
  });
});

const withoutSpace = (text: string) => text.replace(/[\s/]+/g, '');
