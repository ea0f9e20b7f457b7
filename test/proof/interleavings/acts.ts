import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseAgencyRegister } from '../../../functions/domain/agency/parse-agency-register.ts';
import type { ReportIdentity } from '../../../functions/domain/locations.ts';
import { decide, type World } from './world.ts';

const EVENTS = join(import.meta.dirname, '../../../events');
const CLEAN = readFileSync(join(EVENTS, 'uploads/lanxi-scjg/2024/2024年度报告.txt'), 'utf8');
const NAME = '澜溪县市场监督管理局';

/** A summary and two of its parts. */
export const REGISTER = parseAgencyRegister(readFileSync(join(EVENTS, 'agencies.csv'), 'utf8')).agencies.filter(
  ({ id }) => ['lanxi-xian', 'lanxi-scjg', 'lanxi-jyj'].includes(id),
);

/** Reports that influence one another: last year's and this year's, another part, and the summary of both. */
const REPORTS: readonly ReportIdentity[] = [
  { agencyId: 'lanxi-scjg', scope: 'organ', year: 2024 },
  { agencyId: 'lanxi-scjg', scope: 'organ', year: 2023 },
  { agencyId: 'lanxi-jyj', scope: 'organ', year: 2024 },
  { agencyId: 'lanxi-xian', scope: 'government', year: 2024 },
];

/** What a file can be, beside a good report: others of its figures, of another agency, a half, with personal data. */
const FILES = {
  good: text => text,
  misfiled: (_text, year) => written('青禾县林业局', year),
  cut: text => text.slice(0, text.indexOf('四、政府信息公开行政复议')),
  personal: text => text.replace('主要问题是', '申请人身份证号11010519491231002X。主要问题是'),
} satisfies Readonly<Record<string, (text: string, year: number) => string>>;

const written = (agency: string, year: number): string =>
  CLEAN.replaceAll(NAME, agency).replaceAll('2024', String(year));

/** Something somebody does; all acts of a schedule race with one another. */
export type Act =
  | {
      readonly kind: 'upload';
      readonly report: ReportIdentity;
      readonly file: keyof typeof FILES;
      /** Licences granted, so that versions differ; the same number is the same file again. */
      readonly licences: number;
      /** The event comes so often. */
      readonly copies: number;
    }
  | { readonly kind: 'withdraw' | 'release'; readonly report: ReportIdentity; readonly patience: number };

const report = fc.constantFrom(...REPORTS, ...REPORTS.slice(0, 1));
const uploading = fc.record({
  kind: fc.constant('upload' as const),
  report,
  file: fc.constantFrom<keyof typeof FILES>('good', 'good', 'good', 'misfiled', 'cut', 'personal'),
  licences: fc.constantFrom(4210, 4211, 4212),
  copies: fc.constantFrom(1, 1, 2),
});
const decision = fc.record({
  kind: fc.constantFrom('withdraw' as const, 'release' as const),
  report,
  patience: fc.constantFrom(20, 60, 200),
});

/** What happens at once in a schedule; uploads are numbered in the order of S3, whatever their events do. */
export const acts: fc.Arbitrary<readonly Act[]> = fc
  .tuple(fc.array(uploading, { minLength: 2, maxLength: 5 }), fc.array(decision, { maxLength: 2 }))
  .map(([uploads, decisions]) => [...uploads, ...decisions]);

/** Lets an act begin. `number` orders the uploads: one a minute. */
export function begin(world: World, act: Act, number: number): void {
  if (act.kind === 'upload') upload(world, act, number);
  else decide(world, act.report, act.kind, act.patience);
}

function upload(world: World, act: Extract<Act, { readonly kind: 'upload' }>, number: number): void {
  const { agencyId, year } = act.report;
  const name = REGISTER.find(({ id }) => id === agencyId)?.name ?? '';
  const text = FILES[act.file](written(name, year), year).replaceAll('4210', String(act.licences));
  const bytes = new TextEncoder().encode(text);
  const object = { key: `uploads/${agencyId}/${year}/年报${number}.txt`, 'version-id': `v${number}` };
  world.memory.uploads.set(`${object.key}@${object['version-id']}`, bytes);
  const time = new Date(Date.UTC(2025, 0, 20, 1, number)).toISOString();
  const detail = { requester: 'lanxi', object: { ...object, size: bytes.length, sequencer: number.toString(16) } };
  for (let copy = 0; copy < act.copies; copy += 1) world.deliver(JSON.stringify({ time, detail }));
}
