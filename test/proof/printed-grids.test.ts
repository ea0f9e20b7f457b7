import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../functions/adapters/file-engines.ts';
import { read } from '../../functions/domain/extract/readers/pdf.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { generateReport } from '../../infra/local/invented/generate-report.ts';
import { textOf } from '../../infra/local/invented/print/document.ts';
import { printReport } from '../../infra/local/invented/print/print-report.ts';
import { seededRandom } from '../../infra/local/invented/random.ts';
import { writeReport } from '../../infra/local/invented/write-report.ts';
import { readTable, tablesOf } from '../support/laid-page.ts';

const withoutSpace = (text: string) => text.replace(/[\s/]+/g, '');

describe('made-up reports printed as PDF', () => {
  it.each([1, 2, 3, 4, 5, 6])('report %i has every printed cell in the grid in which it was printed', async seed => {
    const report = generateReport(seed);
    const document = await read(writeReport(report, 'pdf', seededRandom(seed)), fileEngines);
    if (isRefusal(document)) throw new Error(document.code);
    const cells = printReport(report).flatMap(block => (block.kind === 'table' ? block.rows.flat() : []));
    const found = tablesOf(document.blocks).flatMap(table => readTable(table).flat());
    expect(found.map(withoutSpace).sort()).toEqual(cells.map(({ drawn }) => withoutSpace(textOf(drawn))).sort());
  });
});
