/** Largest file taken, in bytes. */
export const MAX_UPLOAD_BYTES: number = 25 * 1024 * 1024;
