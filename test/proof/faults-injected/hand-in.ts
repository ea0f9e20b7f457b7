import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Agency } from '../../../functions/domain/agency/agency.ts';
import { uploadKey } from '../../../functions/domain/locations.ts';
import { benchReport } from '../../../infra/local/bench/sample-report.ts';

/** A file that S3 said it has. */
export interface HandedIn {
  readonly agencyId: string;
  readonly year: number;
  readonly key: string;
  readonly version: string;
  readonly sha256: string;
}

const PATIENCE_MS = 120_000;
const AGAIN_MS = 300;

/**
 * Hands in a report of an agency as an agency would: again, until it is told that the file is there. `number` makes the file
 * another one than those before it.
 */
export async function handIn(s3: S3Client, bucket: string, agency: Agency, year: number, number: number) {
  const words = `${new TextDecoder().decode(benchReport(agency, year)).trimEnd()}\n另发布便民提示${number}条。\n`;
  const bytes = new TextEncoder().encode(words);
  const key = uploadKey(agency.id, year, `年度报告${number}.txt`);
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const { VersionId: version = '' } = await s3.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }),
      );
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { agencyId: agency.id, year, key, version, sha256 } satisfies HandedIn;
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(AGAIN_MS);
    }
  }
}
