import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base64Of } from './base64.ts';

const digestOf = (content: string | Uint8Array): Uint8Array =>
  sha256(typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** SHA-256 of bytes, or of text as UTF-8; 64 hexadecimal digits. */
export const sha256Hex = (content: string | Uint8Array): string => bytesToHex(digestOf(content));

/** SHA-256 of text as UTF-8, as content security policies name it. */
export const sha256Base64 = (text: string): string => base64Of(digestOf(text));
