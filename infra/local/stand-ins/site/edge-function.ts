import { createContext, Script } from 'node:vm';

/** A request as a CloudFront function sees it. */
export interface EdgeRequest {
  readonly method: string;
  readonly uri: string;
  readonly querystring: Readonly<Record<string, { readonly value: string }>>;
  readonly headers: Readonly<Record<string, { readonly value: string }>>;
  readonly cookies: Readonly<Record<string, never>>;
}

/** What a CloudFront function makes of a request: another request, or an answer of its own (`statusCode`). */
export type EdgeResult = Partial<EdgeRequest> & {
  readonly statusCode?: number;
  readonly body?: string | { readonly data: string };
};

/**
 * A function at the edge may run for about a millisecond there. Here the clock also runs while a busy machine does
 * something else, so the bound only ends what would never end; in milliseconds.
 */
const MAX_MS = 5_000;

/** Compiles the source of a CloudFront function, once. The result throws what the function throws. */
export function edgeFunction(source: string): (event: Readonly<Record<string, unknown>>) => EdgeResult {
  const context = createContext({ event: '', console: { log: () => undefined } });
  new Script(source).runInContext(context, { timeout: MAX_MS });
  const call = new Script('JSON.stringify(handler(JSON.parse(event)))');
  return event => {
    context['event'] = JSON.stringify(event);
    return JSON.parse(String(call.runInContext(context, { timeout: MAX_MS })));
  };
}
