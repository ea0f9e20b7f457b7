/** `npm run bench:rules`: prints what the rules and the search for copies cost on this machine. */
import { figureLine } from '../../infra/local/bench/figure.ts';
import { BRIEF_OPTION, readArguments, runCommand } from '../../infra/local/console/command.ts';
import { measureRules } from './measure-rules.ts';

const USAGE = {
  call: 'npm run bench:rules [-- --brief]',
  about: 'Prints what the rules and the search for copies cost on this machine; --brief measures too little to tell.',
};

await runCommand(USAGE, async () => {
  const { values } = readArguments(BRIEF_OPTION, 0);
  for (const figure of await measureRules(values)) process.stdout.write(`${figureLine(figure)}\n`);
  return 0;
});
