import type { CfnDistribution, Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Domain } from '../settings.ts';

/** `others` counts the behaviours beside the default one. What CloudFront refuses in China, where it runs an older interface: cache policies and certificates of ACM. */
export function fitChina(distribution: Distribution, { name, certificate }: Domain, others: number): void {
  const resource = distribution.node.defaultChild as CfnDistribution;
  for (const behavior of [
    'DefaultCacheBehavior',
    ...Array.from({ length: others }, (_, at) => `CacheBehaviors.${at}`),
  ]) {
    const path = `DistributionConfig.${behavior}`;
    resource.addPropertyDeletionOverride(`${path}.CachePolicyId`);
    resource.addPropertyOverride(`${path}.ForwardedValues`, { QueryString: false, Cookies: { Forward: 'none' } });
  }
  resource.addPropertyOverride('DistributionConfig.Aliases', [name]);
  resource.addPropertyOverride('DistributionConfig.ViewerCertificate', {
    IamCertificateId: certificate,
    MinimumProtocolVersion: 'TLSv1.2_2021',
    SslSupportMethod: 'sni-only',
  });
}
