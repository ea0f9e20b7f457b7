import * as v from 'valibot';

const figures = v.record(v.string(), v.nullable(v.union([v.number(), v.string()])));

/** What a report really says: figures by row and column, rows of table 3 under their dotted names. */
export const Truth = v.object({
  title: v.string(),
  agencyName: v.string(),
  year: v.number(),
  sections: v.record(v.string(), v.string()),
  disclosure: v.record(v.string(), figures),
  applications: v.record(v.string(), figures),
  disputes: v.record(v.string(), figures),
});
export type Truth = v.InferOutput<typeof Truth>;

/** The list of a folder of reports. `expected` begins with ok, error:<code> or needs_review. */
export const Manifest = v.object({
  files: v.array(v.object({ file: v.string(), truth: v.nullable(v.string()), expected: v.string() })),
});

/** Every figure of a truth with its path; null is a blank cell. */
export function* truthFigures(truth: Truth): Generator<readonly [path: string, value: number | string | null]> {
  for (const table of ['disclosure', 'applications', 'disputes'] as const)
    for (const [row, columns] of Object.entries(truth[table]))
      for (const [column, value] of Object.entries(columns)) yield [`${table}.${row}.${column}`, value];
}
