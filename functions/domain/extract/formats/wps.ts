import { doc } from './doc.ts';
import type { Format } from './format.ts';

const EXTENSIONS = ['wps', 'wpt'] as const;

/** WPS Writer saves in Word's container; only the name of the file tells it apart. */
export const wps = {
  key: 'wps',
  name: 'WPS 文字',
  extensions: EXTENSIONS,
  mediaType: 'application/vnd.ms-works',
  hasCells: true,
  recognises: file => EXTENSIONS.some(own => own === file.extension) && doc.recognises(file),
  load: doc.load,
} as const satisfies Format;
