/** `npm run proof:faults-injected -- [COUNT]`: hands in COUNT files while everything goes wrong, and prints what was lost. */
import { styleText } from 'node:util';
import { readCount, runCommand } from '../../infra/local/console/command.ts';

const USAGE = {
  call: 'npm run proof:faults-injected -- [COUNT]',
  about:
    'Hands in COUNT (200) files under kill -9 of stack and workers, duplicates, disorder, throttling, failing and slow services, mail that is down, a full disk. Ends with 1 where something is lost, sent twice, stale or points to the wrong version.',
};
/** Files of a round, during which one thing goes wrong. */
const PER_ROUND = 20;
const SHOWN = 10;

await runCommand(USAGE, async () => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
  const { runUnderFaults } = await import('./faults-injected/run-under-faults.ts');
  const survived = await runUnderFaults(readCount(200), PER_ROUND, 1, round => console.log(styleText('dim', round)));
  const { uploads, struck, kills, lost, twice, stale, wrongPointer, failed, deadLetters } = survived;
  console.log(`uploads ${uploads}, faults ${struck}, kill -9 of the stack ${kills}`);
  const found = { lost, twice, stale, 'wrong pointer': wrongPointer, FAILED: failed };
  for (const [what, lines] of Object.entries(found)) {
    console.log(`${what.padEnd(14)} ${lines.length}`);
    for (const line of lines.slice(0, SHOWN)) console.log(styleText('dim', `  ${line}`));
  }
  console.log(`${'dead letters'.padEnd(14)} ${deadLetters}`);
  return Object.values(found).every(lines => lines.length === 0) && deadLetters === 0 ? 0 : 1;
});
