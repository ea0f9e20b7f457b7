import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../functions/adapters/file-engines.ts';
import type { Reader } from '../../functions/domain/extract/reader.ts';
import { read as readDoc } from '../../functions/domain/extract/readers/doc.ts';
import { read as readDocx } from '../../functions/domain/extract/readers/docx.ts';
import { read as readOfd } from '../../functions/domain/extract/readers/ofd.ts';
import { read as readRtf } from '../../functions/domain/extract/readers/rtf.ts';
import { read as readXlsx } from '../../functions/domain/extract/readers/xlsx.ts';
import { generateReport } from '../../infra/local/invented/generate-report.ts';
import { type Random, seededRandom } from '../../infra/local/invented/random.ts';
import { writeReport } from '../../infra/local/invented/write-report.ts';
import { countSteps } from '../support/count-steps.ts';

/** An undamaged file of these takes a tenth. */
const STEPS = 1_000_000;

const sample = (name: string) => readFileSync(new URL(`../samples/${name}`, import.meta.url));
const written = (format: 'docx' | 'xlsx' | 'ofd') => writeReport(generateReport(3), format, seededRandom(3));

const READERS: readonly (readonly [format: string, read: Reader, file: Uint8Array, rounds: number])[] = [
  ['doc', readDoc, sample('word-97-features.doc'), 250],
  ['rtf', readRtf, sample('rich-text-features.rtf'), 100],
  ['docx', readDocx, written('docx'), 50],
  ['xlsx', readXlsx, written('xlsx'), 50],
  ['ofd', readOfd, written('ofd'), 30],
];

/** The file with a few bytes changed, or cut off. */
function mutate(file: Uint8Array, random: Random): Buffer {
  const copy = Buffer.from(file);
  const last = copy.length - 4;
  if (random.chance(0.1)) return copy.subarray(0, random.whole(0, last));
  for (let change = random.whole(1, 6); change > 0; change -= 1) {
    const at = random.whole(0, last);
    const kind = random.whole(0, 3);
    if (kind === 0) copy.writeUInt8(random.whole(0, 255), at);
    else if (kind === 1) copy.writeUInt32LE(random.pick([0, 0xffffffff, 0x7fffffff, random.whole(0, 9999)]), at);
    else if (kind === 2) copy.writeUInt16LE(random.pick([0, 0xffff, random.whole(0, 0xffff)]), at);
    else copy.copy(copy, random.whole(0, last), at, Math.min(at + random.whole(1, 60), copy.length));
  }
  return copy;
}

/** Changes inside a zip would only meet its checksums: one of its parts is changed and packed anew. */
function mutateInside(file: Uint8Array, random: Random): Uint8Array {
  if (file[0] !== 0x50) return mutate(file, random);
  const parts = unzipSync(file);
  const names = Object.keys(parts);
  const name = names[random.whole(0, names.length - 1)] ?? '';
  return zipSync({ ...parts, [name]: mutate(parts[name] ?? strToU8(''), random) }, { level: 1 });
}

describe('a damaged file', () => {
  it.each(READERS)('%s is read or refused by name, in a bounded number of steps', async (_, read, file, rounds) => {
    const random = seededRandom(7);
    let most = 0;
    for (let round = 0; round < rounds; round += 1) {
      const bytes = (round % 2 === 0 ? mutateInside : mutate)(file, random);
      const steps = await countSteps(async () => {
        const outcome = await read(bytes, fileEngines);
        expect('blocks' in outcome || outcome.outcome === 'refused').toBe(true);
      });
      most = Math.max(most, steps);
    }
    expect(most).toBeLessThan(STEPS);
  });
});
