/**
 * `npm run letters -- [--resend ID] [--data FOLDER | --outputs FILE]`: lists the letters the mail system refused for good,
 * or puts one of them back into the queue, on the running stack or on a deployed one.
 */
import { dynamodbLetters } from '../../../functions/adapters/dynamodb/dynamodb-letters.ts';
import { setting } from '../../../functions/adapters/environment.ts';
import { s3Documents } from '../../../functions/adapters/s3/s3-documents.ts';
import { sqsLetterQueue } from '../../../functions/adapters/workflow/sqs-letters.ts';
import { beijingMinute } from '../../../functions/domain/calendar/beijing-time.ts';
import { resendLetter } from '../../../functions/resend-letter.ts';
import { DATA_OPTION, dataFolderOf, readArguments, runCommand } from '../console/command.ts';
import { workOn } from '../deployment.ts';
import { LocalStackError } from '../local-stack-error.ts';
import { givenPath } from '../project.ts';

const USAGE = {
  call: 'npm run letters -- [--resend ID] [--data FOLDER | --outputs FILE]',
  about: 'Lists the letters the mail system refused for good, or puts one of them back into the queue.',
};
const OPTIONS = { ...DATA_OPTION, resend: { type: 'string' }, outputs: { type: 'string' } } as const;

await runCommand(USAGE, async () => {
  const { values } = readArguments(OPTIONS, 0);
  const outputs = values.outputs === undefined ? undefined : givenPath(values.outputs);
  workOn({ outputs, dataFolder: dataFolderOf(values) });
  const letters = dynamodbLetters(setting('REPORTS_TABLE'));
  if (values.resend !== undefined) {
    const ports = {
      letters,
      documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
      letterQueue: sqsLetterQueue(setting('LETTERS_QUEUE_URL')),
      clock: () => new Date().toISOString(),
    };
    if (!(await resendLetter(ports, values.resend)))
      throw new LocalStackError(`${values.resend} is no letter that was refused for good.`);
    process.stdout.write('已重新放入发信队列。\n');
    return 0;
  }
  const failed = await letters.failed();
  for (const { letterId, delivery } of failed)
    process.stdout.write(`${letterId}  ${beijingMinute(delivery.at)}  ${delivery.reason}\n`);
  process.stdout.write(failed.length === 0 ? '没有被拒收的邮件。\n' : `共 ${failed.length} 封被拒收。\n`);
  return failed.length === 0 ? 0 : 1;
});
