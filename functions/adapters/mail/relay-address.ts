import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as v from 'valibot';

/** The secret holds no address of a relay. */
export class RelaySecretError extends Error {
  override readonly name = 'RelaySecretError';
}

const Secret = v.object({ url: v.pipe(v.string(), v.regex(/^smtps?:\/\//)) });

/** Field `url` of a secret in Secrets Manager, looked up at run time: a password changed there is used at once. */
export async function relayAddress(secretName: string): Promise<string> {
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: secretName }));
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Secret), SecretString);
  if (read.success) return read.output.url;
  throw new RelaySecretError(`${secretName} has no field url with smtp://… or smtps://…`);
}
