import * as v from 'valibot';
import type { ResolvedTemplate } from '../../template/resolve-template.ts';
import type { Bucket } from './object-store.ts';

const BucketProperties = v.object({
  VersioningConfiguration: v.optional(v.object({ Status: v.string() })),
  NotificationConfiguration: v.optional(
    v.object({
      EventBridgeConfiguration: v.optional(v.object({ EventBridgeEnabled: v.optional(v.boolean(), true) })),
    }),
  ),
});

/** The buckets of the template. */
export function readBuckets(template: ResolvedTemplate): readonly (Bucket & { readonly sendsEvents: boolean })[] {
  return template.ofType('AWS::S3::Bucket').map(({ ref, properties }) => {
    const { VersioningConfiguration, NotificationConfiguration } = v.parse(BucketProperties, properties);
    return {
      name: ref,
      versioned: VersioningConfiguration?.Status === 'Enabled',
      sendsEvents: NotificationConfiguration?.EventBridgeConfiguration?.EventBridgeEnabled ?? false,
    };
  });
}
