import type { IncomingMessage, ServerResponse } from 'node:http';
import { sentenceOf } from '../local-stack-error.ts';

/** An answer of a JSON service of AWS that is not a success. */
export class ServiceRequestError extends Error {
  override readonly name = 'ServiceRequestError';
  readonly code: string;
  readonly status: number;
  /** What the answer says beside code and message. */
  readonly details: object;
  constructor(code: string, message: string, status = 400, details: object = {}) {
    super(message);
    this.details = details;
    this.code = code;
    this.status = status;
  }
}

/** One operation of a service: request in, answer out. Throws ServiceRequestError. */
export type Operation = (request: Readonly<Record<string, unknown>>) => object | Promise<object>;

/** More than any request of these services may be long, in bytes. */
const MAX_REQUEST_BYTES = 17 * 1024 ** 2;

/** Answers the AWS JSON protocol (`X-Amz-Target: Service.Operation`) by a table of operations. */
export function jsonService(operations: Readonly<Record<string, Operation>>) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    try {
      const [, name = ''] = String(incoming.headers['x-amz-target']).split('.');
      const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
      if (operation === undefined) throw new ServiceRequestError('UnknownOperationException', `no operation ${name}`);
      send(outgoing, 200, await operation(await readJson(incoming)));
    } catch (error) {
      const fault = requestErrorOf(error);
      outgoing.setHeader('x-amzn-errortype', fault.code);
      send(outgoing, fault.status, { __type: fault.code, message: fault.message, ...fault.details });
    }
  };
}

/** What a client is told: a fault of this machine (a full disk) is an answer to try again, and says what it is. */
export function requestErrorOf(error: unknown): ServiceRequestError {
  if (error instanceof ServiceRequestError) return error;
  const sentence = sentenceOf(error, 'the data folder');
  return sentence === undefined
    ? new ServiceRequestError('InternalFailure', String(error), 500)
    : new ServiceRequestError('ServiceUnavailable', sentence, 503);
}

/** Reads a request body as a JSON object; an empty one stands for no fields. Throws ServiceRequestError. */
export async function readJson(incoming: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_REQUEST_BYTES)
      throw new ServiceRequestError('RequestEntityTooLarge', 'the request is too long', 413);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    const parsed: unknown = JSON.parse(text === '' ? '{}' : text);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // Not JSON: told below, as any other body that is not an object.
  }
  throw new ServiceRequestError('SerializationException', 'the request is not a JSON object');
}

function send(outgoing: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  outgoing.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
  });
  outgoing.end(text);
}
