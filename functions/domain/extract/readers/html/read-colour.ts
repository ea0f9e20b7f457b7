/** Names of colours that stand in reports' pages; others are not known. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['white', 'ffffff'],
  ['snow', 'fffafa'],
  ['ivory', 'fffff0'],
  ['whitesmoke', 'f5f5f5'],
  ['black', '000000'],
  ['red', 'ff0000'],
  ['blue', '0000ff'],
  ['green', '008000'],
  ['gray', '808080'],
  ['grey', '808080'],
  ['yellow', 'ffff00'],
  ['navy', '000080'],
]);

/** Six hexadecimal digits of a colour as CSS writes it; white for one that is transparent; undefined where it is not known. */
export function hexColour(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})\b/.exec(value)?.[1];
  if (hex !== undefined) return hex.length === 6 ? hex : [...hex].map(digit => digit + digit).join('');
  const parts = /rgba?\(([\d\s,.%/]{1,60})\)/.exec(value)?.[1]?.match(/[\d.]{1,10}%?/g);
  if (parts !== undefined && parts !== null && parts.length >= 3) {
    if (parts[3] !== undefined && Number.parseFloat(parts[3]) < 0.1) return 'ffffff';
    return parts
      .slice(0, 3)
      .map(part => Math.min(255, Math.round(Number.parseFloat(part) * (part.endsWith('%') ? 2.55 : 1))))
      .map(channel => channel.toString(16).padStart(2, '0'))
      .join('');
  }
  return NAMED.get(/^[a-z]{3,20}/.exec(value.trim())?.[0] ?? '');
}
