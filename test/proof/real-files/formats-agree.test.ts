import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../functions/domain/extract/document.ts';
import type { Reader } from '../../../functions/domain/extract/reader.ts';
import { read as readDoc } from '../../../functions/domain/extract/readers/doc.ts';
import { read as readDocx } from '../../../functions/domain/extract/readers/docx.ts';
import { read as readOfd } from '../../../functions/domain/extract/readers/ofd.ts';
import { read as readRtf } from '../../../functions/domain/extract/readers/rtf.ts';
import { read as readXlsx } from '../../../functions/domain/extract/readers/xlsx.ts';
import { readWith, refusalOf } from '../../support/read-with.ts';

/** Real reports in several formats; not part of the project, so these run only where they are at hand. */
const REPORTS = new URL('../../../../shared/reports/', import.meta.url);
const bytesOf = (file: string) => readFileSync(new URL(file, REPORTS));

/** Cells of all tables as text without blanks, row by row, with the rows they span. */
async function cellsOf(read: Reader, file: string): Promise<readonly string[]> {
  const { blocks } = await readWith(read, bytesOf(file));
  const tables = blocks.filter((block): block is Table => block.kind === 'table');
  return tables.flatMap(({ cells }, table) =>
    cells
      .toSorted((a, b) => a.row - b.row || a.column - b.column)
      .map(({ row, rowSpan, text }) => `${table}/${row}/${rowSpan} ${text.replace(/\s/g, '')}`),
  );
}

describe.runIf(existsSync(REPORTS))('one report in several formats', () => {
  it.each([
    ['suqian2023', 'doc/suqian2023.doc', readDoc],
    ['suqian2023', 'xlsx/suqian2023.xlsx', readXlsx],
    ['suqian2023', 'ofd/suqian2023.ofd', readOfd],
    ['syn_blank2022', 'doc/syn_blank2022.doc', readDoc],
    ['syn_blank2022', 'wps/syn_blank2022.wps', readDoc],
    ['syn_blank2022', 'xlsx/syn_blank2022.xlsx', readXlsx],
    ['syn_blank2022', 'ofd/syn_blank2022.defaultns.ofd', readOfd],
    ['syn_old2020', 'doc/syn_old2020.doc', readDoc],
    ['syn_old2020', 'doc/syn_old2020.rtf-inside.doc', readRtf],
    ['syn_old2020', 'xlsx/syn_old2020.xlsx', readXlsx],
    ['jianxi2021', 'doc/jianxi2021.doc', readDoc],
  ] as const)('%s has the same cells in %s as in Word', async (report, file, read) => {
    expect(await cellsOf(read, file)).toEqual(await cellsOf(readDocx, `docx/${report}.docx`));
  });

  it('is refused before anything is unpacked where it is a bomb or reaches out', async () => {
    expect(await refusalOf(readDocx, bytesOf('bad/zipbomb_1GB.docx'))).toBe('too_large');
    expect(await refusalOf(readDocx, bytesOf('bad/xxe_external.docx'))).toBe('doctype_forbidden');
  });
});
