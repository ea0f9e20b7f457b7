import { describe, expect, it } from 'vitest';
import { read } from '../../../../../../functions/domain/extract/readers/rtf.ts';
import { readWith } from '../../../../../support/read-with.ts';

const COLOURS = String.raw`{\colortbl;\red0\green0\blue0;\red255\green255\blue255;}`;

/** The content of a cell that stands beside a label. */
async function contentOf(inside: string) {
  const row = String.raw`\trowd\cellx1000\cellx2000\intbl label\cell `;
  const { blocks } = await readWith(read, new TextEncoder().encode(String.raw`{\rtf1\ansi ${row}${inside}\cell\row}`));
  const [block] = blocks;
  const { text = '', note, doubts, unreadable } = (block?.kind === 'table' && block.cells[1]) || {};
  return { text, ...(note && { note }), ...(doubts && { doubts }), ...(unreadable && { unreadable }) };
}

describe('a cell of an RTF table', () => {
  it.each([
    ['a raised mark', String.raw`37{\super 1}`, { text: '37', note: '1' }],
    ['a mark lifted by half points', String.raw`37{\up8 2}`, { text: '37', note: '2' }],
    ['a much smaller mark', String.raw`{\fs24 37}{\fs12 3}`, { text: '37', note: '3', doubts: ['sizes'] }],
    ['a struck out figure before the right one', String.raw`{\strike 9}6`, { text: '6' }],
    ['nothing but a struck out figure', String.raw`{\strike 9}`, { text: '9', doubts: ['struck'] }],
    ['a strike that ended', String.raw`\strike 9\strike0 6`, { text: '6' }],
    ['types of different size', String.raw`{\fs21 3}{\fs28 7}`, { text: '37', doubts: ['sizes'] }],
    ['a picture', String.raw`{\pict\pngblip 89504e47}`, { text: '', unreadable: ['picture'] }],
    ['a picture in a shape of its own', String.raw`{\shp{\*\shpinst{\sp{\sn pib}{\sv{\pict 89}}}}}6`, { text: '6' }],
    [
      'a field without a result',
      String.raw`{\field{\*\fldinst SYMBOL 51}{\fldrslt }}7`,
      { text: '7', unreadable: ['formula'] },
    ],
    ['a field with its result', String.raw`{\field{\*\fldinst =SUM(LEFT)}{\fldrslt 8}}`, { text: '8' }],
    ['white digits', `${COLOURS}{\\cf2 9}6`, { text: '6' }],
    ['white digits that end their cell', `${COLOURS}6\\cf2 9`, { text: '6' }],
    ['white digits on a ground', `${COLOURS}{\\chcbpat1\\cf2 9}`, { text: '9' }],
    ['digits nobody can read for their size', String.raw`{\fs2 9}6`, { text: '6' }],
    ['two paragraphs', String.raw`12\par 6`, { text: '12\n6' }],
  ])('with %s', async (_, inside, expected) => {
    expect(await contentOf(inside)).toEqual(expected);
  });
});
