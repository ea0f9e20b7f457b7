/** Elements whose content a browser does not show as text. */
const SILENT: ReadonlySet<string> = new Set(
  (
    'script style template iframe noscript head title xml object svg math canvas audio video datalist button nav ' +
    'noframes rp rt meter progress'
  ).split(' '),
);

/** Whether an element and all it holds is no text of the page whatever its style. */
export const isSilent = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  SILENT.has(name) || attributes['hidden'] !== undefined;
