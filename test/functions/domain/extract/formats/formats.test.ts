import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../../../functions/domain/extract/extract-report.ts';
import type { Format } from '../../../../../functions/domain/extract/formats/format.ts';
import { FORMATS, formatOf, UnknownFormatError } from '../../../../../functions/domain/extract/formats/formats.ts';
import { readDocument } from '../../../../../functions/domain/extract/read-document.ts';
import { sniffFormat } from '../../../../../functions/domain/extract/sniff-format.ts';
import { isRefusal } from '../../../../../functions/domain/refusal.ts';
import { generateReport } from '../../../../../infra/local/invented/generate-report.ts';
import { seededRandom } from '../../../../../infra/local/invented/random.ts';
import { writeReport } from '../../../../../infra/local/invented/write-report.ts';
import { sourceFiles, stringsIn } from '../../../../support/sources.ts';

/** A format nobody has: a line of its own, then a report as text. */
const SIGNATURE = '%made-1\n';
const made: Format = {
  key: 'made',
  name: '自编格式',
  extensions: ['made'],
  mediaType: 'application/x-made',
  recognises: ({ start }) => start.startsWith(SIGNATURE),
  load: async () => {
    const { read } = await formatOf('text').load();
    return { read: (bytes, engines) => read(bytes.subarray(SIGNATURE.length), engines) };
  },
};
const withMade = [made, ...FORMATS];

describe('the table of formats', () => {
  it('names every format once', () => {
    expect(new Set(FORMATS.map(({ key }) => key)).size).toBe(FORMATS.length);
    expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
    expect(new Set(FORMATS.map(({ extensions }) => extensions[0])).size).toBe(FORMATS.length);
  });

  it.each(FORMATS.map(format => [format.key, format] as const))(
    'holds all there is to know of %s',
    async (key, format) => {
      expect(formatOf(key)).toBe(format);
      expect(format.mediaType).toMatch(/^[a-z]+\/[\w.-]+$/);
      expect(format.extensions.filter(extension => !/^[a-z0-9]{1,5}$/.test(extension))).toEqual([]);
      expect(typeof (await format.load()).read).toBe('function');
    },
  );

  it('is the only place that spells them', () => {
    // `text` and `html` are words of many meanings.
    const keys = new Set<string>(FORMATS.map(({ key }) => key).filter(key => key !== 'text' && key !== 'html'));
    const elsewhere = sourceFiles('functions/**/*.ts').filter(
      file => !file.startsWith('functions/domain/extract/formats/') && stringsIn(file).some(text => keys.has(text)),
    );
    expect(elsewhere).toEqual([]);
  });

  it('stops where a record names a format it does not hold', () => {
    expect(() => formatOf('made')).toThrow(UnknownFormatError);
  });

  it('needs one more entry, and nothing else, for a format to be read', async () => {
    const report = generateReport(3);
    const text = new TextDecoder().decode(writeReport(report, 'txt', seededRandom(3)));
    const file = new TextEncoder().encode(SIGNATURE + text);
    expect(sniffFormat(file, '年报.made')).toMatchObject({ key: 'text' });
    expect(sniffFormat(file, '年报.made', withMade)).toBe(made);
    const record = await extractReport(file, '年报.made', ['organ'], fileEngines, withMade);
    if (isRefusal(record)) throw new Error(record.message);
    expect(record).toMatchObject({ title: report.title, reading: { format: 'made', notices: [] } });
    expect(formatOf(record.reading.format, withMade).mediaType).toBe('application/x-made');
  });

  it('tells a wrong extension from the entry alone', async () => {
    const file = new TextEncoder().encode(`${SIGNATURE}正文`);
    expect(await readDocument(file, '年报.txt', fileEngines, withMade)).toMatchObject({
      notices: [{ kind: 'wrong-extension', detail: expect.stringContaining('自编格式') }],
    });
  });
});
