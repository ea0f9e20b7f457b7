/** Colours whose channels differ by less than this cannot be told apart. */
const UNSEEN_DIFFERENCE = 24;

/** Whether text of a colour cannot be seen on its ground; both six hexadecimal digits, a colour not known can be seen. */
export function isSameColour(colour: string | undefined, ground: string): boolean {
  if (colour === undefined || !/^[0-9a-f]{6}$/i.test(colour)) return false;
  const behind = channels(ground);
  return channels(colour).every((channel, at) => Math.abs(channel - (behind[at] ?? 0)) < UNSEEN_DIFFERENCE);
}

const channels = (hex: string): readonly number[] => [0, 2, 4].map(at => Number.parseInt(hex.slice(at, at + 2), 16));
