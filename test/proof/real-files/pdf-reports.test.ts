import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../functions/domain/extract/extract-report.ts';
import { isRefusal } from '../../../functions/domain/refusal.ts';
import { compareReading } from '../../../infra/local/commands/accuracy/compare-reading.ts';
import { Truth } from '../../../infra/local/commands/accuracy/truth.ts';

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
