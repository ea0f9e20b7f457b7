/** The circles of a graph: every set of nodes of which each leads to each (strongly connected, Tarjan 1972). */
export function findCircles(
  nodes: readonly string[],
  leadsTo: (node: string) => readonly string[],
): readonly (readonly string[])[] {
  const known = new Set(nodes);
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    const own = order.size;
    order.set(node, own);
    open.push(node);
    let low = own;
    for (const next of leadsTo(node)) {
      if (!known.has(next)) continue;
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === own) {
      const circle = open.splice(open.indexOf(node));
      if (circle.length > 1 || leadsTo(node).includes(node)) circles.push(circle);
    }
    return low;
  };
  for (const node of nodes) if (!order.has(node)) visit(node);
  return circles;
}
