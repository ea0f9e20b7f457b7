import { childOf } from '../../guards/find-elements.ts';
import type { XmlElement } from '../../guards/parse-xml.ts';
import { numberLists } from '../ordinals/number-lists.ts';
import type { Lists } from './read-lists.ts';
import { readNumberingReference, readVal, type Styles, styleChain } from './read-styles.ts';

/** Gives each `w:p`, asked for in reading order, the automatic number printed before it; empty where there is none. */
export function numberParagraphs(lists: Lists, styles: Styles): (paragraph: XmlElement) => string {
  const next = numberLists(lists.byId);
  return paragraph => {
    const properties = childOf(paragraph, 'pPr');
    const own = readNumberingReference(properties);
    const chain = styleChain(styles, readVal(childOf(properties, 'pStyle')));
    const source = chain.find(style => style.numbering.list !== undefined);
    const list = own.list ?? source?.numbering.list;
    if (list === undefined || list === '0') return '';
    const tied = source === undefined ? undefined : lists.levelOfStyle(list, source.id);
    return next(list, own.level ?? tied ?? source?.numbering.level ?? 0);
  };
}
