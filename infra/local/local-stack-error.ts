/** Something a person can mend keeps the local stack from running; the message is one sentence that says what. */
export class LocalStackError extends Error {
  override readonly name = 'LocalStackError';
}

const SENTENCES: Readonly<Record<string, (where: string) => string>> = {
  ENOSPC: where => `The disk is full: ${where} cannot be written. Free some space and start again.`,
  EDQUOT: where => `The disk quota is used up: ${where} cannot be written.`,
  EACCES: where => `No permission for ${where}. Choose another data folder with --data FOLDER.`,
  EPERM: where => `No permission for ${where}. Choose another data folder with --data FOLDER.`,
  EROFS: where => `${where} is on a read-only disk. Choose another data folder with --data FOLDER.`,
  ENOENT: where => `${where} does not exist.`,
  ENOTDIR: where => `${where} is not a folder, or a part of its path is a file.`,
  EEXIST: where => `${where} is a file, not a folder.`,
  EISDIR: where => `${where} is a folder, not a file.`,
  EMFILE: () => 'Too many files are open; close other programs or raise the limit (ulimit -n).',
  // SQLite's own words, see https://www.sqlite.org/rescode.html
  SQLITE_8: where => `${where} is read-only. Choose another data folder with --data FOLDER.`,
  SQLITE_11: where => `${where} is damaged, as a loss of power may leave it. Remove it and start again.`,
  SQLITE_13: where => `The disk is full: ${where} cannot be written. Free some space and start again.`,
  SQLITE_14: where => `${where} cannot be opened. Choose another data folder with --data FOLDER.`,
  SQLITE_26: where => `${where} holds something else than the state of this stack. Choose another data folder.`,
};

/** The sentence for an error of the operating system or of SQLite; undefined where a person cannot mend it. */
export function sentenceOf(error: unknown, where: string): string | undefined {
  if (error instanceof LocalStackError) return error.message;
  if (!(error instanceof Error)) return undefined;
  // The S3 stand-in passes such a sentence on to its clients.
  if (error.name === 'ServiceUnavailable') return error.message;
  const { code, errcode, path } = error as { code?: string; errcode?: number; path?: string };
  const key = errcode === undefined ? code : `SQLITE_${errcode & 0xff}`;
  return key === undefined ? undefined : SENTENCES[key]?.(path ?? where);
}
