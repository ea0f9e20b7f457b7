import type { Mail } from '../../ports.ts';
import { optionalSetting, setting } from '../environment.ts';
import { sesMail } from './ses-mail.ts';

/** The mail adapter that MAIL_TRANSPORT (`ses`, the default, or `smtp`) names; made at the first letter. */
export function chosenMail(): Mail {
  let mail: Promise<Mail> | undefined;
  const choose = async (): Promise<Mail> => {
    const [sender, listName] = [setting('MAIL_SENDER'), setting('SITE_NAME')];
    if (optionalSetting('MAIL_TRANSPORT') !== 'smtp') return sesMail(sender, listName);
    const [{ smtpMail }, { relayAddress }] = await Promise.all([
      import('./smtp-mail.ts'),
      import('./relay-address.ts'),
    ]);
    return smtpMail(sender, listName, () => relayAddress(setting('SMTP_SECRET')));
  };
  return {
    send: async (letter, id) => {
      mail ??= choose();
      return (await mail).send(letter, id);
    },
  };
}
