import { describe, expect, it } from 'vitest';
import { writeReceipt } from '../../../../functions/domain/letters/receipt.ts';
import { reportData } from '../../../../functions/domain/pages/report/data/report-data.ts';
import { renderReportPage } from '../../../../functions/domain/pages/report/render-report-page.ts';
import { numberFigure, unreadFigure } from '../../../../functions/domain/record/figure.ts';
import { isReadForCertain, tellUnsure, unsureFigures } from '../../../../functions/domain/record/unsure-figures.ts';
import { subjectOf } from '../../../../functions/domain/rules/subject.ts';
import { validateReport } from '../../../../functions/domain/validate/validate-report.ts';
import { inventedLetter } from '../../../support/invented-letter.ts';
import {
  inventedAgency,
  inventedLife,
  inventedRecord,
  inventedVersion,
  withFigures,
} from '../../../support/invented-report.ts';
import { inventedSite } from '../../../support/invented-site.ts';

const PICTURE = 'applications.granted.total';
const STRUCK = 'disclosure.licensing.decisions';
const record = withFigures(inventedRecord(), {
  [PICTURE]: unreadFigure({ doubt: '单元格里有图片，不能读成数字' }),
  [STRUCK]: numberFigure(12, { doubt: '只有被划去的文字' }),
});

describe('single figures that could not be read for certain', () => {
  it('are named with the reason', () => {
    expect(unsureFigures(record)).toEqual([STRUCK, PICTURE]);
    expect(isReadForCertain(record)).toBe(false);
    expect(isReadForCertain(inventedRecord())).toBe(true);
    expect(tellUnsure(record, unsureFigures(record))).toEqual([
      '表二“行政许可”的“本年处理决定数量”未能读准（只有被划去的文字）',
      '表三第3行“（一）予以公开”的“总计”未能读准（单元格里有图片，不能读成数字）',
    ]);
  });

  it('leave the rules that need them unchecked, and accuse nobody', () => {
    const { findings, outcomes } = validateReport(subjectOf(record, { year: 2023 }));
    const said = JSON.stringify(findings);
    for (const words of ['没有填数', '填的是']) expect(said).not.toContain(words);
    expect(findings.flatMap(({ evidence }) => evidence.map(({ figure }) => figure))).not.toContain(PICTURE);
    for (const rule of ['unequal-handled-total', 'unequal-applicant-total', 'blank-figure', 'impossible-count'])
      expect(outcomes.find(each => each.rule === rule)).toMatchObject({
        outcome: 'unchecked',
        reason: expect.stringContaining('（单元格里有图片，不能读成数字）'),
      });
  });

  it('are told to the agency as ours, shown as not read, and left out of the data with the reason', () => {
    const version = inventedVersion(record);
    const agency = inventedAgency();
    const life = inventedLife([version]);
    const letter = writeReceipt(inventedLetter({ record, version, findings: [] }));
    expect(letter.text).toContain('未能读准的数字');
    expect(letter.text).toContain('单元格里有图片');
    const original = { href: '/o/2023.docx', fileName: '年报.docx', size: 1, sha256: 'c0ffee' };
    const page = {
      record,
      version,
      life,
      agency,
      site: inventedSite,
      previousYear: null,
      nextYear: null,
      corrects: null,
      original,
    };
    expect(renderReportPage(page)).toContain('见原件');
    expect(reportData(page).omitted).toContainEqual({
      path: PICTURE,
      reason: '此数未能可靠识别，请以原件为准；单元格里有图片，不能读成数字',
    });
  });
});
