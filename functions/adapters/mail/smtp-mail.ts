import { createTransport } from 'nodemailer';
import type { Mail } from '../../ports.ts';

/** Letters through a mail relay, where SES is not offered (China). `url` is `smtp://` or `smtps://`, with credentials. */
export function smtpMail(sender: string, url: string): Mail {
  const transport = createTransport(url, { from: sender });
  return {
    send: async ({ to, subject, html, text }) => {
      await transport.sendMail({ to: [...to], subject, html, text, disableFileAccess: true, disableUrlAccess: true });
    },
  };
}
