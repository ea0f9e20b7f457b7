import { ServiceRequestError } from '../json-service.ts';

/** What DynamoDB answers to a request that cannot be meant. */
export const refuse = (message: string): ServiceRequestError => new ServiceRequestError('ValidationException', message);
