/** `npm run proof:scale -- [COUNT]`: what one report costs beside a tenth of COUNT agencies, and beside COUNT. */
import { styleText } from 'node:util';
import { readCount, runCommand } from '../../infra/local/console/command.ts';

const USAGE = {
  call: 'npm run proof:scale -- [COUNT]',
  about:
    'Stores COUNT (10000) agencies with three years each, and a tenth of them, and counts what one more report asks of the table. Ends with 1 where that grows with what is stored.',
};
const MEASURES = ['reads', 'bytesRead', 'writes', 'bytesWritten'] as const;
/** A cost that grows slower than this power is flat: lengths of names and numbers differ a little. */
const FLAT = 0.1;
/** Fewer stand on one page of the site: what is measured is the tree. */
const SMALLEST = 360;

await runCommand(USAGE, async () => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
  const { exponentOf, measureScale } = await import('./scale/measure-scale.ts');
  const { PARTS } = await import('./scale/measure-report.ts');
  const count = readCount(10_000);
  const sizes = [Math.max(SMALLEST, Math.round(count / 10)), Math.max(2 * SMALLEST, count)];
  const costs = await measureScale(sizes, agencies => console.log(styleText('dim', `storing ${agencies} agencies …`)));
  let isFlat = true;
  console.log(`${'one report'.padEnd(16)}${'agencies'.padStart(9)}${MEASURES.map(each => each.padStart(14)).join('')}`);
  for (const part of Object.keys(PARTS) as (keyof typeof PARTS)[]) {
    for (const { agencies, parts } of costs)
      console.log(
        `${part.padEnd(16)}${String(agencies).padStart(9)}${MEASURES.map(each => String(parts[part][each]).padStart(14)).join('')}`,
      );
    const exponents = MEASURES.map(measure => exponentOf(costs, part, measure));
    console.log(
      `${part.padEnd(16)}${'exponent'.padStart(9)}${exponents.map(each => each.toFixed(2).padStart(14)).join('')}`,
    );
    isFlat &&= exponents.every(each => each < FLAT);
  }
  return isFlat ? 0 : 1;
});
