import { setTimeout as pause } from 'node:timers/promises';
import type { Mail } from '../../ports.ts';

/**
 * Mail that begins at most so many letters a second, in this process: mail systems turn away who is faster, and a relay
 * may bar him. `now` gives milliseconds.
 */
export function pacedMail(mail: Mail, perSecond: number, now = () => performance.now(), sleep = pause): Mail {
  let free = now();
  return {
    send: async (letter, id) => {
      const begin = Math.max(now(), free);
      free = begin + 1000 / perSecond;
      if (begin > now()) await sleep(begin - now());
      return mail.send(letter, id);
    },
  };
}
