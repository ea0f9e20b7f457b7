import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { ACCOUNT, REGION } from '../template/physical-resources.ts';
import type { ResolvedTemplate } from '../template/resolve-template.ts';
import type { ObjectVersion } from './s3/object-store.ts';

const RuleProperties = v.object({
  EventPattern: v.record(v.string(), v.unknown()),
  State: v.optional(v.string(), 'ENABLED'),
  Targets: v.optional(v.array(v.object({ Arn: v.string(), Input: v.optional(v.string()) })), []),
});

/** Where an event goes, and what arrives there in its place. */
export interface EventTarget {
  readonly Arn: string;
  readonly Input?: string | undefined;
}

/** An event of EventBridge. */
export type BusEvent = Readonly<Record<string, unknown>>;

/** The event S3 sends when a version of an object was created, so many milliseconds later than this machine. Keys are raw, times have whole seconds, as in AWS. */
export function objectCreatedEvent(object: ObjectVersion, laterMs = 0): BusEvent {
  const { bucket, key, size, etag, version, sequencer, modified } = object;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: ACCOUNT,
    time: `${new Date(modified.getTime() + laterMs).toISOString().slice(0, 19)}Z`,
    region: REGION,
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: { key, size, etag, ...(version !== 'null' && { 'version-id': version }), sequencer },
      'request-id': randomUUID(),
      requester: ACCOUNT,
      'source-ip-address': '127.0.0.1',
      reason: 'PutObject',
    },
  };
}

/** The targets whose rules match an event. */
export function eventTargets(template: ResolvedTemplate): (event: BusEvent) => readonly EventTarget[] {
  const rules = template
    .ofType('AWS::Events::Rule')
    .filter(({ properties }) => properties['EventPattern'] !== undefined)
    .map(({ properties }) => v.parse(RuleProperties, properties))
    .filter(({ State }) => State === 'ENABLED');
  return event =>
    rules.filter(({ EventPattern }) => matchesPattern(EventPattern, event)).flatMap(({ Targets }) => Targets);
}

/** Whether an event matches a pattern: every field of the pattern has one of the values (or filters) listed for it. */
export function matchesPattern(pattern: unknown, event: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some(filter => matchesAny(filter, event));
  if (typeof pattern !== 'object' || pattern === null) return false;
  return Object.entries(pattern).every(([field, inner]) => {
    if (field === '$or') return Array.isArray(inner) && inner.some(one => matchesPattern(one, event));
    return matchesPattern(inner, isRecord(event) ? event[field] : undefined);
  });
}

/** A list in the event matches where one of its items does. */
const matchesAny = (filter: unknown, value: unknown): boolean =>
  Array.isArray(value) ? value.some(item => matchesFilter(filter, item)) : matchesFilter(filter, value);

const COMPARISONS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

function matchesFilter(filter: unknown, value: unknown): boolean {
  if (!isRecord(filter)) return filter === value;
  const [[kind, argument] = ['', undefined]] = Object.entries(filter);
  const text = typeof value === 'string' ? value : undefined;
  switch (kind) {
    case 'exists':
      return (value !== undefined) === argument;
    case 'prefix':
      return text?.startsWith(String(argument)) ?? false;
    case 'suffix':
      return text?.endsWith(String(argument)) ?? false;
    case 'equals-ignore-case':
      return text?.toLowerCase() === String(argument).toLowerCase();
    case 'wildcard':
      return text !== undefined && matchesWildcard(String(argument), text);
    case 'anything-but': {
      if (value === undefined) return false;
      return !(Array.isArray(argument) ? argument : [argument]).some(one => matchesFilter(one, value));
    }
    case 'numeric':
      return typeof value === 'number' && Array.isArray(argument) && matchesNumbers(argument, value);
    default:
      throw new Error(`the local stack does not know the event filter ${kind}`);
  }
}

const matchesNumbers = (conditions: readonly unknown[], value: number): boolean =>
  conditions.every(
    (sign, index) => index % 2 === 1 || COMPARISONS[String(sign)]?.(value, Number(conditions[index + 1])),
  );

/** `*` stands for any text; matched part by part, so that time stays linear. */
function matchesWildcard(wildcard: string, text: string): boolean {
  const [first = '', ...parts] = wildcard.split('*');
  const last = parts.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
