/**
 * `npm run agencies -- import FILE [--data FOLDER | --outputs FILE | --table TABLE]`: puts the agencies of a CSV file into
 * the register of the running stack, or of a deployed one, reached with the AWS settings of the environment. `retake` then
 * takes in the files that were refused because nobody knew their agency.
 */
import { dynamodbAgencies } from '../../../functions/adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbArrivals } from '../../../functions/adapters/dynamodb/dynamodb-arrivals.ts';
import { optionalSetting, setting } from '../../../functions/adapters/environment.ts';
import { sqsListingRequests, sqsUploads } from '../../../functions/adapters/workflow/sqs-requests.ts';
import { beijingDate } from '../../../functions/domain/calendar/beijing-time.ts';
import { EVERYTHING } from '../../../functions/steps.ts';
import { retakable, takeAgain } from '../../../functions/take-again.ts';
import { DATA_OPTION, dataFolderOf, readArguments, runCommand, UsageError } from '../console/command.ts';
import { workOn } from '../deployment.ts';
import { importRegister } from '../import-register.ts';
import { givenPath } from '../project.ts';

const USAGE = {
  call: 'npm run agencies -- import FILE | retake [--data FOLDER | --outputs FILE | --table TABLE]',
  about:
    'Puts the agencies of a CSV file into the register of the running stack or a deployed one; retake takes in the files that were refused because nobody knew their agency.',
};
const TEXT = { type: 'string' } as const;
const OPTIONS = { ...DATA_OPTION, table: TEXT, outputs: TEXT } as const;

await runCommand(USAGE, async () => {
  const { values, positionals } = readArguments(OPTIONS, 2);
  const [action, file] = positionals;
  if (action !== 'retake' && (action !== 'import' || file === undefined))
    throw new UsageError('Name the file to import, or retake.');
  if (values.table !== undefined) process.env['REPORTS_TABLE'] = values.table;
  else workOn({ outputs: values.outputs && givenPath(values.outputs), dataFolder: dataFolderOf(values) });
  return file === undefined ? retake() : importFile(givenPath(file));
});

async function importFile(file: string): Promise<number> {
  const { imported, problems } = await importRegister(file, dynamodbAgencies(setting('REPORTS_TABLE')), {
    today: beijingDate(new Date().toISOString()),
  });
  for (const { line, message } of problems) process.stderr.write(`第 ${line} 行：${message}\n`);
  if (problems.length > 0) process.stderr.write(`共 ${problems.length} 处问题，名录没有改动。\n`);
  else {
    process.stdout.write(`已导入 ${imported} 个机关。\n`);
    const queue = optionalSetting('LISTINGS_QUEUE_URL');
    if (queue !== undefined) await sqsListingRequests(queue).ask(EVERYTHING);
    await offer();
  }
  return problems.length > 0 ? 1 : 0;
}

async function offer(): Promise<void> {
  const files = await stranded();
  if (files.length === 0) return;
  process.stdout.write(`有 ${files.length} 个文件此前因机关未登记被退回，现在可以受理：\n`);
  for (const { upload } of files) process.stdout.write(`  ${upload.key}\n`);
  process.stdout.write('要重新受理，请运行 npm run agencies -- retake。\n');
}

async function retake(): Promise<number> {
  const files = await stranded();
  for (const file of files) {
    await takeAgain(sqsUploads(setting('UPLOADS_QUEUE_URL')), file);
    process.stdout.write(`  ${file.upload.key}\n`);
  }
  process.stdout.write(files.length === 0 ? '没有需要重新受理的文件。\n' : `已重新受理 ${files.length} 个文件。\n`);
  return 0;
}

/** Files that were refused because nobody knew their agency, and whose agency is known now. */
function stranded() {
  const table = setting('REPORTS_TABLE');
  return retakable(dynamodbArrivals(table), dynamodbAgencies(table));
}
