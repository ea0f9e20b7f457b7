import { createServer, request } from 'node:http';
import { HOST, listen, stopListening } from '../../../infra/local/stand-ins/listen.ts';

/** What went through to DynamoDB since the count began. */
export interface Traffic {
  readonly reads: number;
  readonly writes: number;
  /** Bytes of answers to reads, and of requests to write. */
  readonly bytesRead: number;
  readonly bytesWritten: number;
}

const NOTHING: Traffic = { reads: 0, writes: 0, bytesRead: 0, bytesWritten: 0 };
const READS = new Set(['GetItem', 'Query', 'BatchGetItem']);

/** Stands before DynamoDB and counts what every client asks of it. */
export async function openCountingProxy(endpoint: string) {
  let traffic = NOTHING;
  const count = (operation: string, sent: number, answered: number): void => {
    traffic = READS.has(operation)
      ? { ...traffic, reads: traffic.reads + 1, bytesRead: traffic.bytesRead + answered }
      : { ...traffic, writes: traffic.writes + 1, bytesWritten: traffic.bytesWritten + sent };
  };
  const server = createServer((incoming, outgoing) => {
    const { headers, method, url } = incoming;
    const operation = String(headers['x-amz-target']).split('.').at(-1) ?? '';
    const passed = request(endpoint + (url ?? '/'), { method, headers }, answer => {
      let answered = 0;
      answer.on('data', chunk => (answered += chunk.length));
      answer.on('end', () => count(operation, Number(headers['content-length'] ?? 0), answered));
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  const port = await listen(server, 0, HOST, '');
  return {
    endpoint: `http://${HOST}:${port}`,
    /** What went through since it was asked last. */
    take: (): Traffic => {
      const taken = traffic;
      traffic = NOTHING;
      return taken;
    },
    close: () => stopListening(server),
  };
}
