/**
 * `npm run --silent check -- FILE [--json]`: identify, extract and validate one report on this machine, with no cloud.
 * Exit codes: 0 no errors, 1 findings of severity error, 2 refused, 4 not all read for certain, 64 wrong usage, 70 a
 * fault of this program.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Agency } from '../../../functions/domain/agency/agency.ts';
import { parseAgencyRegister } from '../../../functions/domain/agency/parse-agency-register.ts';
import { checkJson } from '../../../functions/domain/check/check-json.ts';
import type { Check, GivenPart } from '../../../functions/domain/check/check-report.ts';
import { checkResultJsonSchema } from '../../../functions/domain/check/check-result.ts';
import { isReadForCertain } from '../../../functions/domain/record/unsure-figures.ts';
import { isRefusal } from '../../../functions/domain/refusal.ts';
import { EXTRACT_LIMITS } from '../../extract-limits.ts';
import { type LimitedCheck, limitedCheck } from '../check/limited-check.ts';
import { checkLines } from '../console/check-lines.ts';
import { readArguments, runCommand, UsageError } from '../console/command.ts';
import { EXIT } from '../console/exit-codes.ts';
import { givenPath } from '../project.ts';

const USAGE = {
  call: 'npm run --silent check -- FILE [--json] [--year YEAR] [--agency ID --register CSV] [--previous FILE] [--parts FOLDER], or --schema',
  about:
    'Checks one report on this machine; nothing leaves it. Ends with 0 (no errors), 1 (errors), 2 (refused) or 4 (no errors, but not all was read for certain).\n--json prints one object, --schema the JSON Schema of it.',
};
const OPTIONS = {
  json: { type: 'boolean' },
  schema: { type: 'boolean' },
  year: { type: 'string' },
  agency: { type: 'string' },
  register: { type: 'string' },
  previous: { type: 'string' },
  parts: { type: 'string' },
} as const;

await runCommand(USAGE, async () => {
  const { values, positionals } = readArguments(OPTIONS, 1);
  if (values.schema) {
    process.stdout.write(`${JSON.stringify(checkResultJsonSchema(), null, 2)}\n`);
    return EXIT.good;
  }
  const [file] = positionals;
  if (file === undefined) throw new UsageError('Name one file.');
  if (values.year !== undefined && !/^\d{4}$/.test(values.year)) throw new UsageError('A year has four digits.');
  const limited = limitedCheck(EXTRACT_LIMITS);
  try {
    const result = await limited.check(givenFile(file), {
      year: values.year === undefined ? undefined : Number(values.year),
      agency: givenAgency(values.agency, values.register),
      previous: values.previous === undefined ? undefined : await givenPrevious(limited, values.previous),
      parts: values.parts === undefined ? undefined : await givenParts(limited, values.parts),
    });
    return report(result, values.json === true);
  } finally {
    await limited.end();
  }
});

function report(result: Check, json: boolean): number {
  process.stdout.write(json ? `${JSON.stringify(checkJson(result))}\n` : checkLines(result));
  if (result.outcome === 'refused') return EXIT.refused;
  if (result.validation.findings.some(finding => finding.severity === 'error')) return EXIT.errors;
  return isReadForCertain(result.record) ? EXIT.good : EXIT.unread;
}

function givenFile(path: string) {
  return { name: basename(path), bytes: readGiven(path) };
}

function readGiven(path: string): Uint8Array {
  try {
    return readFileSync(givenPath(path));
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

function givenAgency(id: string | undefined, register: string | undefined): Agency | undefined {
  if (id === undefined && register === undefined) return undefined;
  if (id === undefined || register === undefined) throw new UsageError('--agency and --register go together.');
  const { agencies } = parseAgencyRegister(new TextDecoder().decode(readGiven(register)));
  const agency = agencies.find(candidate => candidate.id === id);
  if (agency === undefined) throw new UsageError(`${register} has no agency ${id}.`);
  return agency;
}

async function givenPrevious(limited: LimitedCheck, path: string) {
  const record = await limited.read(givenFile(path));
  if (isRefusal(record)) throw new UsageError(`${path} cannot be read as last year's report: ${record.message}`);
  return record;
}

async function givenParts(limited: LimitedCheck, folder: string): Promise<readonly GivenPart[]> {
  const parts: GivenPart[] = [];
  for (const name of readGivenFolder(folder)) {
    const record = await limited.read(givenFile(join(folder, name)));
    parts.push({ name, record: isRefusal(record) ? null : record });
  }
  return parts;
}

function readGivenFolder(folder: string): readonly string[] {
  try {
    const entries = readdirSync(givenPath(folder), { withFileTypes: true });
    return entries.flatMap(entry => (entry.isFile() && !entry.name.startsWith('.') ? [entry.name] : [])).sort();
  } catch (error) {
    throw new UsageError(`Cannot read the folder ${folder}: ${(error as NodeJS.ErrnoException).code}.`);
  }
}
