import type { RequestListener } from 'node:http';
import { cloudFrontService, isCloudFront } from './stand-ins/cloudfront-service.ts';

/**
 * One address for S3, DynamoDB, SQS, Step Functions, Secrets Manager and CloudFront, told apart by the target header of the JSON
 * services and the path of CloudFront. Everything else is S3.
 */
export function cloudServer(services: {
  readonly s3: RequestListener;
  readonly dynamodb: RequestListener;
  readonly sqs: RequestListener;
  readonly stepFunctions: RequestListener;
  readonly secrets: RequestListener;
}): RequestListener {
  return (request, response) => {
    const target = String(request.headers['x-amz-target'] ?? '');
    if (target.startsWith('DynamoDB_')) services.dynamodb(request, response);
    else if (target.startsWith('AmazonSQS.')) services.sqs(request, response);
    else if (target.startsWith('AWSStepFunctions.')) services.stepFunctions(request, response);
    else if (target.startsWith('secretsmanager.')) services.secrets(request, response);
    else if (isCloudFront(new URL(request.url ?? '/', 'http://cloud').pathname)) cloudFrontService(request, response);
    else services.s3(request, response);
  };
}
