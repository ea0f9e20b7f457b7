import * as v from 'valibot';
import type { ResolvedTemplate } from './resolve-template.ts';

const Texts = v.union([
  v.pipe(
    v.string(),
    v.transform(text => [text]),
  ),
  v.array(v.string()),
]);
const PolicyProperties = v.object({
  Roles: v.optional(v.array(v.string()), []),
  PolicyDocument: v.object({
    Statement: v.array(v.object({ Effect: v.string(), Action: Texts, Resource: v.optional(Texts, []) })),
  }),
});
const FunctionProperties = v.object({ Role: v.optional(v.string()) });

/** Whether a function, by its name, may list a bucket, by its name: S3 tells only then that a key is missing. */
export function mayList(template: ResolvedTemplate): (functionName: string, bucket: string) => boolean {
  const bucketArns = new Map(template.ofType('AWS::S3::Bucket').map(({ ref, attributes }) => [attributes['Arn'], ref]));
  const roleArns = new Map(template.ofType('AWS::IAM::Role').map(({ ref, attributes }) => [attributes['Arn'], ref]));
  const listed = template.ofType('AWS::IAM::Policy').flatMap(({ properties }) => {
    const { Roles, PolicyDocument } = v.parse(PolicyProperties, properties);
    const arns = PolicyDocument.Statement.filter(
      ({ Effect, Action }) => Effect === 'Allow' && Action.includes('s3:ListBucket'),
    ).flatMap(({ Resource }) => Resource);
    return Roles.flatMap(role => arns.map(arn => `${role} ${bucketArns.get(arn)}`));
  });
  const allowed = new Set(listed);
  const roleOf = new Map(
    template
      .ofType('AWS::Lambda::Function')
      .map(({ ref, properties }) => [ref, roleArns.get(v.parse(FunctionProperties, properties).Role)]),
  );
  return (functionName, bucket) => allowed.has(`${roleOf.get(functionName)} ${bucket}`);
}
