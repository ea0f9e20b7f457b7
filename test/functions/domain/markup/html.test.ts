import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import {
  attributes,
  html,
  markupOf,
  styleElement,
  UnsafeMarkupError,
} from '../../../../functions/domain/markup/html.ts';
import { HOSTILE } from '../../../support/invented-site.ts';

const text = (markup: ReturnType<typeof html>) => markupOf(markup);

describe('the html tag', () => {
  it('escapes text and attribute values', () => {
    expect(text(html`<p title="${'"<&'}">${"<b>'&"}</p>`)).toBe('<p title="&quot;&lt;&amp;">&lt;b&gt;&#39;&amp;</p>');
  });

  it('prints nothing for null, undefined and false, and joins arrays', () => {
    expect(text(html`${null}${undefined}${false}${[1, 'a', html`<i>b</i>`]}${0}`)).toBe('1a<i>b</i>0');
  });

  it('does not escape its own markup twice', () => {
    expect(text(html`<p>${html`<b>${'<'}</b>`}</p>`)).toBe('<p><b>&lt;</b></p>');
  });

  it('takes nothing for markup that it did not make', () => {
    const forged = JSON.parse('{"markup":"<script>"}');
    expect(() => html`<p>${forged}</p>`).toThrow(UnsafeMarkupError);
  });

  it('drops what cannot be seen and reorders text', () => {
    expect(text(html`${'a\u202Eb\u0000c\u200Bd\u{E0041}e\uD800'}`)).toBe('abcde\uFFFD');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil',
    ' https://a',
    'a b',
  ])('makes the address %j harmless', address => {
    expect(text(html`<a href="${address}">x</a>`)).toBe('<a href="#">x</a>');
    expect(text(html`<a${attributes({ href: address })}>x</a>`)).toBe('<a href="#">x</a>');
  });

  it.each(['https://a.example/?a=1', '/years/2023/', '#main', 'mailto:a@b.example'])(
    'keeps the address %j',
    address => {
      expect(text(html`<a href="${address}">x</a>`)).toContain(`href="${address}"`);
    },
  );

  it('refuses templates in which escaping cannot protect a value', () => {
    const value = 'x';
    expect(() => html`<a href=${value}>x</a>`).toThrow(UnsafeMarkupError);
    expect(() => html`<a href="/${value}">x</a>`).toThrow(UnsafeMarkupError);
    expect(() => html`<a onclick="${value}">x</a>`).toThrow(UnsafeMarkupError);
    expect(() => html`<script>${value}</script>`).toThrow(UnsafeMarkupError);
    expect(() => html`<style>${value}</style>`).toThrow(UnsafeMarkupError);
    expect(() => html`<p ${value}>x</p>`).toThrow(UnsafeMarkupError);
    expect(() => html`<p style="color:${'url(x)'}">x</p>`).toThrow(UnsafeMarkupError);
    expect(() => html`<p title="${html`<b>x</b>`}">x</p>`).toThrow(UnsafeMarkupError);
  });

  it('writes attributes that have a value', () => {
    expect(text(html`<td${attributes({ rowspan: 2, headers: null, class: 'a"b' })}>1</td>`)).toBe(
      '<td rowspan="2" class="a&quot;b">1</td>',
    );
    expect(() => attributes({ onclick: 'x' })).toThrow(UnsafeMarkupError);
    expect(() => attributes({ 'a b': 'x' })).toThrow(UnsafeMarkupError);
  });

  it('takes a style sheet that cannot end its element', () => {
    expect(text(styleElement('p{color:red}'))).toBe('<style>p{color:red}</style>');
    expect(() => styleElement('</style>')).toThrow(UnsafeMarkupError);
  });

  it('lets no text add an element or an attribute', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(HOSTILE, '<', '"', "'", '&lt;', '<!--'));
    fc.assert(
      fc.property(anything, anything, anything, (body, title, href) => {
        const seen: string[] = [];
        const parser = new Parser({ onopentag: (name, named) => seen.push(`${name} ${Object.keys(named).join(' ')}`) });
        parser.end(text(html`<p title="${title}"><a href="${href}">${body}</a></p>`));
        expect(seen).toEqual(['p title', 'a href']);
      }),
    );
  });
});
