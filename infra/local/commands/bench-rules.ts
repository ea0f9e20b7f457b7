/** `npm run bench:rules`: prints what the rules cost on this machine. `npm run bench` prints the same among the rest. */
import { measureRules } from '../bench/rules.ts';
import { runCommand } from '../console/command.ts';

await runCommand('npm run bench:rules', async () => {
  for (const { what, value, aim } of await measureRules())
    process.stdout.write(`${what.padEnd(58)} ${value}${aim === undefined ? '' : `   (aim ${aim})`}\n`);
  return 0;
});
