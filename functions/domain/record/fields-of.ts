import type * as v from 'valibot';

/** One schema for each field of a type: a field without one, which parsing would drop, does not compile. */
export type FieldsOf<T> = Record<T extends unknown ? keyof T : never, v.GenericSchema>;
