import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter } from '../../ports.ts';

/**
 * A letter as it goes over the wire, the same for every mail system. `id` gives the Message-ID, which stays the same when
 * a letter is sent again; what belongs to one report refers to one thread, and nobody's absence note comes back.
 */
export function mimeMessage(letter: Letter, sender: string, id: string, listName: string): Promise<Buffer> {
  const { to, replyTo, thread, subject, html, text, attachments } = letter;
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  const inThread = thread === '' ? {} : { references: `<${thread}@${domain}>`, inReplyTo: `<${thread}@${domain}>` };
  return new MailComposer({
    from: { name: listName, address: sender },
    to: [...to],
    ...(replyTo.length > 0 && { replyTo: [...replyTo] }),
    ...inThread,
    messageId: `<${id}@${domain}>`,
    subject,
    html,
    text,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'List-Id': `<reports.${domain}>`,
    },
    attachments: attachments.map(({ name, type, text: content }) => ({
      filename: name,
      contentType: `${type}; charset=utf-8`,
      content,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
