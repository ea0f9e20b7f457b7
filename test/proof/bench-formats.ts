/** `npm run bench:formats`: prints what reading a report costs in each format; with a format, its figures as JSON. */
import { figureLine } from '../../infra/local/bench/figure.ts';
import { BRIEF_OPTION, readArguments, runCommand, UsageError } from '../../infra/local/console/command.ts';
import { formatNamed, measureFormat, measureFormats } from './measure-formats.ts';

const USAGE = {
  call: 'npm run bench:formats [-- FORMAT] [-- --brief]',
  about:
    'Prints what reading a report costs in each format; with a format, its figures as JSON.\n--brief measures too little to tell.',
};

await runCommand(USAGE, async () => {
  const { values, positionals } = readArguments(BRIEF_OPTION, 1);
  const [given] = positionals;
  if (given === undefined) {
    for (const figure of measureFormats(values)) process.stdout.write(`${figureLine(figure)}\n`);
    return 0;
  }
  const format = formatNamed(given);
  if (format === undefined) throw new UsageError(`No report is measured as ${given}.`);
  process.stdout.write(JSON.stringify(await measureFormat(format, values)));
  return 0;
});
