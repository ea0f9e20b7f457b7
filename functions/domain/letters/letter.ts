import * as v from 'valibot';

/** A file that goes with a letter; text in UTF-8. */
export const Attachment = v.object({ name: v.string(), type: v.string(), text: v.string() });
export type Attachment = Readonly<v.InferOutput<typeof Attachment>>;

/** A letter ready to be sent; both bodies say the same. */
export const Letter = v.object({
  to: v.pipe(v.array(v.string()), v.readonly()),
  /** Who reads the answers; empty where nobody does. */
  replyTo: v.optional(v.pipe(v.array(v.string()), v.readonly()), []),
  /** What mail programs gather letters by: the same for all letters about one report. Empty where it stands alone. */
  thread: v.optional(v.string(), ''),
  subject: v.string(),
  html: v.string(),
  text: v.string(),
  attachments: v.optional(v.pipe(v.array(Attachment), v.readonly()), []),
});
export type Letter = Readonly<v.InferOutput<typeof Letter>>;
