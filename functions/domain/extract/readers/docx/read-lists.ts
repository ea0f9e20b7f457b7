import { childOf, childrenOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import type { List, ListLevel } from '../ordinals/number-lists.ts';
import { readSwitch, readVal, type Styles, styleChain } from './read-styles.ts';

/** The lists of word/numbering.xml, and which paragraph styles are tied to which of their levels. */
export interface Lists {
  readonly byId: ReadonlyMap<string, List>;
  /** Level of a list that a style is tied to (`w:lvl/w:pStyle`). */
  readonly levelOfStyle: (list: string, style: string) => number | undefined;
}

interface Abstract {
  readonly id: string;
  readonly levels: readonly ListLevel[];
  readonly styles: ReadonlyMap<string, number>;
}

const LEVELS = 9;
const PLAIN: ListLevel = { start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false };

export function readLists(root: XmlElement | undefined, styles: Styles): Lists {
  const abstracts = new Map(childrenOf(root, 'abstractNum').map(element => [idOf(element), element]));
  const instances = new Map(childrenOf(root, 'num').map(element => [attribute(element, 'numId') ?? '', element]));
  const read = new Map<string, Abstract>();
  const abstractOf = (list: string): Abstract | undefined => {
    const element = abstracts.get(readVal(childOf(instances.get(list), 'abstractNumId')) ?? '');
    const linked = linkedAbstract(element, styles, instances, abstracts);
    if (linked === undefined) return undefined;
    const abstract = read.get(idOf(linked)) ?? readAbstract(linked);
    read.set(abstract.id, abstract);
    return abstract;
  };
  const byId = new Map<string, List>();
  for (const [id, instance] of instances) {
    const abstract = abstractOf(id);
    if (abstract !== undefined) byId.set(id, applyOverrides(abstract, instance));
  }
  return { byId, levelOfStyle: (list, style) => abstractOf(list)?.styles.get(style) };
}

function idOf(element: XmlElement): string {
  return attribute(element, 'abstractNumId') ?? '';
}

/** A list may leave its levels to a numbering style (`w:numStyleLink`), which leads to the list that has them. */
function linkedAbstract(
  element: XmlElement | undefined,
  styles: Styles,
  instances: ReadonlyMap<string, XmlElement>,
  abstracts: ReadonlyMap<string, XmlElement>,
): XmlElement | undefined {
  const link = readVal(childOf(element, 'numStyleLink'));
  if (link === undefined) return element;
  const list = styleChain(styles, link).find(style => style.numbering.list !== undefined)?.numbering.list;
  return abstracts.get(readVal(childOf(instances.get(list ?? ''), 'abstractNumId')) ?? '') ?? element;
}

function readAbstract(element: XmlElement): Abstract {
  const levels = Array.from({ length: LEVELS }, () => PLAIN);
  const styles = new Map<string, number>();
  for (const level of childrenOf(element, 'lvl')) {
    const depth = depthOf(level);
    if (depth === undefined) continue;
    levels[depth] = readLevel(level);
    const style = readVal(childOf(level, 'pStyle'));
    if (style !== undefined) styles.set(style, depth);
  }
  return { id: idOf(element), levels, styles };
}

function applyOverrides({ id, levels }: Abstract, instance: XmlElement): List {
  const own = [...levels];
  const startsAnew = new Map<number, number>();
  for (const override of childrenOf(instance, 'lvlOverride')) {
    const depth = depthOf(override);
    if (depth === undefined) continue;
    const level = childOf(override, 'lvl');
    if (level !== undefined) own[depth] = readLevel(level);
    const start = readVal(childOf(override, 'startOverride'));
    if (start !== undefined) startsAnew.set(depth, countFrom(start));
  }
  return { family: id, levels: own, startsAnew };
}

function readLevel(element: XmlElement): ListLevel {
  const restart = readVal(childOf(element, 'lvlRestart'));
  const suffix = readVal(childOf(element, 'suff'));
  return {
    start: countFrom(readVal(childOf(element, 'start')) ?? '0'),
    // A custom format hides in a compatibility choice whose fallback older programs print.
    format:
      readVal(childOf(element, 'numFmt') ?? childOf(element, 'AlternateContent', 'Fallback', 'numFmt')) ?? 'decimal',
    text: readVal(childOf(element, 'lvlText')) ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restartAfter: restart === undefined ? undefined : countFrom(restart),
    legal: readSwitch(childOf(element, 'isLgl')) ?? false,
  };
}

function depthOf(element: XmlElement): number | undefined {
  const depth = countFrom(attribute(element, 'ilvl') ?? '0');
  return depth < LEVELS ? depth : undefined;
}

function countFrom(text: string): number {
  return /^\d{1,5}$/.test(text) ? Number(text) : 0;
}
