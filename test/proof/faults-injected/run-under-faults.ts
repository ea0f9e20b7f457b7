import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { dynamodbAgencies } from '../../../functions/adapters/dynamodb/dynamodb-agencies.ts';
import { benchAgency } from '../../../infra/local/bench/sample-report.ts';
import { connectToStack } from '../../../infra/local/connect.ts';
import { workOn } from '../../../infra/local/deployment.ts';
import { seededRandom } from '../../../infra/local/invented/random.ts';
import { synthesize } from '../../../infra/local/synthesize.ts';
import { type Damage, damageAfter } from './damage.ts';
import { type HandedIn, handIn } from './hand-in.ts';
import { MISHAPS, type Mishap } from './mishaps.ts';
import { bootMortalStack, type MortalStack } from './mortal-stack.ts';

export interface Survived extends Damage {
  readonly uploads: number;
  /** How often faults struck, and how often the whole stack was killed. */
  readonly struck: number;
  readonly kills: number;
  readonly failed: readonly string[];
  readonly deadLetters: number;
}

/** Years of a report that influence one another. */
const YEARS = [2023, 2024] as const;
/** So many versions of each report are handed in, on average. */
const VERSIONS = 3;
/** How long a fault lasts beyond the uploads of its round, in milliseconds. */
const LAST_MS = 2500;
const LIMIT_MS = 15 * 60_000;

/** Hands in so many files while everything goes wrong that can, lets the faults pass, and looks what they left behind. */
export async function runUnderFaults(
  uploads: number,
  perRound: number,
  seed: number,
  onRound: (round: string) => void = () => undefined,
): Promise<Survived> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gongkai-faults-'));
  const { folder } = await synthesize();
  const stack = await bootMortalStack(folder, dataFolder, seed);
  try {
    const { settings, endpoints } = connectToStack(dataFolder);
    workOn({ dataFolder });
    const agencies = Array.from({ length: Math.ceil(uploads / VERSIONS / YEARS.length) }, (_, number) =>
      benchAgency(number),
    );
    for (const agency of agencies) await dynamodbAgencies(settings('REPORTS_TABLE')).put(agency);
    const s3 = new S3Client({});
    const random = seededRandom(seed);
    const handedIn: HandedIn[] = [];
    let kills = 0;
    for (let round = 0; handedIn.length < uploads; round += 1) {
      const mishap = MISHAPS[round % MISHAPS.length] ?? { name: 'nothing', faults: [] };
      const files = Array.from({ length: Math.min(perRound, uploads - handedIn.length) }, (_, index) => ({
        agency: random.pick(agencies as [never, ...never[]]),
        year: random.pick(YEARS),
        number: handedIn.length + index,
      }));
      const handing = handInAll(files, file =>
        handIn(s3, settings('UPLOADS_BUCKET'), file.agency, file.year, file.number),
      );
      kills += await meet(stack, mishap, handing);
      handedIn.push(...(await handing));
      onRound(`${mishap.name}: ${handedIn.length} handed in`);
    }
    const { isQuiet, failed, deadLetters } = await stack.tell({ ask: 'quiet', limitMs: LIMIT_MS });
    if (!isQuiet) throw new Error('the stack does not come to rest');
    const damage = await damageAfter(handedIn, {
      table: settings('REPORTS_TABLE'),
      records: settings('RECORDS_BUCKET'),
      machine: settings('WORKFLOW_ARN'),
      site: endpoints.site,
      mail: endpoints.mail,
    });
    return { ...damage, uploads: handedIn.length, struck: stack.struck(), kills, failed, deadLetters };
  } finally {
    await stack.end();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The mishap while files are handed in and a little longer; gives how often the stack was killed. */
async function meet(stack: MortalStack, { faults, killsStack = false }: Mishap, handing: Promise<unknown>) {
  await stack.tell({ ask: 'inject', faults });
  if (killsStack) {
    await pause(LAST_MS / 2);
    await stack.killAndBoot();
  }
  await Promise.race([handing, pause(LAST_MS * 2)]);
  await pause(LAST_MS);
  await stack.tell({ ask: 'mend' });
  await handing;
  return killsStack ? 1 : 0;
}

/** Files of one report one after the other, so that it is known which is the last; those of others at once. */
async function handInAll<F extends { readonly agency: { readonly id: string }; readonly year: number }>(
  files: readonly F[],
  one: (file: F) => Promise<HandedIn>,
): Promise<readonly HandedIn[]> {
  const byReport = Map.groupBy(files, ({ agency, year }) => `${agency.id} ${year}`);
  const done = [...byReport.values()].map(async ofReport => {
    const handedIn: HandedIn[] = [];
    for (const file of ofReport) handedIn.push(await one(file));
    return handedIn;
  });
  return (await Promise.all(done)).flat();
}
