import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../functions/domain/extract/extract-report.ts';
import { readDocument } from '../../../functions/domain/extract/read-document.ts';
import { divideSections } from '../../../functions/domain/extract/statutory/outline/divide-sections.ts';
import { itemsOf } from '../../../functions/domain/extract/statutory/tables/unwrap-tables.ts';
import { isRefusal } from '../../../functions/domain/refusal.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);
const NARRATIVES = new URL('narratives/', SHARED);
const REPORTS = new URL('reports/', SHARED);

/**
 * Year of the report and digest of the agency as the title of each opening names them, read by eye; null where the
 * title names no agency. Openings that are not listed print no title.
 */
const TITLES: Readonly<Record<string, readonly [year: number, agency: string | null]>> = {
  '008': [2024, '50f4173526ad'],
  '010': [2024, 'd2c8b45d64b7'],
  '014': [2021, '625b25814f4b'],
  '016': [2021, 'ac8ea3b24ecb'],
  '018': [2020, '5de28e6024da'],
  '020': [2021, '8482de989f2d'],
  '024': [2025, '7f50cda9542b'],
  '034': [2022, '274299c6747e'],
  '036': [2022, '302f57626b2a'],
  '040': [2022, 'e934fad5449f'],
  '042': [2023, 'e487cf11ab46'],
  '046': [2023, '2089e5d817b0'],
  '048': [2023, '4e598bcece93'],
  '050': [2023, '30ec103ebf74'],
  '052': [2023, '058a9e8b2773'],
  '054': [2023, '4ecc04e6b797'],
  '064': [2020, null],
  '066': [2020, 'e452f1a6ca97'],
  '068': [2024, 'c85f12a44208'],
  '072': [2020, '2515f0ac8c73'],
  '074': [2024, null],
  '078': [2024, '2ac70fb3f4e5'],
  '080': [2025, '440ed813fba2'],
  '082': [2025, '20bedd08cc45'],
  '084': [2025, 'c6bdde59f167'],
  '088': [2021, null],
  '090': [2021, '11d33e70607b'],
  '094': [2019, 'a2efb4b80a53'],
  '098': [2023, '0f469f7c5856'],
  '100': [2022, '7a7fce28bc6a'],
  '104': [2024, '5ed4a986f671'],
  '106': [2023, '96284fda11bd'],
  '108': [2024, '0f361a25fa9a'],
  '110': [2024, '7b8bc22f4d2d'],
  '112': [2024, '55071abd7c53'],
  '116': [2022, 'd979fd7b77a2'],
  '118': [2022, 'b5a567dc6500'],
  '122': [2022, 'bdec58d7a13a'],
  '126': [2024, 'e9e15212bb82'],
  '128': [2019, 'ad034c80b1db'],
};

interface Counts {
  right: number;
  wrong: string[];
  missed: number;
}

function count(counts: Counts, file: string, found: string | number | null, truth: string | number | null): void {
  if (found === truth) counts.right++;
  else if (found === null) counts.missed++;
  else counts.wrong.push(`${file}: ${found}`);
}

const digestOf = (name: string): string | null =>
  name === '' ? null : createHash('sha256').update(name).digest('hex').slice(0, 12);

const openings = existsSync(NARRATIVES) ? readdirSync(NARRATIVES).filter(file => file.endsWith('.txt')) : [];
const reports: readonly { readonly file: string; readonly truth: string | null; readonly expected: string }[] =
  existsSync(REPORTS) ? JSON.parse(readFileSync(new URL('manifest.json', REPORTS), 'utf8')).files : [];

describe('agency and year of real reports', () => {
  it('are those printed in all openings', async () => {
    const agency: Counts = { right: 0, wrong: [], missed: 0 };
    const year: Counts = { right: 0, wrong: [], missed: 0 };
    for (const file of openings) {
      const document = await readDocument(readFileSync(new URL(file, NARRATIVES)), file, fileEngines);
      if (isRefusal(document)) continue;
      const { title } = divideSections(itemsOf(document.blocks), document.openEnded);
      const [trueYear, trueAgency] = TITLES[file.slice(0, 3)] ?? [null, null];
      count(agency, file, digestOf(title?.agencyName ?? ''), trueAgency);
      count(year, file, title?.year ?? null, trueYear);
    }
    const all = { right: openings.length, wrong: [], missed: 0 };
    expect({ agency, year }).toEqual({ agency: all, year: all });
  });

  it('are those printed in all reports', async () => {
    const agency: Counts = { right: 0, wrong: [], missed: 0 };
    const year: Counts = { right: 0, wrong: [], missed: 0 };
    for (const { file, truth, expected } of reports) {
      if (truth === null || !expected.startsWith('ok')) continue;
      const record = await extractReport(readFileSync(new URL(file, REPORTS)), file, ['organ'], fileEngines);
      const printed = JSON.parse(readFileSync(new URL(truth, REPORTS), 'utf8'));
      count(agency, file, isRefusal(record) || record.agencyName === '' ? null : record.agencyName, printed.agencyName);
      count(year, file, isRefusal(record) ? null : record.year, printed.year);
    }
    expect({ agency, year }).toMatchObject({ agency: { wrong: [], missed: 0 }, year: { wrong: [], missed: 0 } });
  });
});
