import { reportsTable, startTables } from '../../support/stack/tables.ts';
import { openCountingProxy, type Traffic } from './counting-proxy.ts';
import { measureReport, type Part } from './measure-report.ts';
import { portsOver, storeCountry } from './stored-country.ts';

const TABLE = 'reports';

/** What one report costs beside so many agencies with three years each, part by part. */
export interface Cost {
  readonly agencies: number;
  readonly parts: Readonly<Record<Part, Traffic>>;
}

export async function measureScale(sizes: readonly number[], onSize: (agencies: number) => void = () => undefined) {
  const costs: Cost[] = [];
  for (const agencies of sizes) {
    const tables = await startTables([reportsTable(TABLE)]);
    const proxy = await openCountingProxy(tables.endpoint);
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint,
      AWS_REGION: 'cn-north-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    });
    try {
      onSize(agencies);
      const ports = portsOver(TABLE);
      await storeCountry(ports, agencies);
      costs.push({ agencies, parts: await measureReport(ports, proxy.take) });
    } finally {
      await proxy.close();
      await tables.stop();
    }
  }
  return costs;
}

/** How a cost grows with what is stored: 0 is flat, 1 as fast. */
export function exponentOf(costs: readonly Cost[], part: Part, measure: keyof Traffic): number {
  const [first, last] = [costs[0], costs.at(-1)];
  if (first === undefined || last === undefined || first === last) return 0;
  const growth = Math.log(Math.max(1, last.parts[part][measure]) / Math.max(1, first.parts[part][measure]));
  return growth / Math.log(last.agencies / first.agencies);
}
