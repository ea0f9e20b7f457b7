/**
 * `npm run invoke -- STEP FILE [--data FOLDER]`: runs one bundled function with a payload of `events/STEP/*.json`
 * against the running stack, or against one booted for the moment, and prints what it answers.
 */
import { readFileSync } from 'node:fs';
import { connectToStack } from '../connect.ts';
import { DATA_OPTION, dataFolderOf, readArguments, runCommand, UsageError } from '../console/command.ts';
import { findRunningStack } from '../data-folder.ts';
import { LocalStackError, sentenceOf } from '../local-stack-error.ts';
import { givenPath } from '../project.ts';
import { startLocalStack } from '../stack.ts';
import { openSandbox } from '../stand-ins/lambda/sandbox.ts';
import { synthesize } from '../synthesize.ts';

const USAGE = {
  call: 'npm run invoke -- STEP FILE [--data FOLDER]',
  about: 'Runs one bundled function with a payload of events/STEP/*.json and prints what it answers.',
};

await runCommand(USAGE, async () => {
  const { values, positionals } = readArguments(DATA_OPTION, 2);
  const [step, file] = positionals;
  if (step === undefined || file === undefined) throw new UsageError('Name a step and a payload.');
  const payload = readPayload(givenPath(file));
  const dataFolder = dataFolderOf(values);
  const running = findRunningStack(dataFolder);
  const ports = { site: 0, mail: 0, cloud: 0 };
  const stack =
    running === undefined
      ? await startLocalStack({ assemblyFolder: (await synthesize()).folder, dataFolder, ports })
      : undefined;
  try {
    const { lambdas } = connectToStack(dataFolder);
    const steps = lambdas.map(({ environment }) => environment['POWERTOOLS_SERVICE_NAME'] ?? '');
    const lambda = lambdas[steps.findIndex(name => name.toLowerCase() === step.toLowerCase())];
    if (lambda === undefined) throw new UsageError(`${step} is none of ${steps.join(', ').toLowerCase()}.`);
    const sandbox = openSandbox(lambda);
    const answer = await sandbox.invoke(payload);
    sandbox.kill();
    process.stdout.write(`${JSON.stringify('error' in answer ? answer.error : answer.result, null, 2)}\n`);
    return 'error' in answer ? 1 : 0;
  } finally {
    await stack?.close();
  }
});

function readPayload(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new LocalStackError(`${file} is not JSON: ${error.message}`);
    throw new LocalStackError(sentenceOf(error, file) ?? String(error));
  }
}
