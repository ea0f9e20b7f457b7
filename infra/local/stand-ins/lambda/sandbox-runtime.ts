/** What runs inside a sandbox process: loads the bundled handler once, then answers one invocation after the other. */
import { existsSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InvocationAnswer, InvocationRequest } from './sandbox.ts';

type Handler = (event: unknown, context: object) => unknown;

const { _HANDLER: handlerName = 'index.handler', LAMBDA_TASK_ROOT: root = '.' } = process.env;
const [module = 'index', name = 'handler'] = handlerName.split('.');
const file = ['mjs', 'js', 'cjs'].map(ending => join(root, `${module}.${ending}`)).find(path => existsSync(path));
const handler = await load().catch(error => {
  process.send?.(faultOf(error), () => process.exit(1));
});

process.on('message', async ({ event, context, deadline }: InvocationRequest) => {
  const answer = await answerOf(event, {
    ...context,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  });
  process.send?.(answer);
});
// The stack ended, however it ended.
process.on('disconnect', () => process.exit(0));
if (handler !== undefined) process.send?.('ready');
// Sandboxes are killed, and only a process that ends by itself would write what it compiled.
setTimeout(flushCompileCache, 500);

/** Loads the handler; what the bundle throws on loading is told as Lambda tells it, under its own name. */
async function load(): Promise<Handler> {
  const loaded: Record<string, Handler> = await import(pathToFileURL(file ?? join(root, module)).href);
  const found = loaded[name];
  if (found === undefined) throw new Error(`${file} exports no ${name}`);
  return found;
}

async function answerOf(event: unknown, context: object): Promise<InvocationAnswer> {
  try {
    return { result: (await handler?.(event, context)) ?? null };
  } catch (error) {
    return faultOf(error);
  }
}

function faultOf(error: unknown): InvocationAnswer {
  if (!(error instanceof Error)) return { error: { errorType: typeof error, errorMessage: String(error), trace: [] } };
  const trace = error.stack?.split('\n') ?? [];
  return { error: { errorType: error.name, errorMessage: error.message, trace } };
}
