/** `npm run bench:burst -- [COUNT]`: so many agencies upload at once; prints what became of each upload, and the memory. */
import { measureBurst } from '../bench/burst.ts';
import { figureLine } from '../bench/figure.ts';
import { readCount, runCommand } from '../console/command.ts';

const USAGE = {
  call: 'npm run bench:burst -- [COUNT]',
  about: 'Uploads COUNT reports at once (300 by default) to a stack of its own and prints outcomes, time and memory.',
};
const STANDARD_COUNT = 300;

await runCommand(USAGE, async () => {
  const { figures, lost } = await measureBurst(readCount(STANDARD_COUNT));
  for (const figure of figures) process.stdout.write(`${figureLine(figure)}\n`);
  return lost === 0 ? 0 : 1;
});
