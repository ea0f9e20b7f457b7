import { describe, expect, it } from 'vitest';
import { matchesPattern } from '../../../../infra/local/stand-ins/event-rules.ts';

const event = { source: 'aws.s3', detail: { object: { key: 'uploads/a/报告.txt', size: 5 }, tags: ['x', 'y'] } };
const key = (filter: unknown) => ({ detail: { object: { key: [filter] } } });

describe('event patterns', () => {
  it.each([
    ['a value', { source: ['aws.s3'] }, true],
    ['one of several values', { source: ['aws.ec2', 'aws.s3'] }, true],
    ['another value', { source: ['aws.ec2'] }, false],
    ['a field that is not there', { account: ['1'] }, false],
    ['prefix', key({ prefix: 'uploads/' }), true],
    ['prefix of another key', key({ prefix: 'other/' }), false],
    ['suffix', key({ suffix: '.txt' }), true],
    ['anything but a suffix', key({ 'anything-but': { suffix: '/' } }), true],
    ['anything but the suffix it has', key({ 'anything-but': { suffix: '.txt' } }), false],
    ['anything but a list', key({ 'anything-but': ['a', 'b'] }), true],
    ['wildcard', key({ wildcard: 'uploads/*/*.txt' }), true],
    ['wildcard that does not fit', key({ wildcard: 'uploads/*.html' }), false],
    ['wildcard whose ends would overlap', key({ wildcard: 'uploads/a/报告.txt*t' }), false],
    ['capitals', key({ 'equals-ignore-case': 'UPLOADS/A/报告.TXT' }), true],
    ['numbers', { detail: { object: { size: [{ numeric: ['>', 0, '<=', 5] }] } } }, true],
    ['numbers out of range', { detail: { object: { size: [{ numeric: ['>', 5] }] } } }, false],
    ['presence', { detail: { object: { size: [{ exists: true }] } } }, true],
    ['absence', { detail: { object: { owner: [{ exists: false }] } } }, true],
    ['a list in the event', { detail: { tags: ['y'] } }, true],
    ['either of two fields', { $or: [{ source: ['none'] }, { detail: { tags: ['x'] } }] }, true],
  ])('%s', (_case, pattern, matches) => {
    expect(matchesPattern(pattern, event)).toBe(matches);
  });

  it('does not take a filter for matched that it does not know', () => {
    expect(() => matchesPattern(key({ cidr: '10.0.0.0/24' }), event)).toThrow('cidr');
  });
});
