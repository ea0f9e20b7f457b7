import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../../functions/adapters/file-engines.ts';
import { read } from '../../../../../functions/domain/extract/readers/html.ts';
import { countSteps } from '../../../../support/count-steps.ts';

async function documentOf(html: string | Uint8Array) {
  const document = await read(typeof html === 'string' ? Buffer.from(html) : html, fileEngines);
  if ('outcome' in document) throw new Error(document.code);
  return document;
}

/** Blocks in short: paragraphs as their text, tables as rows of cells with their place and spans. */
async function sketch(html: string): Promise<readonly unknown[]> {
  return (await documentOf(html)).blocks.map(block =>
    block.kind === 'paragraph'
      ? block.text
      : block.cells.map(cell => `${cell.row},${cell.column}+${cell.rowSpan}x${cell.columnSpan} ${cell.text}`),
  );
}

describe('a web page', () => {
  it('is read paragraph by paragraph, white space as a browser shows it', async () => {
    expect(await sketch('<h1>题\n  目</h1><p>甲  <b>乙</b> a\n b</p>丙<br>丁<ul><li>戊</ul>')).toEqual([
      '题目',
      '甲 乙 a b',
      '丙',
      '丁',
      '戊',
    ]);
  });

  it('is read without what a browser does not show', async () => {
    const hidden =
      '<script>var a="<p>1</p>"</script><style>p{}</style><template><p>2</p></template><iframe>3</iframe>' +
      '<noscript><p>4</p></noscript><div hidden><p>5</p></div><div style="color:red;display : none"><table><tr><td>6</table></div>' +
      '<span style="visibility:hidden">7</span><span style="mso-hide:all">8</span><!--[if mso]><p>9</p><![endif]-->' +
      '<nav>10</nav><select><option>11</select>';
    expect(await sketch(`<body>${hidden}<p>正文</p></body>`)).toEqual(['正文']);
  });

  it('has deleted passages left out and told', async () => {
    const document = await documentOf('<p>公开<del>12</del><ins>21</ins>条</p>');
    expect(document.blocks).toMatchObject([{ text: '公开21条' }]);
    expect(document.notices).toMatchObject([{ kind: 'tracked-changes', count: 1 }]);
  });

  it('gives merged cells once, with their spans and the places of the others', async () => {
    const html = '<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td><p>2</p><p>3</p></table>';
    expect(await sketch(html)).toEqual([['0,0+2x1 甲', '0,1+1x2 乙', '1,1+1x1 1', '1,2+1x1 2\n3']]);
  });

  it('gives inner tables as blocks of their own, and the text around them', async () => {
    const html = '<table><tr><td><p>上</p><table><tr><td>1</td></tr></table>下</td><td>右</td></tr></table>';
    expect(await sketch(html)).toEqual(['上', ['0,0+1x1 1'], '下', '右']);
  });

  it('keeps text that lost its cell out of the cells', async () => {
    expect(await sketch('<table><tr><td>1</td></tr><tr>td>2</td><td>3</td></tr></table>')).toEqual([
      'td>2',
      ['0,0+1x1 1', '1,0+1x1 3'],
    ]);
  });

  it('in GBK labelled utf-8 is read and told', async () => {
    const html = Buffer.concat([Buffer.from('<meta charset=utf-8><p>'), Buffer.from('d4c6c1ebcfd8', 'hex')]);
    const document = await documentOf(html);
    expect(document.blocks).toMatchObject([{ text: '云岭县' }]);
    expect(document.notices).toMatchObject([{ kind: 'mislabelled-charset' }]);
  });
});

describe('a hostile page', () => {
  const counted = async (html: string) => {
    let document: Awaited<ReturnType<typeof read>> | undefined;
    const steps = await countSteps(async () => {
      document = await read(Buffer.from(html), fileEngines);
    });
    return { document, steps };
  };

  it('of a megabyte in one line is read in steps in proportion to it', async () => {
    const { document, steps } = await counted(`<p>${'公开 '.repeat(500_000)}</p>`);
    expect(document).toHaveProperty('blocks');
    expect(steps).toBeLessThan(5 * 1_500_000);
  });

  it.each([
    ['deep nesting', '<div>'.repeat(200_000)],
    ['deep letters under a style sheet', `<style>b{color:red}</style>${'<b>'.repeat(300_000)}`],
    ['more text than any report has', `<p>${'公开 '.repeat(2_500_000)}</p>`],
    ['more style than any page has', `<style>${'b{color:red}'.repeat(80_000)}</style><b>1</b>`],
    [
      'a style of its own on every letter',
      Array.from({ length: 9_000 }, (_, at) => `<b style="color:rgb(${at})">`).join('</b>'),
    ],
    ['unclosed fonts', '<font>'.repeat(100_000) + '</span>'.repeat(100_000)],
    ['cells without end', `<table>${'<tr><td colspan=1000 rowspan=65534>'.repeat(200_000)}`],
  ])('of %s is refused in steps in proportion to it', async (_, html) => {
    const { document, steps } = await counted(html);
    expect(document).toMatchObject({ code: 'too_complex' });
    expect(steps).toBeLessThan(5 * html.length);
  });

  it.each([
    ['more rules than can be tried', `<style>${'b,'.repeat(1_000)}b{color:red}</style>${'<b>1</b>'.repeat(30_000)}`],
    [
      'a rule that looks for a chain of elements everywhere above',
      `<style>u b b b b i{color:red}</style><u></u>${'<b>'.repeat(200)}<i>1</i>`,
    ],
    ['a rule that looks through all siblings', `<style>i~b{color:red}</style>${'<b>1</b>'.repeat(60_000)}<i></i>`],
  ])('with %s is refused after a bounded number of trials', async (_, html) => {
    const { document, steps } = await counted(html);
    expect(document).toMatchObject({ code: 'too_complex' });
    expect(steps).toBeLessThan(30_000_000);
  });

  it('with huge spans stays bounded', async () => {
    const { document, steps } = await counted(
      `<table><tr><td colspan=99999 rowspan=99999>1${'<tr><td>2'.repeat(500)}</table>`,
    );
    expect(document).toMatchObject({ blocks: [{ columnCount: expect.any(Number) }] });
    expect(steps).toBeLessThan(200_000);
  });
});
