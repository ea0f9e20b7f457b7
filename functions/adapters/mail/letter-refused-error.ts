/** The mail system will never take this letter, however often it is tried; the message says why. */
export class LetterRefusedError extends Error {
  override readonly name = 'LetterRefusedError';
}
