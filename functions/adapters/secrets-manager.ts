import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as v from 'valibot';

const Relay = v.object({ url: v.pipe(v.string(), v.startsWith('smtp')) });

/** Address of the mail relay, kept in a secret as `{ "url": "smtps://user:password@host:port" }`. */
export async function readRelayUrl(secret: string): Promise<string> {
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: secret }));
  return v.parse(Relay, JSON.parse(SecretString ?? '{}')).url;
}
