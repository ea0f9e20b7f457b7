import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Template } from '../../../../infra/local/template/assembly.ts';
import { resolveTemplate } from '../../../../infra/local/template/resolve-template.ts';

const ENDPOINTS = {
  site: 'http://127.0.0.1:1',
  mail: 'http://127.0.0.1:2',
  cloud: 'http://127.0.0.1:3',
};

/** A place that `Fn::Sub` fills. */
const hole = (name: string): string => `\${${name}}`;

/** Resolves one value beside a bucket, a queue and a resource that a condition leaves out. */
function resolved(value: unknown): unknown {
  const template = v.parse(Template, {
    Parameters: { Stage: { Type: 'String', Default: 'test' } },
    Mappings: { Map: { top: { second: 'mapped' } } },
    Conditions: {
      Yes: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws'] },
      No: { 'Fn::Not': [{ Condition: 'Yes' }] },
      Both: { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] },
    },
    Resources: {
      Bucket: { Type: 'AWS::S3::Bucket' },
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'queue' } },
      Left: { Type: 'AWS::S3::Bucket', Condition: 'No' },
      Probe: { Type: 'Probe', Properties: { value } },
    },
  });
  return resolveTemplate('Stack', template, ENDPOINTS).ofType('Probe')[0]?.properties['value'];
}

describe('the values of a template', () => {
  it.each([
    [{ Ref: 'Bucket' }, 'stack-bucket'],
    [{ Ref: 'Stage' }, 'test'],
    [{ Ref: 'AWS::StackName' }, 'Stack'],
    [{ Ref: 'Queue' }, 'http://127.0.0.1:3/000000000000/queue'],
    [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:aws:sqs:us-east-1:000000000000:queue'],
    [{ 'Fn::GetAtt': 'Bucket.Arn' }, 'arn:aws:s3:::stack-bucket'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Stage' }, 1]] }, 'a-test-1'],
    [{ 'Fn::Sub': `${hole('Stage')}/${hole('Queue.QueueName')}/${hole('!Stage')}` }, `test/queue/${hole('Stage')}`],
    [{ 'Fn::Sub': [`${hole('Own')}-${hole('Stage')}`, { Own: { Ref: 'Bucket' } }] }, 'stack-bucket-test'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    [{ 'Fn::FindInMap': ['Map', 'top', 'second'] }, 'mapped'],
    [{ 'Fn::If': ['Yes', 'then', 'else'] }, 'then'],
    [{ 'Fn::If': ['Both', 'then', 'else'] }, 'else'],
    [{ kept: 1, gone: { 'Fn::If': ['No', 1, { Ref: 'AWS::NoValue' }] } }, { kept: 1 }],
    [
      [1, { Ref: 'AWS::NoValue' }, 2],
      [1, 2],
    ],
  ])('%j', (value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  it.each([
    [{ Ref: 'Left' }],
    [{ Ref: 'Nothing' }],
    [{ 'Fn::ImportValue': 'x' }],
    [{ 'Fn::GetAtt': ['Nothing', 'Arn'] }],
  ])('does not guess %j', value => {
    expect(() => resolved(value)).toThrow(/Nothing|Left|ImportValue/);
  });
});
