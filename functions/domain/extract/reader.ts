import type { Refusal } from '../refusal.ts';
import type { ReadContent } from './document.ts';
import type { Engines } from './engines.ts';

/** Turns the bytes of one format into a document; refuses by name what it cannot read for certain. */
export type Reader = (bytes: Uint8Array, engines: Engines) => Promise<ReadContent | Refusal>;
