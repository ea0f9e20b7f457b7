import { join, resolve } from 'node:path';

/** Folder of the project. */
export const ROOT = resolve(import.meta.dirname, '../..');
/** Where the stack keeps everything unless told otherwise; not in version control. */
export const DEFAULT_DATA_FOLDER = join(ROOT, '.local');
export const SAMPLE_REGISTER = join(ROOT, 'events/agencies.csv');
export const SAMPLE_UPLOADS = join(ROOT, 'events/uploads');

/** A path as the person typed it: npm changes the folder before it runs a command. */
export const givenPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
