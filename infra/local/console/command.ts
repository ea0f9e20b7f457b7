import { type ParseArgsOptionsConfig, parseArgs, styleText } from 'node:util';
import { sentenceOf } from '../local-stack-error.ts';
import { DEFAULT_DATA_FOLDER, givenPath } from '../project.ts';

/** The command line cannot be read; the message says how to call the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const EXIT_FAULT = 1;
const EXIT_USAGE = 64;

/** Runs a command to its exit code. What a person can mend is one sentence; anything else says where to look further. */
export async function runCommand(usage: string, command: () => Promise<number>): Promise<void> {
  const tell = (error: unknown): void => {
    process.exitCode = error instanceof UsageError ? EXIT_USAGE : EXIT_FAULT;
    process.stderr.write(`${styleText('red', messageOf(error, usage), { stream: process.stderr })}\n`);
  };
  process.once('uncaughtException', error => {
    tell(error);
    process.exit();
  });
  try {
    process.exitCode = await command();
  } catch (error) {
    tell(error);
  }
  // Sockets that are kept alive for reuse must not keep the process.
  process.stdout.write('', () => process.exit());
}

function messageOf(error: unknown, usage: string): string {
  if (error instanceof UsageError) return `${error.message}\nUsage: ${usage}`;
  const sentence = sentenceOf(error, 'the data folder');
  if (sentence !== undefined) return sentence;
  if (process.env['GONGKAI_TRACE'] !== undefined && error instanceof Error) return error.stack ?? error.message;
  return `Unexpected: ${error instanceof Error ? `${error.name}: ${error.message}` : error} (GONGKAI_TRACE=1 shows where)`;
}

/** Reads the arguments of a command. Throws UsageError. */
export function readArguments<const T extends ParseArgsOptionsConfig>(options: T) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export const DATA_OPTION = { data: { type: 'string' } } as const;

/** Folder of `--data`, of GONGKAI_DATA, or the default one. */
export function dataFolderOf(values: { readonly data?: string | undefined }): string {
  const given = values.data ?? process.env['GONGKAI_DATA'];
  return given === undefined ? DEFAULT_DATA_FOLDER : givenPath(given);
}

/** A port from an option or a variable; 0 takes any free one. Throws UsageError. */
export function portOf(option: string, given: string | undefined, variable: string, standard: number): number {
  const text = given ?? process.env[variable];
  if (text === undefined) return standard;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new UsageError(`${option} takes a port (0 to 65535), not ${text}`);
  return port;
}
