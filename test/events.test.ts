import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseUploadEvent } from '../functions/domain/identify/parse-upload-event.ts';
import { QueuedLetter, STEPS, type StepName } from '../functions/steps.ts';

const events = join(import.meta.dirname, '../events');
const payload = (file: string): unknown => JSON.parse(readFileSync(join(events, file), 'utf8'));

describe('the payloads in events', () => {
  const names = Object.keys(STEPS) as StepName[];

  it.each([...names, 'intake', 'post', 'deadlines', 'listings'])('has one for %s', step => {
    expect(globSync(`${step}/*.json`, { cwd: events })).not.toEqual([]);
  });

  it.each(names.flatMap(step => globSync(`${step}/*.json`, { cwd: events }).map(file => [step, file] as const)))(
    'fit the input of %s: %s',
    (step, file) => {
      expect(v.safeParse(STEPS[step].input, payload(file)).issues).toBeUndefined();
    },
  );

  it.each(globSync('intake/*.json', { cwd: events }))('are read by intake: %s', file => {
    const { Records } = payload(file) as { Records: { body: string }[] };
    for (const { body } of Records) expect(parseUploadEvent(body).upload.key).toMatch(/^uploads\//);
  });

  it.each(globSync('post/*.json', { cwd: events }))('are read by post: %s', file => {
    const { Records } = payload(file) as { Records: { body: string }[] };
    for (const { body } of Records) expect(v.safeParse(QueuedLetter, JSON.parse(body)).issues).toBeUndefined();
  });

  it('form a chain: each step hands the next what stands there', () => {
    for (const name of ['clean-report', 'contradicting-tables']) {
      const chain = ['identify', 'extract', 'validate', 'store', 'render', 'notify'].map(step =>
        payload(`${step}/${name}.json`),
      );
      for (const [index, input] of chain.slice(1).entries()) expect(input).toMatchObject(chain[index] as object);
    }
  });
});
