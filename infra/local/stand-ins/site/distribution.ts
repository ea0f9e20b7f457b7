import * as v from 'valibot';
import type { ResolvedTemplate } from '../../template/resolve-template.ts';

const Behavior = v.object({
  TargetOriginId: v.string(),
  PathPattern: v.optional(v.string(), '*'),
  AllowedMethods: v.optional(v.array(v.string()), ['GET', 'HEAD']),
  Compress: v.optional(v.boolean(), false),
  ResponseHeadersPolicyId: v.optional(v.string()),
  FunctionAssociations: v.optional(v.array(v.object({ EventType: v.string(), FunctionARN: v.string() })), []),
});
const DistributionProperties = v.object({
  DistributionConfig: v.object({
    DefaultRootObject: v.optional(v.string(), ''),
    DefaultCacheBehavior: Behavior,
    CacheBehaviors: v.optional(v.array(Behavior), []),
    CustomErrorResponses: v.optional(
      v.array(
        v.object({
          ErrorCode: v.number(),
          ResponseCode: v.optional(v.number()),
          ResponsePagePath: v.optional(v.string()),
        }),
      ),
      [],
    ),
    Origins: v.array(v.object({ Id: v.string(), DomainName: v.string(), OriginPath: v.optional(v.string(), '') })),
  }),
});

export interface ErrorPage {
  readonly code: number;
  readonly answeredCode: number;
  readonly path: string | undefined;
}

export interface SiteBehavior {
  readonly pattern: string;
  readonly methods: readonly string[];
  readonly compress: boolean;
  /** Bucket the objects come from, and what stands before the path in their keys. */
  readonly bucket: string;
  readonly originPath: string;
  /** Headers every answer carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** Source of the functions that see a request and an answer. */
  readonly requestFunction: string | undefined;
  readonly responseFunction: string | undefined;
}

/** The CloudFront distribution of the template, reduced to what decides an answer. */
export interface Distribution {
  readonly rootObject: string;
  readonly errorPages: readonly ErrorPage[];
  /** The default behaviour is the last one. */
  readonly behaviors: readonly SiteBehavior[];
}

/** Reads the first distribution of the template; undefined where there is none. */
export function readDistribution(template: ResolvedTemplate): Distribution | undefined {
  const [resource] = template.ofType('AWS::CloudFront::Distribution');
  if (resource === undefined) return undefined;
  const { DistributionConfig: config } = v.parse(DistributionProperties, resource.properties);
  const behavior = (wanted: v.InferOutput<typeof Behavior>): SiteBehavior => {
    const origin = config.Origins.find(({ Id }) => Id === wanted.TargetOriginId);
    const source = (event: string): string | undefined => {
      const arn = wanted.FunctionAssociations.find(({ EventType }) => EventType === event)?.FunctionARN;
      return functionSource(template, arn);
    };
    return {
      pattern: wanted.PathPattern,
      methods: wanted.AllowedMethods,
      compress: wanted.Compress,
      bucket: origin?.DomainName.split('.s3')[0] ?? '',
      originPath: origin?.OriginPath ?? '',
      headers: policyHeaders(template, wanted.ResponseHeadersPolicyId),
      requestFunction: source('viewer-request'),
      responseFunction: source('viewer-response'),
    };
  };
  return {
    rootObject: config.DefaultRootObject,
    errorPages: config.CustomErrorResponses.map(({ ErrorCode, ResponseCode, ResponsePagePath }) => ({
      code: ErrorCode,
      answeredCode: ResponseCode ?? ErrorCode,
      path: ResponsePagePath,
    })),
    behaviors: [...config.CacheBehaviors, { ...config.DefaultCacheBehavior, PathPattern: '*' }].map(behavior),
  };
}

function functionSource(template: ResolvedTemplate, arn: string | undefined): string | undefined {
  const found = template
    .ofType('AWS::CloudFront::Function')
    .find(({ attributes }) => arn !== undefined && attributes['FunctionARN'] === arn);
  return found === undefined ? undefined : String(found.properties['FunctionCode']);
}

const Flag = v.object({ Override: v.optional(v.boolean()) });
const PolicyProperties = v.object({
  ResponseHeadersPolicyConfig: v.object({
    CustomHeadersConfig: v.optional(v.object({ Items: v.array(v.object({ Header: v.string(), Value: v.string() })) })),
    SecurityHeadersConfig: v.optional(
      v.object({
        ContentSecurityPolicy: v.optional(v.object({ ContentSecurityPolicy: v.string() })),
        ContentTypeOptions: v.optional(Flag),
        FrameOptions: v.optional(v.object({ FrameOption: v.string() })),
        ReferrerPolicy: v.optional(v.object({ ReferrerPolicy: v.string() })),
        StrictTransportSecurity: v.optional(
          v.object({
            AccessControlMaxAgeSec: v.number(),
            IncludeSubdomains: v.optional(v.boolean()),
            Preload: v.optional(v.boolean()),
          }),
        ),
        XSSProtection: v.optional(v.object({ Protection: v.boolean(), ModeBlock: v.optional(v.boolean()) })),
      }),
    ),
  }),
});

function policyHeaders(template: ResolvedTemplate, id: string | undefined): Readonly<Record<string, string>> {
  const found = template.ofType('AWS::CloudFront::ResponseHeadersPolicy').find(({ ref }) => ref === id);
  if (found === undefined) return {};
  const { CustomHeadersConfig, SecurityHeadersConfig: security = {} } = v.parse(
    PolicyProperties,
    found.properties,
  ).ResponseHeadersPolicyConfig;
  const { ContentSecurityPolicy, ContentTypeOptions, FrameOptions, ReferrerPolicy, XSSProtection } = security;
  const transport = security.StrictTransportSecurity;
  return {
    ...(ContentSecurityPolicy && { 'content-security-policy': ContentSecurityPolicy.ContentSecurityPolicy }),
    ...(ContentTypeOptions && { 'x-content-type-options': 'nosniff' }),
    ...(FrameOptions && { 'x-frame-options': FrameOptions.FrameOption }),
    ...(ReferrerPolicy && { 'referrer-policy': ReferrerPolicy.ReferrerPolicy }),
    ...(transport && {
      'strict-transport-security': [
        `max-age=${transport.AccessControlMaxAgeSec}`,
        ...(transport.IncludeSubdomains ? ['includeSubDomains'] : []),
        ...(transport.Preload ? ['preload'] : []),
      ].join('; '),
    }),
    ...(XSSProtection && {
      'x-xss-protection': XSSProtection.Protection ? `1${XSSProtection.ModeBlock ? '; mode=block' : ''}` : '0',
    }),
    ...Object.fromEntries((CustomHeadersConfig?.Items ?? []).map(({ Header, Value }) => [Header.toLowerCase(), Value])),
  };
}
