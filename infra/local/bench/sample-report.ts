import type { Agency } from '../../../functions/domain/agency/agency.ts';
import { inventAgency } from '../invented/invent-agency.ts';
import { inventReport } from '../invented/invented-report.ts';
import { retell } from '../invented/narrative/retell.ts';
import { printReport } from '../invented/print/print-report.ts';
import { seededRandom } from '../invented/random.ts';
import { writeText } from '../invented/writers/text.ts';

/** An agency that exists only for measuring. */
export const benchAgency = (number: number): Agency =>
  inventAgency({
    id: `bench-${number}`,
    name: `测试县第${number}号局`,
    otherNames: [],
    region: '990199',
    regionName: '测试县',
    contact: `bench-${number}@bench.example`,
    reviewers: ['reviewer@bench.example'],
  });

/** A consistent text report of that agency for a year, with a narrative that no other agency has. */
export function benchReport({ id, name }: Agency, year: number): Uint8Array {
  const report = inventReport({ agencyName: name, year });
  const own = retell(report.narrative, seededRandom(Number(id.replace(/\D/g, ''))));
  return writeText(printReport({ ...report, narrative: own }), 'tabs');
}
