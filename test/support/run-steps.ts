import { fileEngines } from '../../functions/adapters/file-engines.ts';
import { isRefusal, type Refusal } from '../../functions/domain/refusal.ts';
import { extract } from '../../functions/extract.ts';
import { identify } from '../../functions/identify.ts';
import { notify } from '../../functions/notify.ts';
import { render } from '../../functions/render.ts';
import type { Notified, Uploaded } from '../../functions/steps.ts';
import { store } from '../../functions/store.ts';
import { validate } from '../../functions/validate.ts';
import type { inMemoryPorts } from './in-memory-ports.ts';
import { inventedSite } from './invented-site.ts';

export type TestPorts = ReturnType<typeof inMemoryPorts>;

/** Puts a file into the uploads and gives the event that announces it. */
export function putUpload(ports: TestPorts, key: string, body: Uint8Array | string, minute = 0): Uploaded {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const version = `v${ports.uploads.size + 1}`;
  ports.uploads.set(`${key}@${version}`, bytes);
  const uploadedAt = new Date(Date.UTC(2025, 0, 20, 1, minute)).toISOString();
  return { upload: { key, version, size: bytes.length, uploadedAt, sequencer: minute.toString(16) } };
}

/** Passes an upload through every step, as the state machine does. */
export async function runSteps(ports: TestPorts, uploaded: Uploaded): Promise<Notified | Refusal> {
  const settings = {
    ...ports,
    engines: fileEngines,
    site: inventedSite,
    reviewers: ['reviewers@example.org'],
    publication: 'publish' as const,
    rules: {},
  };
  const identified = await identify(settings)(uploaded);
  if (isRefusal(identified)) return identified;
  const extracted = await extract(settings)(identified);
  if (isRefusal(extracted)) return extracted;
  const validated = await validate(settings)(extracted);
  if (isRefusal(validated)) return validated;
  const stored = await store(settings)(validated);
  if (isRefusal(stored)) return stored;
  const rendered = await render(settings)(stored);
  return isRefusal(rendered) ? rendered : await notify(settings)(rendered);
}
