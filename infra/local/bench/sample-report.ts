import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agency } from '../../../functions/domain/agency/agency.ts';
import { SAMPLE_UPLOADS } from '../project.ts';

const SAMPLE = readFileSync(join(SAMPLE_UPLOADS, 'lanxi-scjg/2024/2024年度报告.txt'), 'utf8');

/** An agency that exists only for measuring. */
export const benchAgency = (number: number): Agency => ({
  id: `bench-${number}`,
  name: `测试县第${number}号局`,
  otherNames: [],
  kind: 'county-department',
  level: 'county',
  region: '990199',
  regionName: '测试县',
  parent: null,
  summaries: [],
  scopes: ['organ'],
  contact: `bench-${number}@bench.example`,
  reviewers: ['reviewer@bench.example'],
  deadline: null,
});

/** A consistent text report of that agency for a year, with a narrative that no other agency has. */
export function benchReport(agency: Agency, year: number): Uint8Array {
  const own = SAMPLE.replaceAll('澜溪县市场监督管理局', agency.name).replaceAll('2024', String(year));
  const words = inventedWords(agency.id);
  // Lines of prose end with a full stop; headings, labels and figures do not, and the first ones carry the law.
  const lines = own.split('\n').map((line, index) => (index > 2 && line.endsWith('。') ? retold(line, words) : line));
  return Buffer.from(lines.join('\n'));
}

/** Keeps what a line begins with (（一）主动公开情况。) and its length. */
function retold(line: string, words: () => string): string {
  const kept = /^（.）[^。]*。/.exec(line)?.[0] ?? '';
  const told = Array.from({ length: Math.ceil((line.length - kept.length) / 2) }, words).join('');
  return `${kept}${told}。`;
}

const SYLLABLES = [...'春江潮水连海平月共生滟随波千万里何处无明流宛转绕芳甸照花林皆似霰空霜不觉飞'];

/** Words drawn by the digest of a seed: the same for the same agency, others for others. */
function inventedWords(seed: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    const [first = 0, second = 0] = createHash('md5').update(`${seed} ${count}`).digest();
    return `${SYLLABLES[first % SYLLABLES.length]}${SYLLABLES[second % SYLLABLES.length]}`;
  };
}
