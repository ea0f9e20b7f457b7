import { SecretValue, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Settings } from '../settings.ts';
import type { FlowFunction } from './flow-function.ts';

/** Lets functions write letters: through SES under one sender only, or through a relay whose address is a secret. */
export function letWrite(functions: readonly FlowFunction[], { mail, reviewers }: Settings): void {
  for (const step of functions) {
    step.knows({ MAIL_TRANSPORT: mail.transport, MAIL_SENDER: mail.sender, DEFAULT_REVIEWERS: reviewers.join(',') });
    if (mail.transport === 'smtp') {
      // CloudFormation puts the secret in when it deploys; neither the template nor this app ever holds it.
      const url = SecretValue.secretsManager(mail.secret, { jsonField: 'url' });
      step.knows({ SMTP_URL: url.unsafeUnwrap() });
    } else step.may(sendAs(step, mail.sender));
  }
}

/** SES looks at the identity that was verified: the address itself, or its domain. */
function sendAs(step: FlowFunction, sender: string): PolicyStatement {
  const identity = (resourceName: string) =>
    Stack.of(step).formatArn({ service: 'ses', resource: 'identity', resourceName });
  return new PolicyStatement({
    actions: ['ses:SendEmail'],
    resources: [identity(sender), identity(sender.slice(sender.indexOf('@') + 1))],
    conditions: { StringEquals: { 'ses:FromAddress': sender } },
  });
}
