import type { Template } from './assembly.ts';
import { ACCOUNT, type Endpoints, type PhysicalResource, physicalResource, REGION } from './physical-resources.ts';

/** The template asks for something the local stack does not know how to give. */
export class TemplateUnresolvableError extends Error {
  override readonly name = 'TemplateUnresolvableError';
}

export interface ResolvedResource extends PhysicalResource {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ResolvedTemplate {
  /** Resources of a type, in the order of the template. */
  readonly ofType: (...types: readonly string[]) => readonly ResolvedResource[];
  readonly outputs: Readonly<Record<string, unknown>>;
}

interface Scope {
  readonly template: Template;
  readonly physical: ReadonlyMap<string, PhysicalResource>;
  readonly pseudo: Readonly<Record<string, unknown>>;
  readonly locals: Readonly<Record<string, string>>;
}

const NO_VALUE = Symbol('AWS::NoValue');

/** Resolves every intrinsic function of a template as CloudFormation would in this account, all values known at once. */
export function resolveTemplate(stackName: string, template: Template, endpoints: Endpoints): ResolvedTemplate {
  const pseudo = pseudoParameters(stackName);
  const bare: Scope = { template, physical: new Map(), pseudo, locals: {} };
  const wanted = Object.entries(template.Resources).filter(
    ([, { Condition }]) => Condition === undefined || isTrue(Condition, bare),
  );
  const physical = new Map(
    wanted.map(([id, resource]) => [id, physicalResource(stackName, id, resource, endpoints)] as const),
  );
  const scope: Scope = { template, physical, pseudo, locals: {} };
  const resources = wanted.map(([id, { Type, Properties }]) => ({
    id,
    type: Type,
    properties: resolve(Properties, scope) as Record<string, unknown>,
    ...(physical.get(id) ?? { ref: id, attributes: {} }),
  }));
  return {
    ofType: (...types) => resources.filter(({ type }) => types.includes(type)),
    outputs: Object.fromEntries(
      Object.entries(template.Outputs).map(([name, { Value }]) => [name, resolve(Value, scope)]),
    ),
  };
}

const pseudoParameters = (stackName: string): Readonly<Record<string, unknown>> => ({
  'AWS::AccountId': ACCOUNT,
  'AWS::Region': REGION,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': stackName,
  'AWS::StackId': `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${stackName}/local`,
  'AWS::NotificationARNs': [],
  'AWS::NoValue': NO_VALUE,
});

function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map(item => resolve(item, scope)).filter(item => item !== NO_VALUE);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    const intrinsic = INTRINSICS[only[0]];
    if (intrinsic !== undefined) return intrinsic(only[1], scope);
    if (only[0].startsWith('Fn::')) throw new TemplateUnresolvableError(`${only[0]} is not known to the local stack`);
  }
  return Object.fromEntries(
    entries.map(([key, item]) => [key, resolve(item, scope)] as const).filter(([, item]) => item !== NO_VALUE),
  );
}

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

const INTRINSICS: Readonly<Record<string, Intrinsic>> = {
  Ref: (id, scope) => reference(String(id), scope),
  'Fn::GetAtt': (path, scope) => {
    const [id = '', ...attribute] = Array.isArray(path) ? path.map(String) : String(path).split('.');
    return attributeOf(id, attribute.join('.'), scope);
  },
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument, scope);
    return list(parts, scope).map(String).join(String(separator));
  },
  'Fn::Sub': (argument, scope) => substitute(argument, scope),
  'Fn::Select': (argument, scope) => {
    const [index, items] = list(argument, scope);
    return list(items, scope)[Number(index)];
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = list(argument, scope);
    return String(text).split(String(separator));
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, top, second] = list(argument, scope).map(String);
    return scope.template.Mappings[map ?? '']?.[top ?? '']?.[second ?? ''];
  },
  'Fn::If': (argument, scope) => {
    const [condition, yes, no] = argument as readonly unknown[];
    return resolve(isTrue(String(condition), scope) ? yes : no, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list(argument, scope);
    return String(left) === String(right);
  },
  'Fn::And': (argument, scope) => list(argument, scope).every(Boolean),
  'Fn::Or': (argument, scope) => list(argument, scope).some(Boolean),
  'Fn::Not': (argument, scope) => !list(argument, scope)[0],
  'Fn::Base64': (argument, scope) => Buffer.from(String(resolve(argument, scope))).toString('base64'),
  'Fn::GetAZs': () => [`${REGION}a`, `${REGION}b`],
  Condition: (name, scope) => (typeof name === 'string' ? isTrue(name, scope) : { Condition: resolve(name, scope) }),
};

function list(argument: unknown, scope: Scope): readonly unknown[] {
  const items = resolve(argument, scope);
  if (!Array.isArray(items)) throw new TemplateUnresolvableError(`not a list: ${JSON.stringify(argument)}`);
  return items;
}

function isTrue(condition: string, scope: Scope): boolean {
  return resolve(scope.template.Conditions[condition], scope) === true;
}

function reference(id: string, { physical, template, pseudo, locals }: Scope): unknown {
  if (Object.hasOwn(locals, id)) return locals[id];
  if (Object.hasOwn(pseudo, id)) return pseudo[id];
  const known = physical.get(id)?.ref ?? template.Parameters[id]?.Default;
  if (known === undefined) throw new TemplateUnresolvableError(`Ref ${id} leads nowhere`);
  return known;
}

function attributeOf(id: string, attribute: string, { physical }: Scope): string {
  const resource = physical.get(id);
  if (resource === undefined) throw new TemplateUnresolvableError(`Fn::GetAtt ${id}.${attribute} leads nowhere`);
  return resource.attributes[attribute] ?? `${resource.ref}.${attribute}`;
}

function substitute(argument: unknown, scope: Scope): string {
  const [text, given] = Array.isArray(argument) ? argument : [argument, {}];
  const locals = Object.fromEntries(
    Object.entries(resolve(given, scope) as object).map(([key, value]) => [key, String(value)]),
  );
  return String(text).replaceAll(/\$\{([^}]*)\}/g, (_whole, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    const [id = '', ...attribute] = name.trim().split('.');
    const inner = { ...scope, locals };
    return String(attribute.length === 0 ? reference(id, inner) : attributeOf(id, attribute.join('.'), inner));
  });
}
