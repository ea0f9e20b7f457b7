import { describe, expect, it } from 'vitest';
import { read } from '../../../../../../functions/domain/extract/readers/html.ts';
import { readWith, refusalOf } from '../../../../../support/read-with.ts';

const OTHER_ROWS = '<tr><td>行</td><td>0</td></tr>'.repeat(4);

/** The content of a cell that stands beside a label, on a page with this head. */
async function contentOf(cell: string, head = '') {
  const whole = cell.startsWith('<td') ? cell : `<td>${cell}</td>`;
  const page = `<html><head>${head}</head><body><table><tr><td>行政许可</td>${whole}</tr>${OTHER_ROWS}</table></body></html>`;
  const { blocks, unseen = [] } = await readWith(read, new TextEncoder().encode(page));
  const [block] = blocks;
  const { text = '', note, doubts, unreadable } = (block?.kind === 'table' && block.cells[1]) || {};
  return { text, ...(note && { note }), ...(doubts && { doubts }), ...(unreadable && { unreadable }), unseen };
}

describe('a cell of a web page', () => {
  it.each([
    ['a raised mark', '37<sup>1</sup>', { text: '37', note: '1' }],
    ['a mark raised by style', '37<span style="vertical-align:super">2</span>', { text: '37', note: '2' }],
    ['a struck out figure before the right one', '<s>9</s>6', { text: '6' }],
    ['a figure struck out by style', '<span style="text-decoration: line-through">9</span> 6', { text: '6' }],
    ['nothing but a struck out figure', '<strike>9</strike>', { text: '9', doubts: ['struck'] }],
    [
      'digits forced to run backwards',
      '<span style="direction:rtl;unicode-bidi:bidi-override">73</span>',
      { text: '73', doubts: ['order'] },
    ],
    ['two paragraphs', '<p>12</p><p>6</p>', { text: '12\n6' }],
    ['a picture', '<img src="1.png">', { text: '', unreadable: ['picture'] }],
    ['a spacer', '6<img src="1.gif" width="1" height="1">', { text: '6' }],
    ['a drawing', '<svg><path d="M0 0"/></svg>', { text: '', unreadable: ['drawing'] }],
    ['a field', '<input value="37">', { text: '37' }],
    ['a box to tick', '<input type="checkbox">', { text: '', unreadable: ['control'] }],
    ['a field nobody sees', '6<input type="hidden" value="9">', { text: '6' }],
    ['a choice', '<select><option>1</option><option selected>37</option></select>', { text: '37' }],
    ['a choice nobody made', '<select><option>5</option><option>6</option></select>', { text: '5' }],
    ['a text field', '<textarea>37</textarea>', { text: '37' }],
    ['a field without a value', '<input name="a">', { text: '', unreadable: ['control'] }],
    ['a text field without a value', '<textarea> </textarea>', { text: '', unreadable: ['control'] }],
    ['a choice of nothing', '<select><option></option></select>', { text: '', unreadable: ['control'] }],
    ['a bar', '<meter value="3"></meter>', { text: '', unreadable: ['drawing'] }],
    ['a painted digit', '<i style="background:url(6.png)"></i>', { text: '', unreadable: ['picture'] }],
    ['paint behind text', '<i style="background:url(6.png)">6</i>', { text: '6' }],
    ['paint behind it', '<td style="background:url(6.png)"></td>', { text: '' }],
    ['a table inside', '<table><tr><td>3</td><td>7</td></tr></table>', { text: '', unreadable: ['nested-table'] }],
  ])('with %s', async (_, cell, expected) => {
    const { unseen, ...content } = await contentOf(cell);
    expect(content).toEqual(expected);
    expect(unseen).toEqual([]);
  });

  it.each([
    'display:none',
    'visibility:hidden',
    'opacity:0',
    'opacity:.02',
    'font-size:0',
    'font-size:1px',
    'color:#fff',
    'color: white',
    'color:rgb(254,254,254)',
    'color:rgba(0,0,0,0)',
    'position:absolute;left:-9999px',
    'position:fixed;top:-999em',
    'text-indent:-9999px;display:block',
    'clip-path:inset(100%)',
    'transform:scale(0)',
    'position:absolute;clip:rect(0,0,0,0)',
    'width:0;overflow:hidden;display:inline-block',
    'mso-hide:all',
  ])('shows nothing under %s, by attribute, class or element', async style => {
    const seen = { text: '6', unseen: ['99'] };
    expect(await contentOf(`<span style="${style}">99</span>6`)).toEqual(seen);
    expect(await contentOf('<span class="x y">99</span>6', `<style>.x{${style}}</style>`)).toEqual(seen);
    expect(await contentOf('<i>99</i>6', `<style>@media screen{td > i{${style}}}</style>`)).toEqual(seen);
  });

  it.each([
    ['td.n::before{content:"37"}', ['drawing']],
    ['.n:after{color:red;content:attr(data-n)}', ['drawing']],
    ['.n::before{content:""}', undefined],
    ['.n::before{content:" "}', undefined],
    ['.n::before{content:none}', undefined],
    ['.m::before{content:"37"}', undefined],
  ])('is unread where a style sheet puts text into it: %s', async (rule, unreadable) => {
    const content = await contentOf('<td class="n" data-n="37"></td>', `<style>${rule}</style>`);
    expect(content.unreadable).toEqual(unreadable);
  });

  it.each([
    ['screen and (max-width: 768px)', '6'],
    ['(min-width: 992px)', ''],
    ['only screen and (max-width: 1920px)', ''],
    ['print', '6'],
    ['not screen', '6'],
    ['print, screen', ''],
    ['(min-width: 200em)', '6'],
  ])('is seen as on a screen of usual width: hidden for %s', async (media, text) => {
    const rule = `@media ${media} { .n { display: none } }`;
    expect(await contentOf('<span class="n">6</span>', `<style>${rule}</style>`)).toMatchObject({ text });
    const whole = `<style media="${media}">.n{display:none}</style>`;
    expect(await contentOf('<span class="n">6</span>', whole)).toMatchObject({ text });
  });

  it('shows nothing that an important rule hides, whatever the element says', async () => {
    const styled = await contentOf('<i style="display:inline">99</i>6', '<style>i{display:none !important}</style>');
    expect(styled).toEqual({ text: '6', unseen: ['99'] });
  });

  it('shows what only a sheet for print hides, and what a later rule brings back', async () => {
    const seen = { text: '6', unseen: [] };
    expect(await contentOf('<i>6</i>', '<style>@media print{i{display:none}}</style>')).toEqual(seen);
    expect(await contentOf('<i>6</i>', '<style>i{display:none}i{display:inline}</style>')).toEqual(seen);
    expect(await contentOf('<i style="display:inline">6</i>', '<style>i{display:none}</style>')).toEqual(seen);
    expect(await contentOf('<td style="background:#1f3864;color:#fff">6</td>')).toEqual(seen);
  });

  it('is unread where a script fills it, and stands where the page brings the figure along', async () => {
    const script = '<script>document.getElementById("a"+"b").textContent=5</script>';
    expect(await contentOf('<span id="ab"></span>', script)).toMatchObject({ text: '', unreadable: ['script'] });
    expect(await contentOf('<span id="ab">6</span>', script)).toMatchObject({ text: '6', unseen: expect.anything() });
    expect((await contentOf('<span id="ab">6</span>', script)).unreadable).toBeUndefined();
  });

  it('ends a span at the end of its group of rows, as browsers do', async () => {
    const page =
      '<table><thead><tr><td rowspan="3">甲</td><td>乙</td></tr></thead><tbody><tr><td>行</td><td>1</td></tr></tbody></table>';
    const { blocks } = await readWith(read, new TextEncoder().encode(page));
    const [block] = blocks;
    const cells = block?.kind === 'table' ? block.cells : [];
    expect(cells.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, '甲'],
      [0, 1, '乙'],
      [1, 0, '行'],
      [1, 1, '1'],
    ]);
  });
});

it('a web page with more style than any site has is refused', async () => {
  const page = `<style>${'a{color:red}'.repeat(200_000)}</style><p>x</p>`;
  expect(await refusalOf(read, new TextEncoder().encode(page))).toBe('too_complex');
});
