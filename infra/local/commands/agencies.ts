/**
 * `npm run agencies -- import FILE [--data FOLDER | --table TABLE]`: puts the agencies of a CSV file into the register of
 * the running stack, or of a deployed one, named by its table and reached with the AWS settings of the environment.
 */
import { dynamodbAgencies } from '../../../functions/adapters/dynamodb/dynamodb-agencies.ts';
import { beijingDate } from '../../../functions/domain/calendar/beijing-time.ts';
import { connectToStack } from '../connect.ts';
import { DATA_OPTION, dataFolderOf, readArguments, runCommand, UsageError } from '../console/command.ts';
import { importRegister } from '../import-register.ts';
import { givenPath } from '../project.ts';

const USAGE = {
  call: 'npm run agencies -- import FILE [--data FOLDER | --table TABLE]',
  about:
    'Puts the agencies of a CSV file into the register of the running stack, or of a deployed one named by its table.',
};
const OPTIONS = { ...DATA_OPTION, table: { type: 'string' } } as const;

await runCommand(USAGE, async () => {
  const { values, positionals } = readArguments(OPTIONS, 2);
  const [action, file] = positionals;
  if (action !== 'import' || file === undefined) throw new UsageError('Name the file to import.');
  const table = values.table ?? connectToStack(dataFolderOf(values)).settings('REPORTS_TABLE');
  const { imported, problems } = await importRegister(givenPath(file), dynamodbAgencies(table), {
    today: beijingDate(new Date().toISOString()),
  });
  for (const { line, message } of problems) process.stderr.write(`第 ${line} 行：${message}\n`);
  if (problems.length > 0) process.stderr.write(`共 ${problems.length} 处问题，名录没有改动。\n`);
  else process.stdout.write(`已导入 ${imported} 个机关。\n`);
  return problems.length > 0 ? 1 : 0;
});
