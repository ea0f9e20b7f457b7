import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { MailSettings } from '../../settings.ts';
import type { FlowFunction } from '../flow-function.ts';

/** Lets a function send mail: through SES under one sender only, or through a relay whose address is a secret. */
export function letSend(post: FlowFunction, mail: MailSettings): void {
  post.knows({ MAIL_TRANSPORT: mail.transport, MAIL_SENDER: mail.sender });
  if (mail.transport === 'ses') post.may(sendAs(post, mail.sender));
  else {
    // The name alone: the function reads the secret when it needs it, so that nobody else ever holds it.
    post.knows({ SMTP_SECRET: mail.secret }).may(readSecret(post, mail.secret));
  }
}

/** SES looks at the identity that was verified: the address itself, or its domain. */
function sendAs(post: FlowFunction, sender: string): PolicyStatement {
  const identity = (resourceName: string) =>
    Stack.of(post).formatArn({ service: 'ses', resource: 'identity', resourceName });
  return new PolicyStatement({
    // The letter goes as it is, headers included.
    actions: ['ses:SendEmail', 'ses:SendRawEmail'],
    resources: [identity(sender), identity(sender.slice(sender.indexOf('@') + 1))],
    conditions: { StringEquals: { 'ses:FromAddress': sender } },
  });
}

/** Secrets Manager puts six characters of its own behind the name. */
function readSecret(post: FlowFunction, name: string): PolicyStatement {
  const resource = Stack.of(post).formatArn({ service: 'secretsmanager', resource: `secret:${name}-??????` });
  return new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [resource] });
}
