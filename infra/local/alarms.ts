import type { ResolvedTemplate } from './template/resolve-template.ts';

/** Something AWS would raise an alarm about; the impact is the sentence the template's alarm carries. */
export interface LocalAlarm {
  /** What happened, in a few words. */
  readonly what: string;
  /** Who is affected and how. */
  readonly impact: string;
  readonly detail: string;
}

/** Finds the sentence of the alarm that watches a resource (by queue, state machine or function name). */
export function alarmImpacts(template: ResolvedTemplate): (namespace: string, resource: string) => string {
  const alarms = template.ofType('AWS::CloudWatch::Alarm').map(({ properties }) => ({
    text: JSON.stringify(properties),
    impact: String(properties['AlarmDescription'] ?? ''),
  }));
  return (namespace, resource) =>
    alarms.find(({ text }) => text.includes(`"${namespace}"`) && text.includes(`"${resource}"`))?.impact ??
    'The template has no alarm for this.';
}
