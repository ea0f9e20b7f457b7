import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../../functions/domain/extract/extract-report.ts';
import { figuresOf } from '../../../../functions/domain/record/figures.ts';
import type { ReportRecord } from '../../../../functions/domain/record/record.ts';
import { isRefusal } from '../../../../functions/domain/refusal.ts';
import { inventReport } from '../../../../infra/local/invented/invented-report.ts';
import { HIDINGS, type Look } from '../../../../infra/local/invented/print/document.ts';
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
  return parts.map(part => strFromU8(part, true).replaceAll('=\r\n', '').replaceAll('=3D', '=')).join('\n');
}

/** What stands in a file for the look of a piece. */
const WEB_MARKS: Readonly<Partial<Record<keyof Look, RegExp>>> = {
  raised: /<sup>7<\/sup>/,
  struck: /<del>7<\/del>/,
  hidden: /<span style="display:none">7<\/span>/,
  unstyled: /<span class="n1">7<\/span>/,
  white: /color:#fff">7/,
  tiny: /font-size:1px">7/,
  transparent: /opacity:0">7/,
  clipped: /clip:rect\(0,0,0,0\)">7/,
  outside: /left:-9999px">7/,
  picture: /<img /,
  control: /<input size="4" value="7">/,
};

const MARKS: Readonly<Record<string, Readonly<Partial<Record<keyof Look, RegExp>>>>> = {
  html: WEB_MARKS,
  mht: WEB_MARKS,
  xls: { raised: /<Sup>7<\/Sup>/, struck: /<S>7<\/S>/ },
  docx: {
    raised: /superscript.*?>7</,
    struck: /<w:strike\/>.*?>7</,
    hidden: /<w:vanish\/>.*?>7</,
    white: /FFFFFF.*?>7</,
    tiny: /<w:sz w:val="2"\/>.*?>7</,
    picture: /<w:pict\/>/,
    control: /<w:sdtContent>.*?>7</,
  },
  xlsx: {
    raised: /superscript.*?>7</,
    struck: /<strike\/>.*?>7</,
    white: /FFFFFFFF.*?>7</,
    tiny: /<sz val="1"\/>.*?>7</,
  },
  rtf: {
    raised: /\{\\super 7\}/,
    struck: /\{\\strike 7\}/,
    hidden: /\{\\v 7\}/,
    white: /\{\\cf1 7\}/,
    tiny: /\{\\fs2 7\}/,
    picture: /\{\\pict/,
  },
  ofd: {
    raised: /Size="1\.693"/,
    struck: /^/,
    hidden: /Visible="false"/,
    white: /FillColor Value="255 255 255"/,
    tiny: /Size="0\.282"/,
    transparent: /Alpha="0"/,
    outside: /Boundary="-176/,
    covered: /Fill="true"/,
    ghost: /CTM="0\.866/,
    picture: /ImageObject/,
  },
  pdf: {
    raised: /\/F1 4\.8 Tf/,
    struck: /^/,
    hidden: /3 Tr .*<0037> Tj/,
    white: /q 1 g BT.*<0037> Tj/,
    tiny: /\/F1 0\.8 Tf/,
    transparent: /\/Clear gs .*<0037> Tj/,
    clipped: /W n .*<0037> Tj/,
    outside: /-500\.00/,
    covered: /re f Q/,
    ghost: /0\.866/,
    picture: / BI /,
  },
};

const LOOKS = [
  ...HIDINGS,
  'raised',
  'struck',
  'ghost',
  'picture',
  'control',
] as const satisfies readonly (keyof Look)[];

describe.each(WRITTEN_FORMATS)('an invented report as %s', format => {
  it('is read back as the record that was meant', async () => {
    const report = inventReport();
    const file = writeReport(report, format, seededRandom(1));
    const record = await extractReport(file, `report.${format}`, ['organ'], fileEngines);
    if (isRefusal(record)) throw new Error(record.code);
    expect(figures(record)).toEqual(figures(recordOf(report)));
    expect(record).toMatchObject({ title: report.title, agencyName: report.agencyName, year: report.year });
  });

  it.each(LOOKS)('gives a piece of a cell a %s look, or says that it cannot', look => {
    const drawn = [{ text: '3' }, { text: '7', look: { [look]: true } }];
    const report = inventReport({ overprints: new Map([['applications.granted.total', drawn]]) });
    const write = (of: typeof report, as: WrittenFormat) => sourceOf(writeReport(of, as, seededRandom(1)));
    if (carries(format, look)) {
      expect(write(report, format)).toMatch(MARKS[format]?.[look] ?? /^$/);
      expect(write(report, format)).not.toBe(write(inventReport(), format));
    } else expect(() => write(report, format)).toThrow(LookNotCarriedError);
  });
});
