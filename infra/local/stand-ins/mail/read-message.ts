import type { SentLetter } from './letters.ts';

/** What a mail program shows of a message, and the headers it goes by. The reader of mail is loaded with the first one. */
export async function readMessage(
  raw: Buffer,
): Promise<Pick<SentLetter, 'subject' | 'html' | 'text' | 'headers' | 'attachments'>> {
  const { simpleParser } = await import('mailparser');
  const { subject = '', html, text, headerLines, attachments } = await simpleParser(raw);
  return {
    subject,
    html: html === false ? undefined : html,
    text,
    headers: Object.fromEntries(headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()])),
    attachments: attachments.map(({ filename = '', content }) => ({ name: filename, text: content.toString('utf8') })),
  };
}
