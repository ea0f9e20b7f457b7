import { jsonService, ServiceRequestError } from './json-service.ts';

/** Secrets Manager with one secret, whatever it is called: the address of the mail relay of the local stack. */
export const secretsService = (relayUrl: string | undefined) =>
  jsonService({
    GetSecretValue: ({ SecretId }) => {
      if (relayUrl === undefined) throw new ServiceRequestError('ResourceNotFoundException', `no secret ${SecretId}`);
      return { Name: SecretId, SecretString: JSON.stringify({ url: relayUrl }) };
    },
  });
