import { returnedLetter } from './domain/letters/delivery/delivery.ts';
import { parseStoredLetter } from './domain/letters/delivery/stored-letter.ts';
import { letterKey } from './domain/locations.ts';
import type { HandOverPorts } from './hand-over.ts';
import type { Pointer } from './steps.ts';

/** Puts a letter that failed back into the queue, once what stood in its way is mended; false where it did not fail. */
export async function resendLetter(
  { documents, letters, letterQueue, clock }: HandOverPorts,
  letterId: string,
): Promise<boolean> {
  const at = clock();
  const delivery = await letters.delivery(letterId);
  if (delivery?.state !== 'failed') return false;
  const document: Pointer = { key: letterKey(letterId), version: 'null' };
  const { line } = await documents.read(document, parseStoredLetter);
  await letters.change(letterId, before => returnedLetter(before ?? delivery, at, delivery.reason));
  await letterQueue.add({ letter: letterId, document }, line, `${letterId}.${Date.parse(at)}`);
  return true;
}
