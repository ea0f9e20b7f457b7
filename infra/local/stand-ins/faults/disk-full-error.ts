/** What SQLite throws when it cannot write for want of space (https://www.sqlite.org/rescode.html#full). */
export const diskFullError = (): Error =>
  Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
