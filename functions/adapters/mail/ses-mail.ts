import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail } from '../../ports.ts';
import { LetterRefusedError } from './letter-refused-error.ts';
import { mimeMessage } from './mime-message.ts';

/** What SES says of the letter itself; everything else it says is about the account, or passes. */
const OF_THE_LETTER: ReadonlySet<string> = new Set(['MessageRejected', 'BadRequestException']);

/** Letters through Amazon SES v2. `sender` is a verified address; SES writes a Message-ID of its own. */
export function sesMail(sender: string, listName: string): Mail {
  // The queue tries again: a client that did so by itself would send twice where only the answer was lost.
  const client = new SESv2Client({ maxAttempts: 1 });
  return {
    send: async (letter, id) => {
      const Data = await mimeMessage(letter, sender, id, listName);
      try {
        await client.send(
          new SendEmailCommand({
            FromEmailAddress: sender,
            Destination: { ToAddresses: [...letter.to] },
            Content: { Raw: { Data } },
          }),
        );
        return [];
      } catch (error) {
        throw isOfTheLetter(error)
          ? new LetterRefusedError(`${error.name}: ${error.message}`, { cause: error })
          : error;
      }
    },
  };
}

/** A sender that is not verified, or an account that may not send yet, is mended by the operator; the letter is good. */
const isOfTheLetter = (error: unknown): error is Error =>
  error instanceof Error && OF_THE_LETTER.has(error.name) && !/not verified/i.test(error.message);
