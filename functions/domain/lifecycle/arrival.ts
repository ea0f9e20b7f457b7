import type { Uploaded } from '../../steps.ts';
import { UPLOADS_PREFIX, versionOrder } from '../locations.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Actor } from './life.ts';

/**
 * A file that arrived, stored before anything can fail. It stays open until it ended: so a stuck or failed file is
 * 已收到，处理中 in lists and letters and never counts as not handed in.
 */
export interface Arrival {
  /** As the key says; null where the key names no agency or no year. */
  readonly agencyId: string | null;
  readonly year: number | null;
  /** Orders arrivals as text; see `versionOrder`. */
  readonly order: string;
  readonly upload: Uploaded['upload'];
  /** Who put the file there, as S3 says. */
  readonly actor: Actor;
  readonly ending: Ending | null;
}

/** How an arrival ended: refused, read into a version of a report, or the same file again. Times are ISO 8601 UTC. */
export type Ending =
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly at: string }
  | { readonly kind: 'read'; readonly scope: string; readonly at: string }
  | { readonly kind: 'repeated'; readonly at: string };

/** S3 did not say who uploaded. */
export const UNKNOWN_ACTOR: Actor = 'unknown';

const KEY = new RegExp(`^${UPLOADS_PREFIX}([0-9A-Za-z][0-9A-Za-z-]{1,39})/(\\d{4})/`);

/** The arrival of an upload, before anybody looked at it. */
export function arrivalOf(upload: Uploaded['upload']): Arrival {
  const [, agencyId = null, year = null] = KEY.exec(upload.key) ?? [];
  return {
    agencyId,
    year: year === null ? null : Number(year),
    order: versionOrder(upload.uploadedAt, upload.sequencer),
    upload,
    actor: upload.actor ?? UNKNOWN_ACTOR,
    ending: null,
  };
}
