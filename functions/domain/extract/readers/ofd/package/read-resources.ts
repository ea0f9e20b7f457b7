import { childrenOf } from '../../../guards/find-elements.ts';
import type { XmlElement } from '../../../guards/parse-xml.ts';

/** What pages draw with, by its id (GB/T 33190-2016, 7.9); ids are those of the whole document. */
export interface Resources {
  readonly drawParams: ReadonlyMap<string, XmlElement>;
  /** Graphics that are drawn in several places. */
  readonly units: ReadonlyMap<string, XmlElement>;
}

/** The resources of some resource files. */
export function readResources(files: readonly XmlElement[]): Resources {
  const drawParams = new Map<string, XmlElement>();
  const units = new Map<string, XmlElement>();
  for (const file of files) {
    for (const list of childrenOf(file, 'DrawParams'))
      for (const param of childrenOf(list, 'DrawParam')) drawParams.set(param.attributes['ID'] ?? '', param);
    for (const list of childrenOf(file, 'CompositeGraphicUnits'))
      for (const unit of childrenOf(list)) units.set(unit.attributes['ID'] ?? '', unit);
  }
  return { drawParams, units };
}
