import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyPatterns, pages } from '../../functions/domain/locations.ts';
import { FUNCTIONS } from '../../infra/constructs/flow-function.ts';
import { CHINA, type SynthesizedApp, synthesizeApp } from '../support/stack/synthesize-app.ts';

const BUCKET = 'AWS::S3::Bucket';
const QUEUE = 'AWS::SQS::Queue';
const FUNCTION = 'AWS::Lambda::Function';
const DISTRIBUTION = 'AWS::CloudFront::Distribution';

let global: SynthesizedApp;
let china: SynthesizedApp;
beforeAll(async () => {
  global = await synthesizeApp({ reviewers: 'a@bailu.example,b@bailu.example', alarmMail: 'c@bailu.example' });
  china = await synthesizeApp(CHINA);
});

const capitalised = (name: string) => name.replace(/^./, first => first.toUpperCase());
const variablesOf = (app: SynthesizedApp, name: string) =>
  app.named(FUNCTION, `${capitalised(name)}Function`).properties.Environment.Variables;

describe('the buckets', () => {
  it('are private, encrypted, logged and open to TLS only', () => {
    const buckets = global.ofType(BUCKET);
    expect(buckets.map(({ id }) => id.replace(/Bucket[0-9A-F]{8}$/, ''))).toEqual([
      'AccessLogs',
      'Uploads',
      'Records',
      'Site',
    ]);
    for (const { id, properties } of buckets) {
      expect(properties.BucketEncryption, id).toBeDefined();
      expect(Object.values(properties.PublicAccessBlockConfiguration), id).toEqual([true, true, true, true]);
      expect(properties.LoggingConfiguration !== undefined, id).toBe(!id.startsWith('AccessLogs'));
      const policy = global.ofType('AWS::S3::BucketPolicy').find(({ properties: { Bucket } }) => Bucket.Ref === id);
      expect(policy?.properties.PolicyDocument.Statement, id).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Action: 's3:*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      );
    }
  });

  it('keep every version of an upload, and tell EventBridge without a custom resource', () => {
    const { properties } = global.named(BUCKET, 'UploadsBucket');
    expect(properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(properties.NotificationConfiguration.EventBridgeConfiguration).toEqual({ EventBridgeEnabled: true });
    expect(properties.LifecycleConfiguration.Rules[0]).not.toHaveProperty('NoncurrentVersionExpiration');
    expect(global.ofType(FUNCTION)).toHaveLength(FUNCTIONS.length);
  });
});

describe('the queues', () => {
  it('hold every file that arrives, but not the folders the console makes', () => {
    const [rule] = global.ofType('AWS::Events::Rule');
    expect(rule?.properties.EventPattern).toMatchObject({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: {
        $or: [
          { object: { key: [{ 'anything-but': { suffix: '/' } }] } },
          { object: { size: [{ numeric: ['>', 0] }] } },
        ],
      },
    });
    expect(rule?.properties.Targets).toHaveLength(1);
    expect(rule?.properties.Targets[0].DeadLetterConfig).toBeDefined();
  });

  it.each([
    ['UploadsQueue', 10],
    ['LettersQueue', 400],
    ['DeadlineRequestsQueue', 5],
    ['ListingRequestsQueue', 20],
  ])('%s gives up after %i attempts, into dead letters kept for two weeks', (name, attempts) => {
    const deadLetters = global.named(QUEUE, `${name}DeadLetters`);
    expect(deadLetters.properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    expect(global.named(QUEUE, name).properties.RedrivePolicy).toEqual({
      deadLetterTargetArn: { 'Fn::GetAtt': [deadLetters.id, 'Arn'] },
      maxReceiveCount: attempts,
    });
  });

  it('hide a message six times as long as the function may take', () => {
    for (const { properties } of global.ofType('AWS::Lambda::EventSourceMapping')) {
      const consumer = global.ofType(FUNCTION).find(({ id }) => id === properties.FunctionName.Ref);
      const queue = global.ofType(QUEUE).find(({ id }) => id === properties.EventSourceArn['Fn::GetAtt'][0]);
      expect(queue?.properties.VisibilityTimeout).toBe(6 * consumer?.properties.Timeout);
    }
    expect(global.ofType('AWS::Lambda::EventSourceMapping')).toHaveLength(4);
  });

  it('give failed uploads back one by one, and listings in batches that one sandbox works off', () => {
    const [intake, listings, post] = global
      .ofType('AWS::Lambda::EventSourceMapping')
      .map(({ properties }) => properties);
    expect(intake.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    expect(listings).toMatchObject({ BatchSize: 500, MaximumBatchingWindowInSeconds: 10 });
    expect(global.named(FUNCTION, 'ListingsFunction').properties.ReservedConcurrentExecutions).toBe(1);
    expect(post).toMatchObject({
      BatchSize: 10,
      ScalingConfig: { MaximumConcurrency: 2 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('keep letters in order and send them at the rate of the settings, in batches that end in time', async () => {
    const slow = await synthesizeApp({ lettersPerSecond: '0.5' });
    const postOf = (app: SynthesizedApp) =>
      app
        .ofType('AWS::Lambda::EventSourceMapping')
        .find(({ properties }) => properties.BatchSize <= 10 && properties.ScalingConfig.MaximumConcurrency === 2);
    for (const name of ['LettersQueue', 'LettersQueueDeadLetters'])
      expect(global.named(QUEUE, name).properties.FifoQueue).toBe(true);
    expect(variablesOf(global, 'post').LETTERS_PER_SECOND).toBe('5');
    expect(variablesOf(slow, 'post').LETTERS_PER_SECOND).toBe('0.25');
    expect(postOf(slow)?.properties.BatchSize).toBe(5);
  });
});

describe('the table', () => {
  it('is paid by request, restorable to any second and safe from deletion', () => {
    const [table] = global.ofType('AWS::DynamoDB::Table');
    expect(table?.properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      KeySchema: [{ AttributeName: 'pk' }, { AttributeName: 'sk' }],
      GlobalSecondaryIndexes: [
        { IndexName: 'gsi1', KeySchema: [{ AttributeName: 'gsi1pk' }, { AttributeName: 'gsi1sk' }] },
      ],
    });
  });
});

describe('the functions', () => {
  it.each(FUNCTIONS)('%s runs on Node 24 and arm64, with a log of its own that ends', name => {
    const { properties } = global.named(FUNCTION, `${capitalised(name)}Function`);
    expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
    expect(properties.Environment.Variables).toMatchObject({
      POWERTOOLS_SERVICE_NAME: name,
      POWERTOOLS_METRICS_NAMESPACE: 'Gongkai',
    });
    const log = global.named('AWS::Logs::LogGroup', `${capitalised(name)}Log`);
    expect(properties.LoggingConfig.LogGroup).toEqual({ Ref: log.id });
    expect(log.properties.RetentionInDays).toBe(180);
  });

  it('extract alone has the memory and the time that a large file takes', () => {
    const size = (name: string) => global.named(FUNCTION, `${capitalised(name)}Function`).properties;
    expect(size('extract')).toMatchObject({ MemorySize: 1024, Timeout: 30 });
    for (const name of FUNCTIONS.filter(other => other !== 'extract')) expect(size(name).MemorySize).toBe(512);
  });

  it.each([
    ['intake', ['REPORTS_TABLE', 'WORKFLOW_ARN']],
    ['identify', ['REPORTS_TABLE', 'UPLOADS_BUCKET']],
    ['extract', ['RECORDS_BUCKET', 'UPLOADS_BUCKET']],
    ['validate', ['RECORDS_BUCKET', 'REPORTS_TABLE']],
    ['store', ['PUBLICATION', 'RECORDS_BUCKET', 'REPORTS_TABLE', 'UPLOADS_QUEUE_URL']],
    [
      'render',
      [
        'DISTRIBUTION_ID',
        'LISTINGS_QUEUE_URL',
        'RECORDS_BUCKET',
        'REPORTS_TABLE',
        'SITE_BUCKET',
        'SITE_DOMAIN',
        'SITE_NAME',
        'SITE_URL',
        'UPLOADS_BUCKET',
      ],
    ],
    [
      'notify',
      [
        'DEFAULT_REVIEWERS',
        'LETTERS_QUEUE_URL',
        'MEND_DAYS',
        'RECORDS_BUCKET',
        'REPORTS_TABLE',
        'SITE_DOMAIN',
        'SITE_NAME',
        'SITE_URL',
      ],
    ],
    [
      'refuse',
      [
        'DEFAULT_REVIEWERS',
        'LETTERS_QUEUE_URL',
        'LISTINGS_QUEUE_URL',
        'OPERATORS',
        'RECORDS_BUCKET',
        'REPORTS_TABLE',
        'SITE_DOMAIN',
        'SITE_NAME',
        'SITE_URL',
      ],
    ],
    [
      'post',
      [
        'DEAD_LETTERS_QUEUE_URL',
        'LETTERS_PER_SECOND',
        'LETTERS_QUEUE_URL',
        'MAIL_SENDER',
        'MAIL_TRANSPORT',
        'RECORDS_BUCKET',
        'REPORTS_TABLE',
        'SITE_NAME',
      ],
    ],
    [
      'deadlines',
      [
        'DEFAULT_REVIEWERS',
        'LETTERS_QUEUE_URL',
        'MEND_DAYS',
        'RECORDS_BUCKET',
        'REPORTS_TABLE',
        'SITE_DOMAIN',
        'SITE_NAME',
        'SITE_URL',
      ],
    ],
    ['listings', ['REPORTS_TABLE', 'SITE_BUCKET', 'SITE_DOMAIN', 'SITE_NAME', 'SITE_URL']],
  ])('%s knows what it needs and no more', (name, variables) => {
    const known = Object.keys(variablesOf(global, name)).filter(variable => !variable.startsWith('POWERTOOLS_'));
    expect(known.sort()).toEqual(variables);
  });

  it('write to all reviewers of the settings', () => {
    expect(variablesOf(global, 'notify').DEFAULT_REVIEWERS).toBe('a@bailu.example,b@bailu.example');
  });
});

describe('the permissions', () => {
  interface Statement {
    readonly Action: string | readonly string[];
    readonly Resource: unknown;
    readonly Effect: string;
  }
  const statementsOf = (app: SynthesizedApp, start: string): Statement[] =>
    app
      .ofType('AWS::IAM::Policy')
      .filter(({ id }) => id.startsWith(start))
      .flatMap(({ properties }) => properties.PolicyDocument.Statement);
  const list = (value: unknown) => (Array.isArray(value) ? value : [value]);

  it.each(['global', 'china'] as const)(
    'name actions one by one and never all resources, but where AWS has none to name (%s)',
    where => {
      const app = where === 'global' ? global : china;
      const statements = statementsOf(app, '');
      expect(statements.length).toBeGreaterThan(20);
      for (const { Action, Resource } of statements) {
        for (const action of list(Action)) expect(action).not.toContain('*');
        if (list(Resource).includes('*'))
          for (const action of list(Action))
            expect(action).toMatch(/^(xray:|logs:\w+(LogDelivery|LogDeliveries|ResourcePolic(y|ies)|LogGroups)$)/);
      }
    },
  );

  it('let a step reach objects of its prefixes only', () => {
    const prefixesOf = (name: string) =>
      JSON.stringify(statementsOf(global, capitalised(name)))
        .match(/"\/[^"]*"(?=\]\])/g)
        ?.filter(path => path !== '"/index/gsi1"');
    expect(prefixesOf('identify')).toEqual(['"/uploads/*"']);
    expect(prefixesOf('extract')).toEqual(['"/uploads/*"', '"/records/*"']);
    expect(prefixesOf('validate')).toEqual(['"/records/*"', '"/validations/*"']);
    expect(prefixesOf('refuse')).toEqual(['"/letters/*"']);
    expect(prefixesOf('post')).toEqual(['"/letters/*"']);
    const listings = prefixesOf('listings')?.map(path => path.slice(2, -1));
    expect(listings?.sort()).toEqual([...keyPatterns.listingPages].sort());
  });

  it('let no step delete anything but pages that are taken down below the reports', () => {
    const policies = [global, china].flatMap(app => statementsOf(app, ''));
    const deleting = policies.filter(policy => /"(s3|dynamodb):\w*(Delete|Scan)\w*"/.test(JSON.stringify(policy)));
    const rendering = [global, china].flatMap(app => statementsOf(app, 'Render'));
    expect(deleting).toHaveLength(2);
    for (const policy of deleting) {
      expect(rendering).toContainEqual(policy);
      expect(JSON.stringify(policy)).toContain('/reports/*');
    }
  });

  it('cover every page that listings builds', () => {
    const { home, year, agency, rules, notFound, checkSchema } = pages;
    const keys = [home, year(2024), agency('bailu-swj'), rules, notFound, checkSchema];
    const covers = (pattern: string, key: string) =>
      pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern;
    expect(keys.filter(key => !keyPatterns.listingPages.some(pattern => covers(pattern, key)))).toEqual([]);
  });

  it('let letters go out under the one sender', () => {
    const sending = statementsOf(global, 'Post').find(({ Action }) => list(Action).includes('ses:SendEmail'));
    expect(sending).toMatchObject({ Condition: { StringEquals: { 'ses:FromAddress': 'no-reply@gongkai.example' } } });
    expect(JSON.stringify(statementsOf(china, ''))).not.toContain('ses:');
    for (const name of FUNCTIONS.filter(other => other !== 'post'))
      expect(JSON.stringify(statementsOf(global, capitalised(name)))).not.toContain('ses:');
  });
});

describe('the public site', () => {
  const configOf = (app: SynthesizedApp) => app.ofType(DISTRIBUTION)[0]?.properties.DistributionConfig;

  it('is served over TLS from a bucket nobody else can read', () => {
    expect(configOf(global)).toMatchObject({
      DefaultRootObject: 'index.html',
      DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' },
      HttpVersion: 'http2and3',
    });
    expect(configOf(global).Origins[0].OriginAccessControlId).toBeDefined();
  });

  it('answers what is not there with its own page', () => {
    expect(configOf(global).CustomErrorResponses).toEqual(
      [403, 404].map(ErrorCode => ({
        ErrorCode,
        ResponseCode: 404,
        ResponsePagePath: '/404.html',
        ErrorCachingMinTTL: 60,
      })),
    );
  });

  it('sends headers that allow the one style sheet and nothing else', () => {
    const [policy] = global.ofType('AWS::CloudFront::ResponseHeadersPolicy');
    const headers = policy?.properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;
    expect(headers.ContentSecurityPolicy.ContentSecurityPolicy).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      ReferrerPolicy: { ReferrerPolicy: 'same-origin' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000 },
    });
  });

  it('has the domain of the settings', async () => {
    const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b';
    const app = await synthesizeApp({ domainName: 'gongkai.bailu.example.cn', certificate });
    expect(configOf(app)).toMatchObject({
      Aliases: ['gongkai.bailu.example.cn'],
      ViewerCertificate: { AcmCertificateArn: certificate, MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    expect(variablesOf(app, 'render')).toMatchObject({ SITE_URL: 'https://gongkai.bailu.example.cn' });
  });
});

describe('the alarms', () => {
  it('each say who is worse off, and under which heading of the README it says what to do', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
    const headings = readme.match(/(?<=^#+ ).*$/gm) ?? [];
    const alarms = global.ofType('AWS::CloudWatch::Alarm');
    expect(alarms).toHaveLength(8);
    for (const { id, properties } of alarms) {
      const [, impact, heading] = /^(.*) What to do: README, “(.*)”\.$/.exec(properties.AlarmDescription) ?? [];
      expect(impact, id).toMatch(/^[A-Z].{40,}\.$/);
      expect(headings, id).toContain(heading);
      expect(properties.AlarmActions, id).toHaveLength(1);
    }
  });

  it('may be published, and reach the address of the settings', () => {
    const [policy] = global.ofType('AWS::SNS::TopicPolicy');
    expect(policy?.properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
    );
    expect(global.ofType('AWS::SNS::Subscription')[0]?.properties).toMatchObject({ Endpoint: 'c@bailu.example' });
  });

  it('stand beside a dashboard', () => {
    expect(global.ofType('AWS::CloudWatch::Dashboard')).toHaveLength(1);
  });
});

describe('the stack in China', () => {
  it('has no resource that China does not offer', () => {
    for (const type of ['AWS::CloudFront::OriginAccessControl', 'AWS::CloudFront::Function', 'AWS::Lambda::Url'])
      expect(china.ofType(type), type).toEqual([]);
    expect(china.ofType('AWS::CloudFront::CloudFrontOriginAccessIdentity')).toHaveLength(1);
    expect(global.ofType('AWS::CloudFront::CloudFrontOriginAccessIdentity')).toEqual([]);
  });

  it('serves the site under the domain and the certificate of the settings, without a cache policy', () => {
    const config = china.ofType(DISTRIBUTION)[0]?.properties.DistributionConfig;
    expect(config.Aliases).toEqual([CHINA.domainName]);
    expect(config.ViewerCertificate).toEqual({
      IamCertificateId: CHINA.certificate,
      MinimumProtocolVersion: 'TLSv1.2_2021',
      SslSupportMethod: 'sni-only',
    });
    expect(config.DefaultCacheBehavior).not.toHaveProperty('CachePolicyId');
    expect(config.DefaultCacheBehavior.ForwardedValues).toEqual({ QueryString: false, Cookies: { Forward: 'none' } });
  });

  it('stores pages under their addresses, as nothing rewrites requests there', () => {
    expect(variablesOf(china, 'render')).toMatchObject({ SITE_PAGE_KEYS: 'addresses' });
    expect(variablesOf(global, 'render')).not.toHaveProperty('SITE_PAGE_KEYS');
  });

  it('writes letters through the relay, whose address stays in the secret', () => {
    expect(variablesOf(china, 'post')).toMatchObject({ MAIL_TRANSPORT: 'smtp', SMTP_SECRET: 'gongkai/relay' });
    expect(JSON.stringify(china.ofType(FUNCTION))).not.toContain('resolve:');
    const reading = JSON.stringify(china.ofType('AWS::IAM::Policy').filter(({ id }) => id.startsWith('Post')));
    expect(reading).toMatch(/secretsmanager:GetSecretValue.*secret:gongkai\/relay-\?{6}/);
  });

  it('names nothing by an ARN of the other partition', () => {
    const template = JSON.stringify(
      ['AWS::IAM::Policy', FUNCTION, 'AWS::StepFunctions::StateMachine'].map(type => china.ofType(type)),
    );
    expect(template.match(/arn:aws:[^"]*/g)).toBeNull();
  });
});

it('tells the local stack and people where things are', () => {
  expect([...global.outputs].sort()).toEqual([
    'AlarmTopicArn',
    'LettersDeadLettersUrl',
    'LettersQueueUrl',
    'ListingsDeadLettersUrl',
    'ListingsQueueUrl',
    'Publication',
    'RecordsBucketName',
    'ReportsTableName',
    'SiteBucketName',
    'SiteDistributionDomain',
    'SiteDistributionId',
    'SiteDomain',
    'SiteName',
    'SiteUrl',
    'UploadsBucketName',
    'UploadsDeadLettersUrl',
    'UploadsQueueUrl',
    'WorkflowArn',
  ]);
});
