import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { xmlError } from '../s3/s3-xml.ts';
import type { Service as AnyService, Faults } from './faults.ts';

/** The relay speaks no HTTP and answers for itself. */
type Service = Exclude<AnyService, 'smtp'>;

interface ErrorAnswer {
  readonly status: number;
  readonly code: string;
}

/** How each service says that it is asked too often, and that it failed. */
const ANSWERS: Readonly<Record<Service, { readonly throttle: ErrorAnswer; readonly fail: ErrorAnswer }>> = {
  s3: { throttle: { status: 503, code: 'SlowDown' }, fail: { status: 500, code: 'InternalError' } },
  dynamodb: {
    throttle: { status: 400, code: 'ThrottlingException' },
    fail: { status: 500, code: 'InternalServerError' },
  },
  sqs: { throttle: { status: 400, code: 'RequestThrottled' }, fail: { status: 500, code: 'InternalFailure' } },
  states: { throttle: { status: 400, code: 'ThrottlingException' }, fail: { status: 500, code: 'InternalFailure' } },
  ses: { throttle: { status: 429, code: 'TooManyRequestsException' }, fail: { status: 500, code: 'InternalFailure' } },
};

/** A service that answers as the faults in force say, and as itself where none strikes. */
export const faultyService =
  (faults: Faults, service: Service, listener: RequestListener): RequestListener =>
  async (incoming, outgoing) => {
    const operation = operationOf(service, incoming);
    const does = faults.strike(
      'request',
      fault => (fault.service ?? service) === service && (fault.operation ?? operation) === operation,
    )?.does;
    if (does === 'cut') incoming.socket.destroy();
    else if (does === 'throttle' || does === 'fail') answerError(service, ANSWERS[service][does], incoming, outgoing);
    else {
      if (does === 'lose') loseAnswer(outgoing);
      else if (does !== undefined) await pause(does.delayMs);
      listener(incoming, outgoing);
    }
  };

/** JSON services name it in a header, the client of S3 in the query; SES knows one here. */
function operationOf(service: Service, { headers, url = '', method = '' }: IncomingMessage): string {
  if (service === 'ses') return 'SendEmail';
  if (service !== 's3') return String(headers['x-amz-target']).split('.').at(-1) ?? '';
  return new URLSearchParams(url.split('?')[1] ?? '').get('x-id') ?? method;
}

function answerError(
  service: Service,
  { status, code }: ErrorAnswer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) {
  incoming.resume();
  const message = 'injected';
  const isXml = service === 's3';
  const body = isXml ? xmlError({ Code: code, Message: message }) : JSON.stringify({ __type: code, message });
  outgoing.writeHead(status, {
    'content-type': isXml ? 'application/xml' : 'application/x-amz-json-1.0',
    'x-amzn-errortype': code,
  });
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}

/** Whatever is answered, the client sees a reset connection. */
function loseAnswer(outgoing: ServerResponse): void {
  const cut = (): ServerResponse => outgoing.destroy();
  Object.assign(outgoing, { writeHead: cut, write: () => !cut().destroyed, end: cut });
}
