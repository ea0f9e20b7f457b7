import type { CfnDistribution, Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Domain } from '../settings.ts';

/** What CloudFront refuses in China, where it runs an older interface: cache policies and certificates of ACM. */
export function fitChina(distribution: Distribution, { name, certificate }: Domain): void {
  const resource = distribution.node.defaultChild as CfnDistribution;
  const behavior = 'DistributionConfig.DefaultCacheBehavior';
  resource.addPropertyDeletionOverride(`${behavior}.CachePolicyId`);
  resource.addPropertyOverride(`${behavior}.ForwardedValues`, { QueryString: false, Cookies: { Forward: 'none' } });
  resource.addPropertyOverride('DistributionConfig.Aliases', [name]);
  resource.addPropertyOverride('DistributionConfig.ViewerCertificate', {
    IamCertificateId: certificate,
    MinimumProtocolVersion: 'TLSv1.2_2021',
    SslSupportMethod: 'sni-only',
  });
}
