import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail } from '../../ports.ts';

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** Letters through Amazon SES v2. `sender` is a verified address. */
export function sesMail(sender: string): Mail {
  const client = new SESv2Client({});
  return {
    send: async ({ to, subject, html, text }) => {
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: sender,
          Destination: { ToAddresses: [...to] },
          Content: { Simple: { Subject: utf8(subject), Body: { Html: utf8(html), Text: utf8(text) } } },
        }),
      );
    },
  };
}
