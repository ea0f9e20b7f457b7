/** The scripts inside a page, one after the other. */
export function scriptsOf(html: string): string {
  const parts: string[] = [];
  const small = html.toLowerCase();
  for (let from = small.indexOf('<script'); from >= 0; from = small.indexOf('<script', from + 1)) {
    const to = small.indexOf('</script', from);
    if (to < 0) break;
    parts.push(html.slice(from, to));
    from = to;
  }
  return parts.join('\n');
}
