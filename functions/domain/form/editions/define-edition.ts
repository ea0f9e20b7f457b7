import type { Edition } from './edition.ts';

/** An edition as written down, its keys kept as types: those of records derive from them. */
export const defineEdition = <const E extends Edition>(edition: E): E => edition;
