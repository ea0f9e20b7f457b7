import type { GivenFile } from '../domain/check/check-report.ts';
import type { Engines } from '../domain/extract/engines.ts';
import type { Answer, Job } from './job.ts';

const SCOPES = ['organ', 'government', 'system'] as const;

/** Reads and checks files with the code of the platform, on this machine. Browsers that lack newer methods are given them. */
export async function runJob({ file, year, previous, parts, pdfium }: Job): Promise<Answer> {
  if (!('groupBy' in Map && 'isSubsetOf' in Set.prototype && 'toSorted' in Array.prototype && 'Iterator' in globalThis))
    await import('core-js/stable');
  const { checkReport } = await import('../domain/check/check-report.ts');
  const { checkView } = await import('../domain/check/check-view.ts');
  const { checkJson } = await import('../domain/check/check-json.ts');
  const { extractReport } = await import('../domain/extract/extract-report.ts');
  const { isRefusal } = await import('../domain/refusal.ts');
  const engines: Engines = { pdfium: async () => (await fetch(pdfium)).arrayBuffer() };
  const read = async ({ bytes, name }: GivenFile) => {
    const record = await extractReport(bytes, name, SCOPES, engines);
    return isRefusal(record) ? null : record;
  };
  const partRecords = [];
  for (const part of parts) partRecords.push({ name: part.name, record: await read(part) });
  const context = {
    year,
    previous: previous === undefined ? undefined : ((await read(previous)) ?? undefined),
    parts: parts.length === 0 ? undefined : partRecords,
  };
  const check = await checkReport(file, context, engines);
  return { markup: checkView(check), json: checkJson(check) };
}
