import type { Mail } from '../../ports.ts';
import { optionalSetting, setting } from '../environment.ts';
import { sesMail } from './ses-mail.ts';

/** The mail adapter that MAIL_TRANSPORT (`ses`, the default, or `smtp`) names; made at the first letter. */
export function chosenMail(): Mail {
  let mail: Promise<Mail> | undefined;
  const choose = async (): Promise<Mail> => {
    const sender = setting('MAIL_SENDER');
    if (optionalSetting('MAIL_TRANSPORT') !== 'smtp') return sesMail(sender);
    const [{ smtpMail }, { relayAddress }] = await Promise.all([
      import('./smtp-mail.ts'),
      import('./relay-address.ts'),
    ]);
    return smtpMail(sender, () => relayAddress(setting('SMTP_SECRET')));
  };
  return {
    send: async letter => {
      mail ??= choose();
      return (await mail).send(letter);
    },
  };
}
