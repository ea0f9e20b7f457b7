import type { Letter } from './letter.ts';

interface Ports {
  readonly letters: { wasSent(key: string): Promise<boolean>; remember(key: string): Promise<void> };
  readonly mail: { send(letter: Letter): Promise<void> };
}

/**
 * Sends a letter under a key unless one was sent under it before; gives the number of letters sent. A letter is
 * remembered after it left: a crash in between sends it twice, never not at all.
 */
export const sendOnce =
  ({ letters, mail }: Ports) =>
  async (key: string, letter: Letter): Promise<0 | 1> => {
    if (letter.to.length === 0 || (await letters.wasSent(key))) return 0;
    await mail.send(letter);
    await letters.remember(key);
    return 1;
  };
