import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../functions/domain/extract/extract-report.ts';
import { compareReading } from '../../../infra/local/commands/accuracy/compare-reading.ts';
import { Truth } from '../../../infra/local/commands/accuracy/truth.ts';

const FOLDER = new URL('../../../../shared/reports/', import.meta.url);
const MANIFEST = new URL('manifest.json', FOLDER);

/** Reports with known figures that stand beside the repository where it is developed. */
const files: readonly { readonly file: string; readonly truth: string | null; readonly expected: string }[] =
  existsSync(MANIFEST) ? JSON.parse(readFileSync(MANIFEST, 'utf8')).files : [];

describe.runIf(files.length > 0)('the reports beside the repository', () => {
  it.each(files.filter(({ file }) => /^(txt|html|bad\/not_a)/.test(file)))(
    '$file is read as $expected',
    async report => {
      const record = await extractReport(
        readFileSync(new URL(report.file, FOLDER)),
        report.file,
        ['organ'],
        fileEngines,
      );
      if ('outcome' in record) {
        expect(report.expected).toMatch(new RegExp(`^error:${record.code}`));
        return;
      }
      const truth = v.parse(Truth, JSON.parse(readFileSync(new URL(report.truth ?? '', FOLDER), 'utf8')));
      const { wrong, missed, marked, differences } = compareReading(record, truth);
      expect({ wrong, differences }).toEqual({ wrong: [], differences: [] });
      if (report.expected.startsWith('ok')) expect(missed + marked).toBe(0);
    },
  );
});

it('the list of reports beside the repository is read where there is one', () => {
  expect(files.length > 0).toBe(existsSync(MANIFEST));
});
