import { isRefusal } from '../../refusal.ts';
import { blocksOfPages } from '../layout/blocks-of-pages.ts';
import type { Reader } from '../reader.ts';
import { readPages } from './ofd/read-pages.ts';

/** OFD (GB/T 33190-2016), the national fixed layout format: read like a PDF, by where its text and lines stand. */
export const read: Reader = async bytes => {
  const pages = readPages(bytes);
  return isRefusal(pages) ? pages : { format: 'ofd', blocks: blocksOfPages(pages), notices: [] };
};
