import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Code of a function by its logical id. */
export type TinyFunctions = Readonly<Record<string, string>>;

/**
 * Writes a cloud assembly by hand: a bucket whose events go over a queue to `Intake`, which may start a state machine
 * that runs `Work` (retried on `PassingError`, caught on `Refused.empty` by `Refuse`), and a site.
 */
export function writeTinyAssembly(
  folder: string,
  functions: TinyFunctions,
  timeoutSeconds: number,
  taskTimeoutSeconds?: number,
): string {
  mkdirSync(folder, { recursive: true });
  const files: Record<string, object> = {};
  const lambdas: Record<string, object> = {};
  for (const [id, code] of Object.entries(functions)) {
    const asset = `asset.${id}`;
    mkdirSync(join(folder, asset), { recursive: true });
    writeFileSync(join(folder, asset, 'index.mjs'), code);
    files[id] = { source: { path: asset, packaging: 'zip' }, destinations: { here: { objectKey: `${id}.zip` } } };
    lambdas[id] = lambda(id, timeoutSeconds);
  }
  const artifacts = {
    'tiny.assets': { type: 'cdk:asset-manifest', properties: { file: 'tiny.assets.json' } },
    tiny: { type: 'aws:cloudformation:stack', properties: { templateFile: 'tiny.template.json' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ artifacts }));
  writeFileSync(join(folder, 'tiny.assets.json'), JSON.stringify({ files }));
  writeFileSync(
    join(folder, 'tiny.template.json'),
    JSON.stringify({ Resources: { ...lambdas, ...RESOURCES, Machine: machine(taskTimeoutSeconds) } }),
  );
  return folder;
}

const lambda = (id: string, timeoutSeconds: number) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: id,
    Code: { S3Bucket: 'assets', S3Key: `${id}.zip` },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    MemorySize: 256,
    Timeout: timeoutSeconds,
    Environment: {
      Variables: {
        MACHINE: { Ref: 'Machine' },
        SITE: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': ['Site', 'DomainName'] }]] },
      },
    },
  },
});

const task = (id: string, more: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: id, 'Payload.$': '$' },
  OutputPath: '$.Payload',
  ...more,
});

const definition = (TimeoutSeconds: number | undefined) => ({
  StartAt: 'Do the work',
  States: {
    'Do the work': task('Work', {
      End: true,
      ...(TimeoutSeconds !== undefined && { TimeoutSeconds }),
      Retry: [{ ErrorEquals: ['PassingError'], IntervalSeconds: 1, MaxAttempts: 2, JitterStrategy: 'FULL' }],
      Catch: [{ ErrorEquals: ['Refused.empty'], ResultPath: '$.refusal', Next: 'Tell why' }],
    }),
    'Tell why': task('Refuse', { End: true }),
  },
});

const machine = (taskTimeoutSeconds: number | undefined) => ({
  Type: 'AWS::StepFunctions::StateMachine',
  Properties: { StateMachineName: 'machine', DefinitionString: JSON.stringify(definition(taskTimeoutSeconds)) },
});

const RESOURCES = {
  Uploads: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketName: 'uploads',
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    },
  },
  Pages: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'pages' } },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { bucket: { name: [{ Ref: 'Uploads' }] }, object: { key: [{ prefix: 'uploads/' }] } },
      },
      Targets: [{ Arn: { 'Fn::GetAtt': ['Queue', 'Arn'] }, Id: 'queue' }],
    },
  },
  Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead' } },
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      QueueName: 'queue',
      VisibilityTimeout: 60,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 2 },
    },
  },
  Mapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] },
      FunctionName: { Ref: 'Intake' },
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    },
  },
  DeadAlarm: {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmDescription: 'Uploads are lost.',
      Namespace: 'AWS/SQS',
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': ['Dead', 'QueueName'] } }],
    },
  },
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'table',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'gsi1pk', AttributeType: 'S' },
      ],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byOther',
          KeySchema: [{ AttributeName: 'gsi1pk', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    },
  },
  Edge: {
    Type: 'AWS::CloudFront::Function',
    Properties: {
      Name: 'edge',
      FunctionCode: `function handler(event) {
        var request = event.request;
        if (request.uri === '/old') return { statusCode: 301, headers: { location: { value: '/new/' } } };
        if (request.uri.endsWith('/')) request.uri += 'index.html';
        return request;
      }`,
    },
  },
  Policy: {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'self'", Override: true },
          ContentTypeOptions: { Override: true },
        },
      },
    },
  },
  Site: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        DefaultRootObject: 'index.html',
        Origins: [{ Id: 'pages', DomainName: { 'Fn::GetAtt': ['Pages', 'RegionalDomainName'] } }],
        CustomErrorResponses: [{ ErrorCode: 403, ResponseCode: 404, ResponsePagePath: '/404.html' }],
        DefaultCacheBehavior: {
          TargetOriginId: 'pages',
          Compress: true,
          ResponseHeadersPolicyId: { Ref: 'Policy' },
          FunctionAssociations: [
            { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Edge', 'FunctionARN'] } },
          ],
        },
      },
    },
  },
};
