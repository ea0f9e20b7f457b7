import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { readJson, requestErrorOf, ServiceRequestError } from '../json-service.ts';
import type { SentLetters } from './letters.ts';
import { readMessage } from './read-message.ts';

const Part = v.object({ Data: v.string() });
const SimpleContent = v.object({
  Subject: Part,
  Body: v.object({ Html: v.optional(Part), Text: v.optional(Part) }),
});
const SendEmail = v.object({
  FromEmailAddress: v.pipe(v.string(), v.minLength(1)),
  Destination: v.object({
    ToAddresses: v.optional(v.array(v.string()), []),
    CcAddresses: v.optional(v.array(v.string()), []),
    BccAddresses: v.optional(v.array(v.string()), []),
  }),
  Content: v.union([
    v.object({ Simple: SimpleContent }),
    /** A message with its headers, in base64. */
    v.object({ Raw: v.object({ Data: v.string() }) }),
  ]),
});

const MAX_RECIPIENTS = 50;
/** One address, with or without a display name; SES itself is not stricter than its relay. */
const ADDRESS = /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/;

/** SES v2: `SendEmail` with simple or raw content. Other operations and contents are refused, never silently dropped. */
export function sesService(letters: SentLetters) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    try {
      const MessageId = await keepLetter(letters, await readJson(incoming));
      send(outgoing, 200, { MessageId });
    } catch (error) {
      const { code, status, message } = requestErrorOf(error);
      outgoing.setHeader('x-amzn-errortype', code);
      send(outgoing, status, { message });
    }
  };
}

async function keepLetter(letters: SentLetters, request: unknown): Promise<string> {
  const parsed = v.safeParse(SendEmail, request);
  if (!parsed.success) throw new ServiceRequestError('BadRequestException', v.summarize(parsed.issues));
  const { FromEmailAddress: from, Destination, Content } = parsed.output;
  const to = [...Destination.ToAddresses, ...Destination.CcAddresses, ...Destination.BccAddresses];
  if (to.length === 0 || to.length > MAX_RECIPIENTS)
    throw new ServiceRequestError('BadRequestException', `a letter has 1 to ${MAX_RECIPIENTS} recipients`);
  const wrong = [from, ...to].find(address => !ADDRESS.test(address));
  if (wrong !== undefined) throw new ServiceRequestError('BadRequestException', `not a mail address: ${wrong}`);
  const id = randomUUID();
  const said = 'Raw' in Content ? await readMessage(Buffer.from(Content.Raw.Data, 'base64')) : simple(Content.Simple);
  if (/[\r\n]/.test(said.subject)) throw new ServiceRequestError('BadRequestException', 'the subject has a line break');
  letters.keep({ id, at: Date.now(), from, to, ...said });
  return id;
}

const simple = ({ Subject, Body }: v.InferOutput<typeof SimpleContent>) => ({
  subject: Subject.Data,
  html: Body.Html?.Data,
  text: Body.Text?.Data,
  headers: {},
  attachments: [],
});

function send(outgoing: ServerResponse, status: number, body: object): void {
  outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
