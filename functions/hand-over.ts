import { waitingLetter } from './domain/letters/delivery/delivery.ts';
import { splitRecipients } from './domain/letters/delivery/split-recipients.ts';
import type { StoredLetter } from './domain/letters/delivery/stored-letter.ts';
import { letterKey } from './domain/locations.ts';
import type { Documents, Letter, LetterQueue, Letters } from './ports.ts';

export interface HandOverPorts {
  readonly documents: Documents;
  readonly letters: Letters;
  readonly letterQueue: LetterQueue;
  /** Now, ISO 8601 UTC. */
  readonly clock: () => string;
}

/**
 * Hands a letter over to be sent, once per id: stores it, and puts a pointer to it into the queue. Gives how many letters
 * that were; many recipients make several. Who dies in between has it queued twice, and it is sent once all the same.
 */
export const handOver =
  ({ documents, letters, letterQueue, clock }: HandOverPorts) =>
  async (id: string, line: string, letter: Letter): Promise<number> => {
    let handedOver = 0;
    for (const [index, part] of splitRecipients(letter).entries()) {
      const letterId = index === 0 ? id : `${id}.${index + 1}`;
      if ((await letters.delivery(letterId)) !== undefined) continue;
      const stored: StoredLetter = { letter: part, line, leftAt: null };
      const document = await documents.write(letterKey(letterId), stored);
      await letterQueue.add({ letter: letterId, document }, line);
      await letters.change(letterId, delivery => delivery ?? waitingLetter(clock()));
      handedOver += 1;
    }
    return handedOver;
  };
