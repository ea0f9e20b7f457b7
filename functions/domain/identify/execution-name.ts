import { sha256Hex } from '../bytes/sha256.ts';

/** What makes one run of the workflow: the object version, what caused a re-check, when it was taken in once more. */
export interface Run {
  readonly upload: { readonly key: string; readonly version: string };
  readonly recheckFor?: string | undefined;
  readonly again?: string | undefined;
}

/** Name of the execution of a run: the same run always gets the same name, so that it is never started twice. */
export function executionName({ upload, recheckFor, again }: Run): string {
  const times = again === undefined ? [] : [again];
  const identity = JSON.stringify([upload.key, upload.version, recheckFor ?? null, ...times]);
  const digest = sha256Hex(identity).slice(0, 40);
  return `${recheckFor === undefined ? 'upload' : 'recheck'}-${digest}`;
}
