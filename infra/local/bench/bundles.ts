import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lambdaFunctions } from '../stand-ins/lambda/lambda-function.ts';
import { synthesize } from '../synthesize.ts';
import { readAssembly } from '../template/assembly.ts';
import { resolveTemplate } from '../template/resolve-template.ts';
import { type Amount, kilobytes, type MeasuredFigure, milliseconds, percentile } from './figure.ts';

const ROUNDS = { brief: 1, full: 5 };
const NOWHERE = { site: 'http://127.0.0.1', mail: 'http://127.0.0.1', cloud: 'http://127.0.0.1' };

/** Size of the bundle of every function, and how long a fresh process takes to load it. */
export async function measureBundles(scratchFolder: string, { brief }: Amount): Promise<readonly MeasuredFigure[]> {
  const rounds = brief ? ROUNDS.brief : ROUNDS.full;
  const assembly = readAssembly((await synthesize()).folder);
  const template = resolveTemplate(assembly.stackName, assembly.template, NOWHERE);
  return lambdaFunctions(template, assembly, NOWHERE, scratchFolder).map(({ codeFolder, environment }) => {
    const name = (environment['POWERTOOLS_SERVICE_NAME'] ?? codeFolder).toLowerCase();
    const size = readdirSync(codeFolder).reduce((sum, file) => sum + statSync(join(codeFolder, file)).size, 0);
    const loads = Array.from({ length: rounds }, () => coldLoad(join(codeFolder, 'index.mjs')));
    return {
      what: `Bundle of ${name}: size, cold load (median of ${rounds})`,
      value: `${kilobytes(size)}, ${milliseconds(percentile(loads, 0.5))}`,
      aim: name === 'extract' ? '≤ 200 ms' : '≤ 600 kB',
    };
  });
}

/** Milliseconds from the beginning of the import to its end, in a process of its own. */
function coldLoad(file: string): number {
  const code = `const began = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)});
    process.stdout.write(String(performance.now() - began), () => process.exit());`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }));
}
