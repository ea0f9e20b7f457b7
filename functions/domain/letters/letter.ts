/** A letter ready to be sent; both bodies say the same. */
export interface Letter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
