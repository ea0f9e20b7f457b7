/** Groups whose text does not stand in the body (RTF specification 1.9.1, "Destinations"). */
export const SILENT_DESTINATIONS: ReadonlySet<string> = new Set([
  'stylesheet',
  'info',
  'pict',
  'sn',
  'sv',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'footnote',
  'annotation',
  'atnid',
  'atnauthor',
  'nonesttables',
  'shprslt',
  'objdata',
  'fldinst',
  'xe',
  'tc',
  'tcn',
  'rxe',
  'txe',
  'filetbl',
  'revtbl',
  'listtable',
  'listoverridetable',
  'generator',
  'themedata',
  'datastore',
  'comment',
]);

/** Groups marked `\*` (skip what you do not know) that do hold text of the body. */
export const SPEAKING_DESTINATIONS: ReadonlySet<string> = new Set(['shpinst', 'nesttableprops', 'ud']);

/** Words that print a sign. */
export const PRINTED_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    line: '\n',
    softline: '\n',
    page: '\n',
    column: '\n',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: '\u2003',
    enspace: '\u2002',
    qmspace: '\u2005',
  }),
);

export const PRINTED_SIGNS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '-'],
]);
