/** `npm run bench:formats`: prints what reading a report costs in each format; with a format, its figures as JSON. */
import { runCommand } from '../../infra/local/console/command.ts';
import { measureFormat, measureFormats } from './measure-formats.ts';

await runCommand('npm run bench:formats', async () => {
  const [format] = process.argv.slice(2);
  if (format !== undefined) {
    process.stdout.write(JSON.stringify(await measureFormat(format as Parameters<typeof measureFormat>[0])));
    return 0;
  }
  for (const { what, value, aim } of measureFormats())
    process.stdout.write(`${what.padEnd(50)} ${value}${aim === undefined ? '' : `   (aim ${aim})`}\n`);
  return 0;
});
