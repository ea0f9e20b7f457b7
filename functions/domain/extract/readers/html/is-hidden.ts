/** Elements whose content a browser does not show as text, or shows as a control. */
const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'noscript',
  'head',
  'title',
  'xml',
  'object',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'select',
  'datalist',
  'textarea',
  'button',
  'nav',
  'noframes',
  'rp',
  'rt',
]);

const HIDING_STYLE = /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all)\b/;

/** Whether an element and all it holds stays unseen by a reader of the page. */
export function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (SILENT.has(name) || attributes['hidden'] !== undefined) return true;
  const style = attributes['style'];
  return style !== undefined && HIDING_STYLE.test(style.replaceAll(/\s+/g, '').toLowerCase());
}
