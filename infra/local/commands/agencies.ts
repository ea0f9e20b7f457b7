/** `npm run agencies -- import FILE [--data FOLDER]`: puts the agencies of a CSV file into the register of the running stack. */
import { dynamodbAgencies } from '../../../functions/adapters/dynamodb-agencies.ts';
import { connectToStack } from '../connect.ts';
import { DATA_OPTION, dataFolderOf, readArguments, runCommand, UsageError } from '../console/command.ts';
import { importRegister } from '../import-register.ts';
import { givenPath } from '../project.ts';

const USAGE = 'npm run agencies -- import FILE [--data FOLDER]';

await runCommand(USAGE, async () => {
  const { values, positionals } = readArguments(DATA_OPTION);
  const [action, file, ...rest] = positionals;
  if (action !== 'import' || file === undefined || rest.length > 0) throw new UsageError('Name the file to import.');
  const { settings } = connectToStack(dataFolderOf(values));
  const { imported, problems } = await importRegister(givenPath(file), dynamodbAgencies(settings('REPORTS_TABLE')));
  for (const { line, message } of problems) process.stderr.write(`第 ${line} 行：${message}\n`);
  if (problems.length > 0) process.stderr.write(`共 ${problems.length} 处问题，名录没有改动。\n`);
  else process.stdout.write(`已导入 ${imported} 个机关。\n`);
  return problems.length > 0 ? 1 : 0;
});
