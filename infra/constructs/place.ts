import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

/** Somewhere functions read from or write to: the variable that names it to them, and what access to it takes. */
export interface Access {
  readonly variable: string;
  /** Name or address, as the function needs it. */
  readonly value: string;
  readonly resources: readonly string[];
  readonly toRead: readonly string[];
  readonly toWrite: readonly string[];
  /** What readers must be allowed to list, so that S3 tells them what is missing from what is forbidden. */
  readonly listed?: string;
  /** How cdk-nag calls the resources that hold a wildcard. */
  readonly wildcards: readonly string[];
}

/** Objects of a bucket whose keys match one of the patterns: `uploads/*`. */
export function objects(variable: string, bucket: Bucket, ...patterns: readonly string[]): Access {
  const id = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
  return {
    variable,
    value: bucket.bucketName,
    resources: patterns.map(pattern => bucket.arnForObjects(pattern)),
    toRead: ['s3:GetObject', 's3:GetObjectVersion'],
    toWrite: ['s3:PutObject'],
    listed: bucket.bucketArn,
    wildcards: patterns.filter(pattern => pattern.includes('*')).map(pattern => `<${id}.Arn>/${pattern}`),
  };
}

/** Items of a table, also through one index. Nothing is ever deleted or scanned. */
export function items(variable: string, table: Table, index: string): Access {
  return {
    variable,
    value: table.tableName,
    resources: [table.tableArn, `${table.tableArn}/index/${index}`],
    toRead: ['dynamodb:GetItem', 'dynamodb:Query'],
    toWrite: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'],
    wildcards: [],
  };
}

/** A queue that functions send to. */
export function messages(variable: string, queue: Queue): Access {
  return {
    variable,
    value: queue.queueUrl,
    resources: [queue.queueArn],
    toRead: [],
    toWrite: ['sqs:SendMessage'],
    wildcards: [],
  };
}
