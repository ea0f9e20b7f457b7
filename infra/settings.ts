import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as v from 'valibot';
import { mailAddress } from '../functions/domain/agency/mail-address.ts';
import { parseRuleSettings, RuleSettingsError } from '../functions/domain/validate/parse-rule-settings.ts';

/**
 * Settings of a deployment. They are CDK context values: put them under `context` in cdk.json, or give single ones on
 * the command line (`npx cdk deploy -c region=cn-northwest-1 -c domainName=gongkai.example.gov.cn`). Lists are JSON
 * arrays or text separated by commas. With nothing set the app synthesizes, which is what the local stack runs.
 *
 * | name                | meaning                                                                    | default            |
 * | ------------------- | -------------------------------------------------------------------------- | ------------------ |
 * | `region`            | where to deploy; `cn-…` means the China partition, with all that differs   | that of the CLI    |
 * | `domainName`        | domain of the public site; needed in China, with an ICP record             | CloudFront's own   |
 * | `certificate`       | its certificate: ACM ARN in us-east-1; in China the id of an IAM server certificate | none      |
 * | `siteName`          | 网站名称                                                                   | 政府信息公开年报   |
 * | `siteIdCode`        | 网站标识码, ten digits                                                     | left out           |
 * | `mailTransport`     | `ses` or `smtp`; China has no SES                                          | `ses`, China `smtp`|
 * | `mailSender`        | address letters come from; with SES verified, itself or its domain         | an invented one    |
 * | `smtpSecret`        | name of a Secrets Manager secret whose field `url` is `smtps://user:password@relay`; needed with `smtp` | none |
 * | `lettersPerSecond`  | most letters a second; SES starts at 14, relays take less                  | 10, `smtp` 2       |
 * | `reviewers`         | who gets the letters of agencies that name no reviewer                     | an invented one    |
 * | `mendDays`          | days an agency has to mend errors and to answer warnings                   | 5,15               |
 * | `operators`         | who looks after the product: hears of files that no registered agency can be told of | `alarmMail`, else `reviewers` |
 * | `alarmMail`         | who is mailed when an alarm rings                                          | nobody             |
 * | `publication`       | `publish` all reports, or `hold-errors` until findings of severity error are settled | `publish`|
 * | `rules`             | severities and thresholds of rules, for all and by jurisdiction (rule-settings.ts), as JSON | none |
 * | `logRetentionDays`  | how long logs are kept; 网络安全法 asks for six months at least            | 180                |
 */
export interface Settings {
  readonly partition: 'aws' | 'aws-cn';
  /** Undefined where the command line interface decides. */
  readonly region: string | undefined;
  readonly domain: Domain | undefined;
  readonly siteName: string;
  readonly siteIdCode: string;
  readonly mail: MailSettings;
  readonly reviewers: readonly string[];
  /** Days to mend errors, days to answer warnings: `5,15`. */
  readonly mendDays: string;
  readonly operators: readonly string[];
  readonly alarmMail: string | undefined;
  readonly publication: 'publish' | 'hold-errors';
  /** JSON of the rule settings, checked against the catalogue; undefined for the defaults. */
  readonly rules: string | undefined;
  readonly logRetention: RetentionDays;
}

export interface Domain {
  readonly name: string;
  /** ACM ARN in `aws`, id of an IAM server certificate in `aws-cn`. */
  readonly certificate: string;
}

export type MailSettings =
  | (Outgoing & { readonly transport: 'ses' })
  | (Outgoing & { readonly transport: 'smtp'; readonly secret: string });

interface Outgoing {
  readonly sender: string;
  /** Most letters a second. */
  readonly perSecond: number;
}

