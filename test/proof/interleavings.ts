/** `npm run proof:interleavings -- [COUNT]`: lets the steps run at once in COUNT orders and prints what disagreed. */
import { styleText } from 'node:util';
import { readCount, runCommand } from '../../infra/local/console/command.ts';

const USAGE = {
  call: 'npm run proof:interleavings -- [COUNT]',
  about:
    'Explores COUNT (200) schedules of uploads, corrections, re-checks, deaths, duplicates and decisions. Ends with 1 where the site, a letter or a pointer is not what the store says.',
};
/** So many wrong schedules are shown with what happened in them. */
const SHOWN = 5;
/** What can be wrong, as `disagreements` begins its lines; anything else is a process that failed. */
const KINDS = ['page', 'pointer', 'judgement', 'letters', 'copy', 'untold', 'open', 'nobody', 'fault'];

await runCommand(USAGE, async () => {
  Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' });
  const { explore } = await import('./interleavings/explore.ts');
  const count = readCount(200);
  const seen = { schedules: 0, uploads: 0, decisions: 0, deaths: 0, letters: 0, turns: 0 };
  const wrong = new Map<string, number>();
  let bad = 0;
  await explore(count, 1, explored => {
    seen.schedules += 1;
    seen.uploads += explored.acts.filter(({ kind }) => kind === 'upload').length;
    seen.decisions += explored.acts.filter(({ kind }) => kind !== 'upload').length;
    seen.deaths += explored.deaths;
    seen.letters += explored.letters;
    seen.turns += explored.turns;
    if (explored.wrong.length === 0) return;
    bad += 1;
    for (const each of explored.wrong) wrong.set(kindOf(each), (wrong.get(kindOf(each)) ?? 0) + 1);
    if (bad <= SHOWN)
      console.log(styleText('dim', `${JSON.stringify(explored.acts)}\n  ${explored.wrong.join('\n  ')}`));
  });
  for (const [what, number] of Object.entries(seen)) console.log(`${what.padEnd(10)} ${number}`);
  for (const what of KINDS) console.log(`${what.padEnd(10)} wrong: ${wrong.get(what) ?? 0}`);
  return bad === 0 ? 0 : 1;
});

function kindOf(wrong: string): string {
  const [first = ''] = wrong.split(' ');
  return KINDS.includes(first) ? first : 'fault';
}
