import { sha256Hex } from '../bytes/sha256.ts';

/** What makes one run of the workflow: the object version, and for a re-check the version that caused it. */
export interface Run {
  readonly upload: { readonly key: string; readonly version: string };
  readonly recheckFor?: string | undefined;
}

/** Name of the execution of a run: the same run always gets the same name, so that it is never started twice. */
export function executionName({ upload, recheckFor }: Run): string {
  const identity = JSON.stringify([upload.key, upload.version, recheckFor ?? null]);
  const digest = sha256Hex(identity).slice(0, 40);
  return `${recheckFor === undefined ? 'upload' : 'recheck'}-${digest}`;
}
