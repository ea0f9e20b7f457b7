import * as v from 'valibot';

/** A letter ready to be sent; both bodies say the same. */
export const Letter = v.object({
  to: v.pipe(v.array(v.string()), v.readonly()),
  subject: v.string(),
  html: v.string(),
  text: v.string(),
});
export type Letter = Readonly<v.InferOutput<typeof Letter>>;
