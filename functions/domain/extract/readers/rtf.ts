import { isRefusal, refuse } from '../../refusal.ts';
import type { Reader } from '../reader.ts';
import { layOutFlow } from './flow/lay-out-flow.ts';
import { nestTables } from './flow/nest-tables.ts';
import { tellChanges } from './flow/tell-changes.ts';
import { readParagraphs } from './rtf/read-paragraphs.ts';

/** Rich Text Format (specification 1.9.1), as Word, WPS and LibreOffice write it, often under the name .doc. */
export const read: Reader = async bytes => {
  const text = readParagraphs(bytes);
  if (text === null) return refuse('too_complex');
  // A whole file closes every group it opens: this one was cut off.
  if (text.openGroups > 0) return refuse('corrupt');
  const flow = nestTables(text.paragraphs);
  if (isRefusal(flow)) return flow;
  return { blocks: layOutFlow(flow), notices: tellChanges(text.changes) };
};
