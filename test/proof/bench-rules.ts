/** `npm run bench:rules`: prints what the rules and the search for copies cost on this machine. */

import { runCommand } from '../../infra/local/console/command.ts';
import { measureRules } from './measure-rules.ts';

await runCommand('npm run bench:rules', async () => {
  for (const { what, value, aim } of await measureRules())
    process.stdout.write(`${what.padEnd(58)} ${value}${aim === undefined ? '' : `   (aim ${aim})`}\n`);
  return 0;
});
