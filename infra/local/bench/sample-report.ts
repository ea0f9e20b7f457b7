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

/** A consistent text report of that agency for a year. */
export const benchReport = (agency: Agency, year: number): Uint8Array =>
  Buffer.from(SAMPLE.replaceAll('澜溪县市场监督管理局', agency.name).replaceAll('2024', String(year)));
