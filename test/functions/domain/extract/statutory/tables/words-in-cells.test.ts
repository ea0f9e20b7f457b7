import { describe, expect, it } from 'vitest';
import { figureAt } from '../../../../../../functions/domain/record/figures.ts';
import type { ReportRecord } from '../../../../../../functions/domain/record/record.ts';
import { subjectOf } from '../../../../../../functions/domain/rules/subject.ts';
import { validateReport } from '../../../../../../functions/domain/validate/validate-report.ts';
import { inventReport } from '../../../../../../infra/local/invented/invented-report.ts';
import { cell } from '../../../../../../infra/local/invented/print/document.ts';
import { linesOf, reportWith, texts } from '../../../../../support/printed/print-page.ts';
import { applicationRows, cells, tableOf } from '../../../../../support/printed/printed-rows.ts';
import { readPage, readPrinted } from '../../../../../support/printed/read-printed.ts';

const rulesOf = (record: ReportRecord) => {
  const { findings } = validateReport(subjectOf(record, { year: 2023 }));
  return findings.map(({ rule }) => rule);
};
const reportOf = (path: string, words: string) => inventReport({ overprints: texts({ [path]: words }) });

const EVERYWHERE = [
  'applications.granted.total',
  'applications.granted.naturalPerson',
  'disclosure.licensing.decisions',
  'disputes.litigationDirect.total',
  'disputes.reconsideration.upheld',
];

describe('words in a cell', () => {
  it.each([
    ['applications.granted.total', '暂未统计'],
    ['applications.granted.naturalPerson', '正在进一步核实之中'],
    ['applications.newlyReceived.business', '约214件'],
    ['applications.carriedOut.total', '见附件一的说明'],
    ['disclosure.licensing.decisions', '暂未统计'],
    ['disputes.reconsideration.total', '暂未统计'],
    ['disputes.litigationDirect.upheld', '尚在审理'],
  ])('of a web page are its value: %s', async (path, words) => {
    const record = await readPage(reportOf(path, words));
    expect(figureAt(record, path)).toMatchObject({ kind: 'words', value: null, printed: words, confidence: 'certain' });
    expect([...new Set(Object.values(record.reading.tables).map(({ confidence }) => confidence))]).toEqual(['certain']);
    expect(rulesOf(record)).toContain('impossible-count');
    expect(rulesOf(record)).not.toContain('missing-row');
  });

  it.each(['spaces', 'tabs'] as const)('of a text with cells set apart by %s are its value', async layout => {
    for (const path of EVERYWHERE) {
      const record = await readPrinted(linesOf(reportOf(path, '暂未统计'), layout), 'report.txt');
      expect(figureAt(record, path)).toMatchObject({ kind: 'words', printed: '暂未统计', confidence: 'certain' });
      expect(rulesOf(record)).not.toContain('missing-row');
    }
  });

  it('that a text breaks in two leave their row unread and the table in doubt, and no row is missed', async () => {
    const path = 'applications.granted.business';
    const text = linesOf(reportOf(path, '暂未统计')).replaceAll(/ {2,}/g, ' ').replace('暂未统计', '暂未 统计');
    const record = await readPrinted(text, 'report.txt');
    expect(figureAt(record, path)).toMatchObject({ kind: 'unread' });
    expect(record.reading.tables.applications.confidence).toBe('doubtful');
    expect(rulesOf(record)).not.toContain('missing-row');
  });

  it('without a header over them accuse nobody of a missing row', async () => {
    const rows = applicationRows(reportOf('applications.granted.total', '暂未统计'));
    const table = tableOf(...rows.map(row => [cell(row.label), ...cells(row.values)]));
    const record = await readPage(reportWith({ applications: [table] }));
    const isSeen = figureAt(record, 'applications.granted.total')?.kind === 'words';
    expect(isSeen || record.reading.tables.applications.confidence === 'doubtful').toBe(true);
    expect(rulesOf(record)).not.toContain('missing-row');
  });
});
