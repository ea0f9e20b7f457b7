import { Duration } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { keyPatterns } from '../../functions/domain/locations.ts';
import { type Access, items, objects } from './place.ts';

const INDEX = 'gsi1';

/** What was read and found: a bucket of working documents, and the table of agencies, versions, pointers, letters. */
export class Records extends Construct {
  readonly bucket: Bucket;
  readonly table: Table;
  /** Extracted records, validations, and both; letters on their way out. */
  readonly documents: Readonly<Record<'records' | 'validations' | 'all' | 'letters', Access>>;
  readonly reports: Access;

  constructor(scope: Construct, id: string, { accessLogs }: { readonly accessLogs: IBucket }) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'records/',
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }],
    });
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.DEFAULT,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: INDEX,
      partitionKey: { name: 'gsi1pk', type: AttributeType.STRING },
      sortKey: { name: 'gsi1sk', type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
    const documents = (...patterns: readonly string[]) => objects('RECORDS_BUCKET', this.bucket, ...patterns);
    this.documents = {
      records: documents(keyPatterns.records),
      validations: documents(keyPatterns.validations),
      all: documents(keyPatterns.records, keyPatterns.validations),
      letters: documents(keyPatterns.letters),
    };
    this.reports = items('REPORTS_TABLE', this.table, INDEX);
  }
}
