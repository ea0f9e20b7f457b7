import { dynamodbAgencies } from '../../../functions/adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbArrivals } from '../../../functions/adapters/dynamodb/dynamodb-arrivals.ts';
import { dynamodbReports } from '../../../functions/adapters/dynamodb/dynamodb-reports.ts';
import { s3Documents } from '../../../functions/adapters/s3/s3-documents.ts';
import { siteSettings } from '../../../functions/adapters/site-settings.ts';
import { executionName } from '../../../functions/domain/identify/execution-name.ts';
import { shownVersion } from '../../../functions/domain/lifecycle/life.ts';
import { sitePath } from '../../../functions/domain/locations.ts';
import { rebuildSite } from '../../../functions/rebuild-site.ts';
import { awaitOutcome } from '../../../infra/local/await-outcome.ts';
import { inMemoryPorts } from '../../support/in-memory-ports.ts';
import type { HandedIn } from './hand-in.ts';

/** What the faults left behind, each as one line; nothing where everything agrees. */
export interface Damage {
  /** Files that S3 took and that came to no outcome. */
  readonly lost: readonly string[];
  /** Letters that somebody got twice. */
  readonly twice: readonly string[];
  /** Pages that are not what the store says. */
  readonly stale: readonly string[];
  /** Reports of which the public sees another version than the last one handed in. */
  readonly wrongPointer: readonly string[];
}

interface Addresses {
  readonly table: string;
  readonly records: string;
  readonly machine: string;
  readonly site: string;
  readonly mail: string;
}

export async function damageAfter(handedIn: readonly HandedIn[], addresses: Addresses): Promise<Damage> {
  return {
    lost: await lostAmong(handedIn, addresses.machine),
    twice: await sentTwice(addresses.mail),
    stale: await stalePages(addresses),
    wrongPointer: await wrongPointers(handedIn, addresses.table),
  };
}

async function lostAmong(handedIn: readonly HandedIn[], machine: string): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const upload of handedIn) {
    const outcome = await awaitOutcome(machine, executionName({ upload }), 1000);
    if (outcome === undefined || outcome.outcome === 'failed')
      lost.push(`${upload.key}: ${outcome?.outcome ?? 'none'}`);
  }
  return lost;
}

/** A letter names the file and its time: the same words to the same people are the same letter. */
async function sentTwice(mail: string): Promise<readonly string[]> {
  const { emails } = (await (await fetch(`${mail}/store`)).json()) as {
    readonly emails: readonly {
      readonly subject: string;
      readonly destination: object;
      readonly body: { text: string };
    }[];
  };
  const same = Map.groupBy(emails, ({ destination, subject, body }) =>
    JSON.stringify([destination, subject, body.text]),
  );
  return [...same.values()].flatMap(([letter, ...again]) => (again.length === 0 ? [] : [letter?.subject ?? '']));
}

async function stalePages({ table, records, site }: Addresses): Promise<readonly string[]> {
  const fresh = inMemoryPorts();
  await rebuildSite({
    agencies: dynamodbAgencies(table),
    arrivals: dynamodbArrivals(table),
    reports: dynamodbReports(table),
    documents: s3Documents({ records }),
    lists: fresh.lists,
    pages: fresh.pages,
    site: siteSettings(),
    clock: () => new Date().toISOString(),
  });
  const stale: string[] = [];
  for (const [key, body] of fresh.site) {
    const answer = await fetch(site + sitePath(key));
    const isSame = key.includes('/original/') ? answer.ok : (await answer.text()) === body.replace(/^\uFEFF/, '');
    if (!isSame) stale.push(key);
  }
  return stale;
}

async function wrongPointers(handedIn: readonly HandedIn[], table: string): Promise<readonly string[]> {
  const reports = dynamodbReports(table);
  const last = new Map(handedIn.map(upload => [`${upload.agencyId} ${upload.year}`, upload]));
  const wrong = [...last].map(async ([name, { agencyId, year, sha256 }]) => {
    const life = await reports.life({ agencyId, scope: 'organ', year });
    return shownVersion(life)?.sha256 === sha256 && !life.untold ? [] : [name];
  });
  return (await Promise.all(wrong)).flat();
}
