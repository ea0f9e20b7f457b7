import { isRefusal, type Refusal } from '../../../refusal.ts';
import { childrenOf } from '../../guards/find-elements.ts';
import type { Zip } from '../../guards/open-zip.ts';
import { attribute } from '../../guards/parse-xml.ts';
import { readXmlPart } from '../../guards/read-xml-part.ts';

/** A link from one part of an Open Packaging file (ECMA-376 part 2) to another. */
export interface Relation {
  readonly id: string;
  /** Last step of the type's URI, which transitional and strict files share: `styles`, `worksheet`. */
  readonly type: string;
  /** Full name of the part it leads to. */
  readonly target: string;
}

/** The links of a part (`''` for the package itself) to other parts; links out of the file are left out. */
export function readRelations(zip: Zip, part: string): readonly Relation[] | Refusal {
  const slash = part.lastIndexOf('/') + 1;
  const root = readXmlPart(zip, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (root === undefined) return [];
  if (isRefusal(root)) return root;
  return childrenOf(root, 'Relationship')
    .filter(link => attribute(link, 'TargetMode') !== 'External')
    .map(link => ({
      id: attribute(link, 'Id') ?? '',
      type: (attribute(link, 'Type') ?? '').split('/').at(-1) ?? '',
      target: resolvePart(part.slice(0, slash), attribute(link, 'Target') ?? ''),
    }));
}

function resolvePart(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter(step => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
