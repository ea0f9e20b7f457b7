import { type ParseArgsOptionsConfig, parseArgs, styleText } from 'node:util';
import { sentenceOf } from '../local-stack-error.ts';
import { DEFAULT_DATA_FOLDER, givenPath } from '../project.ts';

/** The command line cannot be read; the message says how to call the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** How a command is called, and in a sentence or two what it does. */
export interface Usage {
  readonly call: string;
  readonly about: string;
}

/** As in sysexits.h: a wrong call, and a fault of the program itself. What a person can mend otherwise ends with 1. */
const EXIT = { mendable: 1, usage: 64, fault: 70 } as const;

/**
 * Runs a command to its exit code; `--help` prints how to call it instead. What a person can mend is one sentence;
 * anything else says where to look further.
 */
export async function runCommand(usage: Usage, command: () => Promise<number>): Promise<void> {
  if (process.argv.slice(2).includes('--help')) {
    process.stdout.write(`Usage: ${usage.call}\n\n${usage.about}\n`);
    return;
  }
  const tell = (error: unknown): void => {
    const { code, message } = endingOf(error, usage);
    process.exitCode = code;
    process.stderr.write(`${styleText('red', message, { stream: process.stderr })}\n`);
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

function endingOf(error: unknown, usage: Usage): { readonly code: number; readonly message: string } {
  if (error instanceof UsageError) return { code: EXIT.usage, message: `${error.message}\nUsage: ${usage.call}` };
  const sentence = sentenceOf(error, 'the data folder');
  if (sentence !== undefined) return { code: EXIT.mendable, message: sentence };
  return { code: EXIT.fault, message: traceOf(error) };
}

function traceOf(error: unknown): string {
  if (process.env['GONGKAI_TRACE'] !== undefined && error instanceof Error) return error.stack ?? error.message;
  return `Unexpected: ${error instanceof Error ? `${error.name}: ${error.message}` : error} (GONGKAI_TRACE=1 shows where)`;
}

/** Reads the arguments of a command: its options, and at most so many words beside them. Throws UsageError. */
export function readArguments<const T extends ParseArgsOptionsConfig>(options: T, mostWords: number) {
  const parsed = parsedArguments(options);
  const extra = parsed.positionals[mostWords];
  if (extra !== undefined) throw new UsageError(`“${extra}” is one word too many.`);
  return parsed;
}

function parsedArguments<const T extends ParseArgsOptionsConfig>(options: T) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A number of cases to run, the only argument. Throws UsageError. */
export const readCount = (standard: number): number => countIn(readArguments({}, 1).positionals, standard);

/** The first word as a number of cases to run. Throws UsageError. */
export function countIn([given]: readonly string[], standard: number): number {
  if (given === undefined) return standard;
  if (!/^[1-9]\d{0,6}$/.test(given)) throw new UsageError(`COUNT is a number of cases, not ${given}.`);
  return Number(given);
}

/** Measures so little that the figures mean nothing: for those who want to know whether everything runs. */
export const BRIEF_OPTION = { brief: { type: 'boolean', default: false } } as const;

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
