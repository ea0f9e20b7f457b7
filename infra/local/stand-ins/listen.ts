import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LocalStackError } from '../local-stack-error.ts';

export const HOST = '127.0.0.1';

/** Listens on this machine only; port 0 takes any free one. Returns the port. Throws LocalStackError when it is taken. */
export async function listen(server: Server, port: number, use: string, option: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new LocalStackError(`Port ${port} (${use}) is in use; choose another with ${option} PORT (0 = any).`));
      else if (error.code === 'EACCES')
        reject(new LocalStackError(`Port ${port} (${use}) needs more rights; choose another with ${option} PORT.`));
      else reject(error);
    });
    server.listen(port, HOST, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Stops listening and drops open connections. */
export const stopListening = (server: Server): Promise<void> =>
  new Promise(resolve => {
    if (!server.listening) return resolve();
    server.close(() => resolve());
    server.closeAllConnections();
  });
