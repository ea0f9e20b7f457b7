/** Largest file taken, in bytes. */
export const MAX_UPLOAD_BYTES: number = 25 * 1024 * 1024;
/**
 * Most text a document may hold, shown or not, in characters. Reports have some ten thousand, with everything attached a few
 * hundred thousand; all that reads and judges a text takes time by its length, a microsecond or two a character.
 */
export const MAX_TEXT: number = 2_000_000;
/** Most cells of all tables together; the three statutory ones have some three hundred. */
export const MAX_CELLS: number = 200_000;
