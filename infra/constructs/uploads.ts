import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { keyPatterns } from '../../functions/domain/locations.ts';
import type { FlowFunction } from './flow-function.ts';
import { type Access, messages, objects } from './place.ts';
import { WorkQueue } from './work-queue.ts';

export interface UploadsProps {
  readonly accessLogs: IBucket;
  readonly intake: FlowFunction;
}

/** Where agencies put their files, every version kept, and the queue that holds what is not yet taken in. */
export class Uploads extends Construct {
  readonly bucket: Bucket;
  readonly queue: WorkQueue;
  readonly files: Access;
  /** Where a stored upload is sent to be validated again. */
  readonly rechecks: Access;

  constructor(scope: Construct, id: string, { accessLogs, intake }: UploadsProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'uploads/',
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(7),
          // Records point at versions, so none is ever deleted; after the season they are hardly read.
          transitions: [{ storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(180) }],
          noncurrentVersionTransitions: [
            { storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(30) },
          ],
        },
      ],
    });
    // `eventBridgeEnabled` of the bucket would add a custom resource with a Python function to do the same.
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };

    // Throttled starts come back to the queue, so a rush before the deadline needs many attempts.
    this.queue = new WorkQueue(this, 'Queue', { consumerTimeout: intake.timeout, attempts: 10 });
    intake.takesFrom(this.queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 5 });
    new Rule(this, 'Created', {
      description: 'Every file put into the uploads bucket goes to the uploads queue',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [this.bucket.bucketName] },
          // A file in a wrong place is refused with a letter; only the empty folders that consoles make are left out.
          $or: [
            { object: { key: [{ 'anything-but': { suffix: '/' } }] } },
            { object: { size: [{ numeric: ['>', 0] }] } },
          ],
        },
      },
      targets: [new SqsQueue(this.queue.queue, { deadLetterQueue: this.queue.deadLetters })],
    });
    this.files = objects('UPLOADS_BUCKET', this.bucket, keyPatterns.uploads);
    this.rechecks = messages('UPLOADS_QUEUE_URL', this.queue.queue);
  }
}
