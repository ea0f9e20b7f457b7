import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AccessLogs } from './constructs/access-logs.ts';
import { AlarmTopic } from './constructs/alarm-topic.ts';
import { Alarms } from './constructs/alarms.ts';
import { FlowFunction, type FlowFunctionSize, type FunctionName } from './constructs/flow-function.ts';
import { Listings } from './constructs/listings.ts';
import { Deadlines } from './constructs/mail/deadlines.ts';
import { Letters } from './constructs/mail/letters.ts';
import { Overview } from './constructs/overview.ts';
import { PublicSite } from './constructs/public-site.ts';
import { Records } from './constructs/records.ts';
import { Uploads } from './constructs/uploads.ts';
import { Workflow } from './constructs/workflow.ts';
import { EXTRACT_LIMITS } from './extract-limits.ts';
import type { Settings } from './settings.ts';

export interface AnnualReportsProps extends StackProps {
  readonly settings: Settings;
  /** Folder of the bundled functions; undefined for a template without code. */
  readonly bundles: string | undefined;
}

/** The whole product, in the order in which a report goes through it. */
export class AnnualReportsStack extends Stack {
  constructor(scope: Construct, id: string, { settings, bundles, ...props }: AnnualReportsProps) {
    super(scope, id, props);
    const { logRetention, partition } = settings;
    const functionNamed = (name: FunctionName, size?: FlowFunctionSize) =>
      new FlowFunction(
        this,
        name.replace(/^./, first => first.toUpperCase()),
        { name, bundles, logRetention, ...size },
      );
    const accessLogs = new AccessLogs(this, 'AccessLogs', { retention: logRetention }).bucket;

    // An agency puts a file into the bucket; intake starts one execution per version of it.
    const intake = functionNamed('intake');
    const uploads = new Uploads(this, 'Uploads', { accessLogs, intake });

    // What is read and found is kept; the public sees the site, and the reviewers get letters.
    const records = new Records(this, 'Records', { accessLogs });
    const site = new PublicSite(this, 'Site', { accessLogs, settings });
    const rebuild = functionNamed('listings', { timeout: Duration.minutes(2), concurrency: 1 });
    const listings = new Listings(this, 'ListingRequests', { rebuild });
    const post = functionNamed('post', { timeout: Duration.minutes(1) });
    const remind = functionNamed('deadlines', { timeout: Duration.minutes(5) });
    const deadlines = new Deadlines(this, 'DeadlineRequests', { remind });
    const letters = new Letters(this, 'Letters', { post, mail: settings.mail });

    // The steps, each with what it may touch.
    const { documents, reports } = records;
    const identify = functionNamed('identify').reads(uploads.files, reports);
    const extract = functionNamed('extract', {
      memory: EXTRACT_LIMITS.megabytes,
      timeout: Duration.seconds(EXTRACT_LIMITS.seconds),
    })
      .reads(uploads.files)
      .writes(documents.records);
    const validate = functionNamed('validate')
      .reads(documents.records, reports)
      .writes(documents.validations)
      .knows({ ...(settings.rules !== undefined && { RULE_SETTINGS: settings.rules }) });
    const store = functionNamed('store')
      .reads(documents.all, reports)
      .writes(reports, uploads.rechecks)
      .knows({ PUBLICATION: settings.publication });
    const render = functionNamed('render')
      .reads(uploads.files, documents.all, reports)
      .writes(site.reportPages, site.caches, listings.requests)
      .knows(site.names);
    const notify = functionNamed('notify')
      .reads(documents.all, reports)
      .writes(documents.letters, letters.toSend, reports)
      .knows({ ...site.names, DEFAULT_REVIEWERS: settings.reviewers.join(','), MEND_DAYS: settings.mendDays });
    const refuse = functionNamed('refuse')
      .reads(reports)
      .writes(documents.letters, letters.toSend, reports, listings.requests)
      .knows({
        ...site.names,
        DEFAULT_REVIEWERS: settings.reviewers.join(','),
        OPERATORS: settings.operators.join(','),
      });
    remind
      .reads(reports)
      .writes(documents.letters, letters.toSend, reports)
      .knows({
        ...site.names,
        DEFAULT_REVIEWERS: settings.reviewers.join(','),
        MEND_DAYS: settings.mendDays,
      });
    post.reads(documents.letters, reports).writes(documents.letters, reports).knows({ SITE_NAME: settings.siteName });
    rebuild.reads(reports).writes(site.listingPages, reports).knows(site.names);

    // The state machine that runs them in order.
    const steps = { identify, extract, validate, store, render, notify, refuse };
    const workflow = new Workflow(this, 'Workflow', { steps, traced: partition === 'aws', logRetention });
    intake.writes(workflow.executions, reports);

    // Who hears of it when something is wrong, and where people look.
    const { topic } = new AlarmTopic(this, 'AlarmTopic', { mail: settings.alarmMail });
    const work = {
      uploads: uploads.queue,
      workflow,
      letters: letters.queue,
      deadlines: deadlines.queue,
      listings: listings.queue,
    };
    new Alarms(this, 'Alarms', { topic, ...work });
    new Overview(this, 'Overview', { functions: [intake, ...Object.values(steps), post, remind, rebuild], ...work });

    const outputs = {
      UploadsBucketName: uploads.bucket.bucketName,
      UploadsQueueUrl: uploads.queue.queue.queueUrl,
      UploadsDeadLettersUrl: uploads.queue.deadLetters.queueUrl,
      WorkflowArn: workflow.machine.stateMachineArn,
      RecordsBucketName: records.bucket.bucketName,
      ReportsTableName: records.table.tableName,
      SiteBucketName: site.bucket.bucketName,
      SiteDistributionId: site.distribution.distributionId,
      SiteDistributionDomain: site.distribution.distributionDomainName,
      SiteUrl: site.url,
      SiteDomain: site.names['SITE_DOMAIN'] ?? '',
      SiteName: settings.siteName,
      Publication: settings.publication,
      ...(settings.siteIdCode !== '' && { SiteIdCode: settings.siteIdCode }),
      ...(partition === 'aws-cn' && { SitePageKeys: 'addresses' }),
      LettersQueueUrl: letters.queue.queue.queueUrl,
      LettersDeadLettersUrl: letters.queue.deadLetters.queueUrl,
      ListingsQueueUrl: listings.queue.queue.queueUrl,
      ListingsDeadLettersUrl: listings.queue.deadLetters.queueUrl,
      AlarmTopicArn: topic.topicArn,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
