import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAgencyRegister } from '../../functions/domain/agency/parse-agency-register.ts';
import { executionName } from '../../functions/domain/identify/execution-name.ts';
import { parseUploadEvent } from '../../functions/domain/identify/parse-upload-event.ts';
import { arrivalOf } from '../../functions/domain/lifecycle/arrival.ts';
import { refuse } from '../../functions/refuse.ts';
import type { Uploaded } from '../../functions/steps.ts';
import { retakable, takeAgain } from '../../functions/take-again.ts';
import { inMemoryPorts } from '../support/in-memory-ports.ts';
import { inventedSite } from '../support/invented-site.ts';
import { putUpload, runSteps, sendLetters } from '../support/run-steps.ts';

const events = join(import.meta.dirname, '../../events');
const register = parseAgencyRegister(readFileSync(join(events, 'agencies.csv'), 'utf8')).agencies;
const report = readFileSync(join(events, 'uploads/lanxi-scjg/2024/2024年度报告.txt'), 'utf8');
const known = register.filter(({ id }) => id !== 'lanxi-scjg');

it('a file of an unknown agency goes to the operators and is taken in once more when the agency is registered', async () => {
  const ports = inMemoryPorts(known);
  const uploaded = putUpload(ports, 'uploads/lanxi-scjg/2024/年报.txt', report);
  await ports.arrivals.receive(arrivalOf(uploaded.upload));
  expect(await runSteps(ports, uploaded)).toMatchObject({ code: 'unknown_agency' });
  const caught = { Error: 'Refused.unknown_agency', Cause: JSON.stringify({ errorMessage: '编号不在名录中' }) };
  await refuse({ ...ports, site: inventedSite, reviewers: [], operators: ['it@lanxi.example'] })({
    ...uploaded,
    refusal: caught,
  });
  await sendLetters(ports);
  expect(ports.sent).toMatchObject([{ to: ['it@lanxi.example'], subject: expect.stringContaining('lanxi-scjg') }]);
  expect(await retakable(ports.arrivals, ports.agencies)).toEqual([]);

  for (const agency of register) await ports.agencies.put(agency);
  const [stranded, ...others] = await retakable(ports.arrivals, ports.agencies);
  if (stranded === undefined) throw new Error('nothing to take in again');
  expect(others).toEqual([]);
  const asked: Uploaded[] = [];
  for (const _times of [1, 2]) await takeAgain({ takeAgain: async upload => void asked.push(upload) }, stranded);
  const again = parseUploadEvent(JSON.stringify({ again: asked[0] }));
  expect(new Set(asked.map(executionName)).size).toBe(1);
  expect(executionName(again)).not.toBe(executionName(uploaded));
  expect(await runSteps(ports, again)).toMatchObject({ state: 'published' });
  expect(ports.sent.at(-1)).toMatchObject({ to: ['scjg@lanxi.example'] });
  expect(await retakable(ports.arrivals, ports.agencies)).toEqual([]);
});
