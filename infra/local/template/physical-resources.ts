import type { Template } from './assembly.ts';

export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';

/** Where the stand-ins listen, `http://127.0.0.1:port` each. */
export interface Endpoints {
  /** S3, DynamoDB, SQS, Step Functions and Secrets Manager. */
  readonly cloud: string;
  readonly mail: string;
  readonly site: string;
}

/** What `Ref` and `Fn::GetAtt` give for a resource of the template. */
export interface PhysicalResource {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** ARN of a resource in the account the local stack stands for. */
export const arn = (service: string, rest: string, account = ACCOUNT, region = REGION): string =>
  `arn:aws:${service}:${region}:${account}:${rest}`;

/** Properties that hold a name the template chose. */
const NAME_PROPERTIES = ['BucketName', 'QueueName', 'FunctionName', 'StateMachineName', 'TableName', 'Name'] as const;

/** Name and attributes under which the stand-ins know a resource. */
export function physicalResource(
  stackName: string,
  logicalId: string,
  { Type, Properties }: Template['Resources'][string],
  endpoints: Endpoints,
): PhysicalResource {
  const given = NAME_PROPERTIES.map(property => Properties[property]).find(name => typeof name === 'string');
  const name = typeof given === 'string' ? given : `${stackName}-${logicalId}`;
  return (KINDS[Type] ?? anything)(name, endpoints, Type);
}

type Kind = (name: string, endpoints: Endpoints, type: string) => PhysicalResource;

const KINDS: Readonly<Record<string, Kind>> = {
  'AWS::S3::Bucket': name => {
    // S3 takes no capitals and at most 63 characters.
    const bucket = name.toLowerCase().slice(0, 63);
    const domain = `${bucket}.s3.${REGION}.amazonaws.com`;
    return {
      ref: bucket,
      attributes: { Arn: arn('s3', bucket, '', ''), DomainName: domain, RegionalDomainName: domain },
    };
  },
  'AWS::SQS::Queue': (name, { cloud }) => ({
    ref: `${cloud}/${ACCOUNT}/${name}`,
    attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: `${cloud}/${ACCOUNT}/${name}` },
  }),
  'AWS::StepFunctions::StateMachine': name => {
    const machine = arn('states', `stateMachine:${name}`);
    return { ref: machine, attributes: { Arn: machine, Name: name } };
  },
  'AWS::Lambda::Function': name => ({ ref: name, attributes: { Arn: arn('lambda', `function:${name}`) } }),
  'AWS::DynamoDB::Table': name => table(name),
  'AWS::DynamoDB::GlobalTable': name => table(name),
  'AWS::CloudFront::Distribution': (name, { site }) => ({
    ref: name,
    attributes: { DomainName: new URL(site).host, Id: name },
  }),
  'AWS::CloudFront::Function': name => ({
    ref: arn('cloudfront', `function/${name}`, ACCOUNT, ''),
    attributes: { FunctionARN: arn('cloudfront', `function/${name}`, ACCOUNT, '') },
  }),
};

const table = (name: string): PhysicalResource => ({
  ref: name,
  attributes: { Arn: arn('dynamodb', `table/${name}`) },
});

/** A resource no stand-in runs: its ARN only has to be the same wherever the template names it. */
const anything: Kind = (name, _endpoints, type) => {
  const [, service = 'any', kind = 'thing'] = type.toLowerCase().split('::');
  return { ref: name, attributes: { Arn: arn(service, `${kind}/${name}`), Id: name, Name: name } };
};
