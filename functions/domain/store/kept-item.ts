import * as v from 'valibot';

/** An item of the table as it was read, with its key in `pk` and `sk`. */
export type KeptItem = Readonly<Record<string, unknown>>;

/** An item of the table is not what was once stored there. Somebody must look at it: trying again does not help. */
export class DamagedItemError extends Error {
  override readonly name = 'DamagedItemError';
}

/** What a schema makes of an item. Throws DamagedItemError, which names the key and the first field that is not as it should be. */
export function parseItem<T>(schema: v.GenericSchema<unknown, T>, item: KeptItem): T {
  const { success, output, issues } = v.safeParse(schema, item, { abortEarly: true });
  if (success) return output;
  const [issue] = issues;
  const field = v.getDotPath(issue);
  throw new DamagedItemError(
    `${String(item['pk'])} ${String(item['sk'])}: ${field === null ? '' : `${field}: `}${issue.message}`,
  );
}

/** An attribute that holds one JSON text. */
export const jsonText = <T>(schema: v.GenericSchema<unknown, T>) => v.pipe(v.string(), v.parseJson(), schema);
