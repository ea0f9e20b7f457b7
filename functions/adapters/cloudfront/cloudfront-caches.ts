import { createHash } from 'node:crypto';
import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { sitePath } from '../../domain/locations.ts';
import { setting } from '../environment.ts';

/**
 * Tells CloudFront to forget its copies of these objects of the site. The same ones in the same second are one request.
 */
export async function forgetPages(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const distribution = setting('DISTRIBUTION_ID');
  const items = [...new Set(keys.map(key => encodeURI(sitePath(key))))];
  const CallerReference = createHash('sha256')
    .update(`${items.join()} ${Math.floor(Date.now() / 1000)}`)
    .digest('hex');
  const InvalidationBatch = { CallerReference, Paths: { Quantity: items.length, Items: items } };
  await new CloudFrontClient({}).send(
    new CreateInvalidationCommand({ DistributionId: distribution, InvalidationBatch }),
  );
}