/** A deployment was described wrongly; the message names every setting at fault. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const address = v.pipe(
  v.string(),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const read = mailAddress(value);
    if ('address' in read) return read.address;
    addIssue({ message: 'is not a mail address' });
    return NEVER;
  }),
);
const list = v.pipe(
  v.union([v.array(v.string()), v.string()]),
  v.transform(value => (typeof value === 'string' ? value.split(',').map(item => item.trim()) : value)),
  v.array(address),
  v.minLength(1, 'names nobody'),
);
const RETENTIONS: ReadonlySet<number> = new Set(Object.values(RetentionDays).filter(days => typeof days === 'number'));

function faultOfRules(json: string): string | undefined {
  try {
    parseRuleSettings(json);
    return undefined;
  } catch (error) {
    if (error instanceof RuleSettingsError) return error.message;
    throw error;
  }
}

/** Context values by the names above. */
const Context = v.object({
  region: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is not a region, such as cn-north-1'))),
  domainName: v.optional(
    v.pipe(v.string(), v.regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'is not a domain name, such as gongkai.example.gov.cn')),
  ),
  certificate: v.optional(v.pipe(v.string(), v.nonEmpty('is empty'))),
  siteName: v.optional(v.pipe(v.string(), v.nonEmpty('is empty')), '政府信息公开年报'),
  siteIdCode: v.optional(v.pipe(v.string(), v.regex(/^(\d{10})?$/, 'is not ten digits')), ''),
  mailTransport: v.optional(v.picklist(['ses', 'smtp'], 'is neither ses nor smtp')),
  mailSender: v.optional(address, 'no-reply@gongkai.example'),
  smtpSecret: v.optional(v.pipe(v.string(), v.regex(/^[\w/+=.@-]{1,512}$/, 'is not the name of a secret'))),
  lettersPerSecond: v.optional(
    v.pipe(
      v.union([v.number(), v.string()]),
      v.transform(Number),
      v.check(rate => rate >= 0.1 && rate <= 1000, 'is not a number of letters from 0.1 to 1000'),
    ),
  ),
  reviewers: v.optional(list, ['reviewers@gongkai.example']),
  mendDays: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,2},[1-9]\d{0,2}$/, 'is not two numbers of days, such as 5,15')),
    '5,15',
  ),
  operators: v.optional(list),
  alarmMail: v.optional(address),
  publication: v.optional(v.picklist(['publish', 'hold-errors'], 'is neither publish nor hold-errors'), 'publish'),
  rules: v.optional(
    v.pipe(
      v.union([v.string(), v.looseObject({})]),
      v.transform(value => (typeof value === 'string' ? value : JSON.stringify(value))),
      v.rawCheck(({ dataset, addIssue }) => {
        const fault = dataset.typed ? faultOfRules(dataset.value) : undefined;
        if (fault !== undefined) addIssue({ message: `cannot be used (${fault})` });
      }),
    ),
  ),
  logRetentionDays: v.optional(
    v.pipe(
      v.union([v.number(), v.string()]),
      v.transform(Number),
      v.check(days => RETENTIONS.has(days), 'is not a number of days CloudWatch can keep logs, such as 180 or 365'),
    ),
    180,
  ),
});
type Context = v.InferOutput<typeof Context>;

export const SETTING_NAMES = Object.keys(Context.entries) as readonly (keyof Context)[];
export type RawSettings = Readonly<Partial<Record<keyof Context, unknown>>>;

/** Settings out of context values. Throws SettingsError, naming every setting at fault. */
export function readSettings(raw: RawSettings): Settings {
  const parsed = v.safeParse(Context, raw);
  if (!parsed.success) throw new SettingsError(parsed.issues.map(describeIssue).join('\n'));
  const context = parsed.output;
  const partition = context.region?.startsWith('cn-') ? 'aws-cn' : 'aws';
  const { region, siteName, siteIdCode, reviewers, alarmMail, publication, rules, logRetentionDays } = context;
  return {
    ...{ partition, region, siteName, siteIdCode, reviewers, alarmMail, publication, rules },
    domain: readDomain(context, partition),
    operators: context.operators ?? (alarmMail === undefined ? reviewers : [alarmMail]),
    mendDays: context.mendDays,
    mail: readMail(context, partition),
    logRetention: logRetentionDays,
  };
}

const describeIssue = (issue: v.BaseIssue<unknown>): string =>
  `${v.getDotPath(issue)} ${issue.message}: ${issue.received}`;

function readDomain({ domainName, certificate }: Context, partition: Settings['partition']): Domain | undefined {
  if (domainName === undefined && certificate === undefined) {
    if (partition === 'aws') return undefined;
    throw new SettingsError(
      'domainName and certificate are needed in China: CloudFront has no domain of its own there',
    );
  }
  if (domainName === undefined) throw new SettingsError('certificate is set but domainName is not');
  if (certificate === undefined) throw new SettingsError('domainName is set but certificate is not');
  const isArn = certificate.startsWith('arn:');
  if (partition === 'aws' && !certificate.startsWith('arn:aws:acm:us-east-1:'))
    throw new SettingsError(`certificate is not the ARN of an ACM certificate in us-east-1: ${certificate}`);
  if (partition === 'aws-cn' && isArn)
    throw new SettingsError(
      'certificate must be the id of an IAM server certificate: CloudFront takes no ACM in China',
    );
  return { name: domainName, certificate };
}

function readMail(context: Context, partition: Settings['partition']): MailSettings {
  const { mailSender: sender, smtpSecret: secret } = context;
  const transport = context.mailTransport ?? (partition === 'aws-cn' ? 'smtp' : 'ses');
  const perSecond = context.lettersPerSecond ?? (transport === 'ses' ? 10 : 2);
  if (transport === 'ses') {
    if (partition === 'aws-cn') throw new SettingsError('mailTransport must be smtp: SES is not offered in China');
    return { transport, sender, perSecond };
  }
  if (secret === undefined) throw new SettingsError('smtpSecret is needed with mailTransport smtp');
  return { transport, sender, perSecond, secret };
}
