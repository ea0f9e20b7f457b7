import { isRefusal, refuse } from '../../refusal.ts';
import type { Reader } from '../reader.ts';
import { joinReadings } from './flow/join-readings.ts';
import { readHtml } from './html.ts';
import { type MimePart, readParts } from './mhtml/read-parts.ts';

const MOST_FRAMES = 20;

/** Web pages saved in one file, by browsers, Word or WPS (RFC 2557): the page is read with the style sheets beside it. */
export const read: Reader = async bytes => {
  const parts = readParts(bytes);
  if (isRefusal(parts)) return parts;
  const [page, ...others] = parts.filter(isPage);
  if (page === undefined) return refuse('corrupt');
  const decoder = new TextDecoder();
  const sheetOf = (href: string): string | undefined => {
    const sheet = parts.find(part => part.type === 'text/css' && isNamed(part, href));
    return sheet === undefined ? undefined : decoder.decode(sheet.content());
  };
  const content = readHtml(page.content(), page.charset, sheetOf);
  if (isRefusal(content) || content.blocks.length > 0) return content;
  // A frame set shows nothing itself: Excel saves each sheet as a page of its own.
  const frames = others.slice(0, MOST_FRAMES).map(frame => readHtml(frame.content(), frame.charset, sheetOf));
  return frames.find(isRefusal) ?? joinReadings(frames.flatMap(frame => (isRefusal(frame) ? [] : [frame])));
};

/** The first page is the one that was saved; others are frames in it. */
const isPage = ({ type }: MimePart): boolean => type === 'text/html' || type === 'application/xhtml+xml';

/** Links name a part by its id, by its whole address or from the folder of the page. */
const isNamed = ({ id, location }: MimePart, href: string): boolean =>
  href === `cid:${id}` || href === location || location.endsWith(`/${href.replace(/^\.?\//, '')}`);
