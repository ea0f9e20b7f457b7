import { createTransport, type Transporter } from 'nodemailer';
import type { Mail } from '../../ports.ts';
import { LetterRefusedError } from './letter-refused-error.ts';
import { mimeMessage } from './mime-message.ts';

/** A relay that says nothing for so long, in milliseconds, is taken for unreachable. */
const SILENCE_MS = 20_000;

/**
 * Letters through a mail relay, where SES is not offered (China). `relay` gives its address with the credentials,
 * `smtp://` or `smtps://`; it is asked for again where the relay is not reached or does not let us in.
 */
export function smtpMail(sender: string, listName: string, relay: () => Promise<string>): Mail {
  let transport: Transporter | undefined;
  return {
    send: async (letter, id) => {
      const raw = await mimeMessage(letter, sender, id, listName);
      transport ??= openTransport(await relay());
      try {
        const { rejected } = await transport.sendMail({ envelope: { from: sender, to: [...letter.to] }, raw });
        return rejected ?? [];
      } catch (error) {
        if (isOfTheLetter(error)) throw new LetterRefusedError(messageOf(error), { cause: error });
        transport = undefined;
        throw error;
      }
    },
  };
}

const openTransport = (url: string): Transporter =>
  createTransport({ url, connectionTimeout: SILENCE_MS, greetingTimeout: SILENCE_MS, socketTimeout: SILENCE_MS });

/**
 * A relay that answers 5xx to the recipients or to the text will always do so. Where it refuses the sender or the login,
 * the operator has something to mend; 4xx and everything about the line passes.
 */
const isOfTheLetter = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code, command, responseCode = 0 } = error as { code?: string; command?: string; responseCode?: number };
  return (
    responseCode >= 500 && code !== 'EAUTH' && !/^(MAIL FROM|EHLO|HELO|AUTH|CONN|STARTTLS)/.test(command ?? 'CONN')
  );
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
