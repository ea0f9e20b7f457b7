import * as v from 'valibot';

/**
 * One finding of one file. Beside the severities of findings: `unchecked` is a rule that could not judge (the message says
 * why), `fault` a rule that failed, `refused` a file that was not taken, with the code of the refusal as its rule.
 */
export const SnapshotLine = v.object({
  file: v.string(),
  rule: v.string(),
  severity: v.picklist(['error', 'warning', 'notice', 'unchecked', 'fault', 'refused']),
  /** Figures it rests on, as `path=printed`. */
  figures: v.array(v.string()),
  expected: v.nullable(v.union([v.number(), v.string()])),
  message: v.string(),
});
export type SnapshotLine = v.InferOutput<typeof SnapshotLine>;

/** A snapshot as a file: one JSON object a line. */
export const writeSnapshot = (lines: readonly SnapshotLine[]): string =>
  lines.map(line => `${JSON.stringify(line)}\n`).join('');

/** Reads what `writeSnapshot` wrote. Throws SyntaxError and ValiError. */
export const readSnapshot = (text: string): readonly SnapshotLine[] =>
  text
    .split('\n')
    .filter(line => line !== '')
    .map(line => v.parse(SnapshotLine, JSON.parse(line)));

export interface SnapshotDifferences {
  readonly gone: readonly SnapshotLine[];
  readonly come: readonly SnapshotLine[];
}

/** Lines that stand in one snapshot only; a line that stands there twice must stand twice in the other too. */
export function compareSnapshots(before: readonly SnapshotLine[], after: readonly SnapshotLine[]): SnapshotDifferences {
  return { gone: without(before, after), come: without(after, before) };
}

function without(lines: readonly SnapshotLine[], others: readonly SnapshotLine[]): readonly SnapshotLine[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(JSON.stringify(other), (left.get(JSON.stringify(other)) ?? 0) + 1);
  return lines.filter(line => {
    const count = left.get(JSON.stringify(line)) ?? 0;
    left.set(JSON.stringify(line), count - 1);
    return count <= 0;
  });
}
