import { lookAround } from '../../../functions/gather-subject.ts';
import { keepLife } from '../../../functions/keep-life.ts';
import { showLists } from '../../../functions/show-lists.ts';
import { inventedRecord } from '../../support/invented-report.ts';
import type { Traffic } from './counting-proxy.ts';
import { type CountryPorts, WATCHED } from './stored-country.ts';

/** What the parts of publishing one report cost, which could grow with what is stored. */
export const PARTS = {
  'look around': async ports => {
    const report = { agencyId: WATCHED, scope: 'organ', year: 2024, order: 'z', sha256: '' } as const;
    await lookAround(ports, report, inventedRecord({ year: 2024 }));
  },
  'tell the life': async ports => {
    const report = { agencyId: WATCHED, scope: 'organ', year: 2024 } as const;
    const { shown } = await ports.reports.life(report);
    const decision = { kind: 'withdraw', at: ports.clock(), actor: 'proof', reason: 'proof', holds: [] } as const;
    await keepLife(ports, report, { kind: 'decided', order: shown ?? '', decision });
  },
  'make the lists': ports => showLists(ports, [{ agencyId: WATCHED, year: 2024 }]),
} satisfies Readonly<Record<string, (ports: CountryPorts) => Promise<void>>>;
export type Part = keyof typeof PARTS;

export async function measureReport(
  ports: CountryPorts,
  take: () => Traffic,
): Promise<Readonly<Record<Part, Traffic>>> {
  const measured = {} as Record<Part, Traffic>;
  for (const part of Object.keys(PARTS) as Part[]) {
    take();
    await PARTS[part](ports);
    measured[part] = take();
  }
  return measured;
}
