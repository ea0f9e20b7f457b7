import { join } from 'node:path';
import { Duration, Fn, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  type BehaviorOptions,
  Distribution,
  type DistributionProps,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginAccessIdentity,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { keyPatterns, pages } from '../../functions/domain/locations.ts';
import type { Settings } from '../settings.ts';
import { fitChina } from './fit-china.ts';
import { type Access, objects } from './place.ts';

export interface PublicSiteProps {
  readonly accessLogs: IBucket;
  readonly settings: Pick<Settings, 'partition' | 'domain' | 'siteName' | 'siteIdCode'>;
}

/** Pages hold no script and load nothing; their one style element is allowed by its hash. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // Each page narrows this to the hash of its own style.
  "style-src 'unsafe-inline'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The check page alone runs programs: those of the site itself, and the PDF engine, which is WebAssembly. */
const CHECK_PAGE = 'check/*';
export const CHECK_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the public reads: a private bucket behind CloudFront. */
export class PublicSite extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  readonly url: string;
  readonly reportPages: Access;
  readonly listingPages: Access;
  /** The copies in front of the bucket, which can be told to be forgotten. */
  readonly caches: Access;
  /** How the site calls itself, for pages and letters. */
  readonly names: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { settings, accessLogs }: PublicSiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'site-bucket/',
    });
    // S3 answers 403 for what is not there to one who may not list the bucket.
    const errorResponses = [403, 404].map(httpStatus => ({
      httpStatus,
      responseHttpStatus: 404,
      responsePagePath: `/${pages.notFound}`,
      ttl: Duration.minutes(1),
    }));
    const everywhere = this.behavior(settings.partition);
    const defaultBehavior = { ...everywhere, responseHeadersPolicy: this.headers('Headers', CONTENT_SECURITY_POLICY) };
    const checkPage = { ...everywhere, responseHeadersPolicy: this.headers('CheckHeaders', CHECK_SECURITY_POLICY) };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: settings.siteName,
      defaultBehavior,
      additionalBehaviors: { [CHECK_PAGE]: checkPage },
      defaultRootObject: pages.home,
      errorResponses,
      logBucket: accessLogs,
      logFilePrefix: 'site/',
      ...this.whereServed(settings),
    });
    if (settings.partition === 'aws-cn' && settings.domain !== undefined)
      fitChina(this.distribution, settings.domain, 1);
    this.acknowledge(settings);

    const domain = settings.domain?.name ?? this.distribution.distributionDomainName;
    this.url = Fn.join('', ['https://', domain]);
    this.names = {
      SITE_URL: this.url,
      SITE_NAME: settings.siteName,
      SITE_DOMAIN: domain,
      ...(settings.siteIdCode !== '' && { SITE_ID_CODE: settings.siteIdCode }),
      // China has no edge functions to find the page of a folder, so pages are stored under their addresses there.
      ...(settings.partition === 'aws-cn' && { SITE_PAGE_KEYS: 'addresses' }),
    };
    const reportPages = objects('SITE_BUCKET', this.bucket, keyPatterns.reportPages);
    this.reportPages = { ...reportPages, toWrite: [...reportPages.toWrite, 's3:DeleteObject'] };
    this.caches = {
      variable: 'DISTRIBUTION_ID',
      value: this.distribution.distributionId,
      resources: [this.distribution.distributionArn],
      toRead: [],
      toWrite: ['cloudfront:CreateInvalidation'],
      wildcards: [],
    };
    this.listingPages = objects('SITE_BUCKET', this.bucket, ...keyPatterns.listingPages);
  }

  private behavior(partition: Settings['partition']): BehaviorOptions {
    const everywhere = { viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS };
    if (partition === 'aws-cn') {
      const originAccessIdentity = new OriginAccessIdentity(this, 'Reader');
      return { ...everywhere, origin: S3BucketOrigin.withOriginAccessIdentity(this.bucket, { originAccessIdentity }) };
    }
    const request = new EdgeFunction(this, 'Request', {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({ filePath: join(import.meta.dirname, 'site-request.js') }),
    });
    return {
      ...everywhere,
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
      functionAssociations: [{ function: request, eventType: FunctionEventType.VIEWER_REQUEST }],
    };
  }

  private headers(id: string, contentSecurityPolicy: string): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, id, {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(730), override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      },
    });
  }

  private whereServed({ partition, domain }: PublicSiteProps['settings']): Partial<DistributionProps> {
    if (partition === 'aws-cn') return { httpVersion: HttpVersion.HTTP2, enableIpv6: false };
    const global = { httpVersion: HttpVersion.HTTP2_AND_3, priceClass: PriceClass.PRICE_CLASS_200 };
    if (domain === undefined) return global;
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', domain.certificate);
    const minimumProtocolVersion = SecurityPolicyProtocol.TLS_V1_2_2021;
    return { ...global, domainNames: [domain.name], certificate, minimumProtocolVersion };
  }

  private acknowledge({ partition, domain }: PublicSiteProps['settings']): void {
    const accepted: Record<string, string> = {
      CFR1: 'Annual reports are public by law; no country is shut out.',
      CFR2: 'The site is static, takes no input and holds nothing that is not public; China has no WAF for CloudFront.',
    };
    if (partition === 'aws-cn') {
      accepted['CFR4'] = 'The certificate and TLS 1.2 are set by an override: CloudFront takes no ACM in China.';
      accepted['CFR7'] = 'Origin access control is not known in China; an origin access identity stands in.';
    } else if (domain === undefined)
      accepted['CFR4'] = 'Only the domain of CloudFront itself; a domain of one’s own sets TLS 1.2.';
    for (const [rule, reason] of Object.entries(accepted))
      Validations.of(this.distribution).acknowledge({ id: `AwsSolutions-${rule}`, reason });
  }
}
