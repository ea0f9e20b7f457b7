import type { Refusal } from '../refusal.ts';
import type { ReadDocument } from './document.ts';

/** Turns the bytes of one format into a document; refuses by name what it cannot read for certain. */
export type Reader = (bytes: Uint8Array) => Promise<ReadDocument | Refusal>;
