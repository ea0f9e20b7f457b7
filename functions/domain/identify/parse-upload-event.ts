import * as v from 'valibot';
import { Uploaded } from '../../steps.ts';

/** `Object Created` of S3 as EventBridge delivers it; keys are raw, not URL-encoded. */
const ObjectCreated = v.object({
  time: v.string(),
  detail: v.object({
    requester: v.optional(v.string()),
    'source-ip-address': v.optional(v.string()),
    object: v.object({
      key: v.string(),
      size: v.optional(v.number(), 0),
      'version-id': v.string(),
      sequencer: v.string(),
    }),
  }),
});

/** A stored report that is to be validated again, or a refused file that is to be taken in once more. */
const Known = v.union([v.object({ recheck: Uploaded }), v.object({ again: Uploaded })]);

/** A message of the uploads queue that is none of those: a fault of ours, ends as a dead letter. */
export class UploadMessageError extends Error {
  override readonly name = 'UploadMessageError';
}

/** Reads a message of the uploads queue. Throws UploadMessageError. */
export function parseUploadEvent(body: string): Uploaded {
  const message = parseJson(body);
  const known = v.safeParse(Known, message);
  if (known.success) return 'recheck' in known.output ? known.output.recheck : known.output.again;
  const created = v.safeParse(ObjectCreated, message);
  if (!created.success) throw new UploadMessageError(v.summarize(created.issues));
  const { time, detail } = created.output;
  const { key, size, sequencer, 'version-id': version } = detail.object;
  const { requester: actor, 'source-ip-address': sourceAddress } = detail;
  const who = { ...(actor === undefined ? {} : { actor }), ...(sourceAddress === undefined ? {} : { sourceAddress }) };
  return { upload: { key, version, size, uploadedAt: new Date(time).toISOString(), sequencer, ...who } };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new UploadMessageError('the message is not JSON', { cause: error });
  }
}
