/**
 * `npm run compare:findings -- SNAPSHOT [--reports FOLDER …] [--narratives FOLDER …] [--write]`: runs the catalogue over
 * every file that FOLDER/manifest.json lists and over every opening (FOLDER/*.txt), and prints what differs from the
 * snapshot that an earlier state of the code wrote with --write. Ends with 1 when something differs.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readArguments, runCommand, UsageError } from '../console/command.ts';
import { paint } from '../console/paint.ts';
import { givenPath } from '../project.ts';
import { Manifest } from './accuracy/truth.ts';
import { findingsOfNarrative, findingsOfReport } from './findings/findings-of-file.ts';
import { compareSnapshots, readSnapshot, type SnapshotLine, writeSnapshot } from './findings/snapshot.ts';

const USAGE = {
  call: 'npm run compare:findings -- SNAPSHOT [--reports FOLDER …] [--narratives FOLDER …] [--write]',
  about:
    'Prints what the catalogue finds otherwise than when the snapshot was written (--write), in the files of\nFOLDER/manifest.json and in the openings FOLDER/*.txt. Ends with 1 when something differs.',
};
const OPTIONS = {
  reports: { type: 'string', multiple: true },
  narratives: { type: 'string', multiple: true },
  write: { type: 'boolean' },
} as const;

await runCommand(USAGE, async () => {
  const { values, positionals } = readArguments(OPTIONS, 1);
  const { reports = [], narratives = [], write } = values;
  const [snapshot] = positionals;
  if (snapshot === undefined) throw new UsageError('Name one snapshot.');
  if (reports.length + narratives.length === 0) throw new UsageError('Name a folder with --reports or --narratives.');
  const file = givenPath(snapshot);
  // Read first: a wrong name is told before the long work.
  const before = write ? [] : readSnapshot(readFileSync(file, 'utf8'));
  const now = await findings(reports.map(givenPath), narratives.map(givenPath));
  if (write) {
    writeFileSync(file, writeSnapshot(now));
    process.stdout.write(`${now.length} lines written.\n`);
    return 0;
  }
  return tellDifferences(before, now) ? 1 : 0;
});

async function findings(reports: readonly string[], narratives: readonly string[]): Promise<readonly SnapshotLine[]> {
  const lines: SnapshotLine[] = [];
  for (const folder of reports) {
    const { files } = v.parse(Manifest, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
    for (const { file } of files) lines.push(...(await findingsOfReport(folder, file)));
  }
  for (const folder of narratives)
    for (const file of readdirSync(folder).sort())
      if (file.endsWith('.txt')) lines.push(...findingsOfNarrative(folder, file));
  return lines;
}

/** Prints the differences file by file; true where there are some. */
function tellDifferences(before: readonly SnapshotLine[], now: readonly SnapshotLine[]): boolean {
  const { gone, come } = compareSnapshots(before, now);
  const marked = [
    ...gone.map(line => ({ line, sign: '-', style: 'red' as const })),
    ...come.map(line => ({ line, sign: '+', style: 'green' as const })),
  ];
  for (const [file, group] of Map.groupBy(marked, ({ line }) => line.file)) {
    process.stdout.write(`${file}\n`);
    for (const { line, sign, style } of group.toSorted((one, other) => one.line.rule.localeCompare(other.line.rule)))
      process.stdout.write(`${paint(style, `  ${sign} ${describe(line)}`)}\n`);
  }
  process.stdout.write(`${now.length} lines, ${gone.length} gone, ${come.length} come.\n`);
  return marked.length > 0;
}

function describe({ severity, rule, figures, expected, message }: SnapshotLine): string {
  return `${severity} ${rule} [${figures.join(' ')}]${expected === null ? '' : ` → ${expected}`}: ${message}`;
}
