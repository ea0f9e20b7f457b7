/**
 * Names under which AWS services report that they are asked too often. They must reach the retry policy of the state
 * machine (and the redelivery of the queue) under one name: wrapped into a generic error they are lost.
 */
const THROTTLING: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'ProvisionedThroughputExceededException',
  'RequestThrottled',
  'SlowDown',
  'LimitExceededException',
]);

/** A service asked to be called less often; retried by name. */
export class ThrottledError extends Error {
  override readonly name = 'ThrottledError';
}

/** A service failed on its side or could not be reached; retried by name. */
export class ServiceUnavailableError extends Error {
  override readonly name = 'ServiceUnavailableError';
}

/** An error of an AWS client under the name the retry policy knows; any other error as it is. */
export function nameServiceFault(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (THROTTLING.has(error.name)) return new ThrottledError(error.message, { cause: error });
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  const unreachable = ['TimeoutError', 'NetworkingError', 'RequestTimeout'].includes(error.name);
  if (unreachable || (status !== undefined && status >= 500))
    return new ServiceUnavailableError(`${error.name}: ${error.message}`, { cause: error });
  return error;
}
