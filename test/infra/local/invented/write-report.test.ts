import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../../functions/domain/extract/extract-report.ts';
import { figuresOf } from '../../../../functions/domain/record/figures.ts';
import type { ReportRecord } from '../../../../functions/domain/record/record.ts';
import { isRefusal } from '../../../../functions/domain/refusal.ts';
import { inventReport } from '../../../../infra/local/invented/invented-report.ts';
import type { Look } from '../../../../infra/local/invented/print/document.ts';
import { seededRandom } from '../../../../infra/local/invented/random.ts';
import { recordOf } from '../../../../infra/local/invented/record-of.ts';
import {
  carries,
  LookNotCarriedError,
  WRITTEN_FORMATS,
  type WrittenFormat,
  writeReport,
} from '../../../../infra/local/invented/write-report.ts';

const figures = (record: ReportRecord) =>
  [...figuresOf(record)].map(([path, figure]) => [path, figure.printed, figure.confidence]).sort();

/** All the text of a file, unpacked where it is packed, lines joined that were broken to be sent. */
function sourceOf(file: Uint8Array): string {
  const parts = file[0] === 0x50 ? Object.values(unzipSync(file)) : [file];
  return parts.map(part => strFromU8(part, true).replaceAll('=\r\n', '')).join('\n');
}

/** What stands in a file for the look of a piece. */
const MARKS: Readonly<Record<string, Readonly<Record<keyof Look, RegExp>>>> = {
  html: { raised: /<sup>7<\/sup>/, struck: /<del>7<\/del>/, hidden: /<span style="display:none">7<\/span>/ },
  mht: { raised: /<sup>7<\/sup>/, struck: /<del>7<\/del>/, hidden: /<span style=3D"display:none">7<\/span>/ },
  xls: { raised: /<Sup>7<\/Sup>/, struck: /<S>7<\/S>/, hidden: /^$/ },
  docx: { raised: /superscript.*?>7</, struck: /<w:strike\/>.*?>7</, hidden: /<w:vanish\/>.*?>7</ },
  xlsx: { raised: /superscript.*?>7</, struck: /<strike\/>.*?>7</, hidden: /^$/ },
  rtf: { raised: /\{\\super 7\}/, struck: /\{\\strike 7\}/, hidden: /\{\\v 7\}/ },
  ofd: { raised: /Size="1\.693"/, struck: /^/, hidden: /Visible="false"/ },
  pdf: { raised: /\/F1 4\.8 Tf/, struck: /^/, hidden: /3 Tr .*<0037> Tj/ },
};

describe.each(WRITTEN_FORMATS)('an invented report as %s', format => {
  it('is read back as the record that was meant', async () => {
    const report = inventReport();
    const file = writeReport(report, format, seededRandom(1));
    const record = await extractReport(file, `report.${format}`, ['organ'], fileEngines);
    if (isRefusal(record)) throw new Error(record.code);
    expect(figures(record)).toEqual(figures(recordOf(report)));
    expect(record).toMatchObject({ title: report.title, agencyName: report.agencyName, year: report.year });
  });

  it.each(['raised', 'struck', 'hidden'] as const)(
    'gives a piece of a cell a %s look, or says that it cannot',
    look => {
      const drawn = [{ text: '3' }, { text: '7', look: { [look]: true } }];
      const report = inventReport({ overprints: new Map([['applications.granted.total', drawn]]) });
      const write = (of: typeof report, as: WrittenFormat) => sourceOf(writeReport(of, as, seededRandom(1)));
      if (carries(format, look)) {
        expect(write(report, format)).toMatch(MARKS[format]?.[look] ?? /^$/);
        expect(write(report, format)).not.toBe(write(inventReport(), format));
      } else expect(() => write(report, format)).toThrow(LookNotCarriedError);
    },
  );
});
