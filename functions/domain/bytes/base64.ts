import { bytesOfLatin1, latin1Of } from './latin1.ts';

/** Base64 with padding. */
export const base64Of = (bytes: Uint8Array): string => btoa(latin1Of(bytes));

/** What stands behind base64; throws a DOMException where it is none. */
export const bytesOfBase64 = (text: string): Uint8Array => bytesOfLatin1(atob(text));
