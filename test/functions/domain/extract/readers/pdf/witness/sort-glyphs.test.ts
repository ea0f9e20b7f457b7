import { describe, expect, it } from 'vitest';
import { type FigurePage, figure, readFigurePage } from '../../../../../../support/pdf/figure-page.ts';
import { showAt, stream } from '../../../../../../support/pdf/odd-pdf.ts';

const OLD = figure('9', 320, 666);
const NEW = figure('6', 326, 666);
const OFF = '/OCProperties << /OCGs [9 0 R] /D << /OFF [9 0 R] >> >>';
const ON = '/OCProperties << /OCGs [9 0 R] /D << /ON [9 0 R] >> >>';
const LAYER = '<< /Type /OCG /Name (draft) >>';
const MEMBERSHIP = '<< /Type /OCMD /OCGs [9 0 R] /P /AllOn >>';
const FORM = stream(
  OLD,
  '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /OC 9 0 R /Resources << /Font << /F2 7 0 R >> >>',
);
const marked = (content: string) => `/OC /L1 BDC ${content} EMC\n`;

const HIDDEN: readonly (readonly [string, FigurePage])[] = [
  [
    'in a layer that is off',
    { after: marked(OLD) + NEW, catalogue: OFF, resources: '/Properties << /L1 9 0 R >>', more: [LAYER] },
  ],
  [
    'in a membership of layers that is off',
    { after: marked(OLD) + NEW, catalogue: OFF, resources: '/Properties << /L1 10 0 R >>', more: [LAYER, MEMBERSHIP] },
  ],
  [
    'in a form object whose layer is off',
    { after: `/X1 Do ${NEW}`, catalogue: OFF, resources: '/XObject << /X1 10 0 R >>', more: [LAYER, FORM] },
  ],
  ['clipped away', { after: `q 0 0 1 1 re W n ${OLD} Q ${NEW}` }],
  ['covered by a later fill', { after: `${OLD} q 1 g 302 662 56 16 re f Q ${NEW}` }],
  [
    'covered by a later picture',
    { after: `${OLD} q 56 0 0 16 302 662 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q ${NEW}` },
  ],
  ['white on white', { after: `q 1 g ${OLD} Q ${NEW}` }],
  ['nearly white', { after: `q 0.99 g ${OLD} Q ${NEW}` }],
  [
    'in the colour of its shaded ground',
    { before: 'q 0.2 0.5 0.2 rg 301 661 58 18 re f Q', after: `q 0.2 0.5 0.2 rg ${OLD} Q q 1 g ${NEW} Q` },
  ],
  ['transparent', { after: `q /G1 gs ${OLD} Q ${NEW}`, resources: '/ExtGState << /G1 << /ca 0 >> >>' }],
  ['without paint', { after: `3 Tr ${OLD} 0 Tr ${NEW}` }],
  ['only a clip', { after: `q 7 Tr ${OLD} Q ${NEW}` }],
  ['under two points', { after: figure('9', 320, 666, 1.5) + NEW }],
  ['off the page', { after: figure('9', -30, 666) + NEW }],
  ['off the crop box', { page: '/CropBox [50 500 400 780]', after: figure('9', 420, 666) + NEW }],
];

describe('a digit that is in the file and not on the page', () => {
  it.each(HIDDEN)('is no text where it is %s', async (_, page) => {
    const { cell, document } = await readFigurePage(page);
    expect(cell.text).toBe('6');
    expect(cell).not.toHaveProperty('doubts');
    expect(document.unseen).toEqual(['9']);
  });

  it('is no text of a sentence either', async () => {
    const { document } = await readFigurePage({ after: `q 1 g ${figure('9', 530, 722)} Q` });
    expect(document.unseen).toEqual(['9']);
  });
});

describe('a digit that is seen', () => {
  it.each<readonly [string, FigurePage]>([
    [
      'in a layer that is on',
      { after: marked(OLD), catalogue: ON, resources: '/Properties << /L1 9 0 R >>', more: [LAYER] },
    ],
    ['white on dark ground', { before: 'q 0.1 g 301 661 58 18 re f Q', after: `q 1 g ${OLD} Q` }],
    ['on a ground painted before', { before: 'q 0.9 g 301 661 58 18 re f Q', after: OLD }],
    [
      'under a fill in a layer that is off',
      {
        after: `${OLD} ${marked('1 g 302 662 56 16 re f')}`,
        catalogue: OFF,
        resources: '/Properties << /L1 9 0 R >>',
        more: [LAYER],
      },
    ],
    ['clipped to its cell', { after: `q 300 660 60 20 re W n ${OLD} Q` }],
    [
      'under a fill that lets it through',
      { after: `${OLD} q /G1 gs 1 1 0 rg 302 662 56 16 re f Q`, resources: '/ExtGState << /G1 << /ca 0.3 >> >>' },
    ],
  ])('is read %s', async (_, page) => {
    const { cell, document } = await readFigurePage(page);
    expect(cell.text).toBe('9');
    expect(document).not.toHaveProperty('unseen');
  });

  it('is doubtful half covered', async () => {
    const { cell } = await readFigurePage({ after: `${figure('8', 320, 666)} q 1 g 302 670 56 8 re f Q` });
    expect(cell).toMatchObject({ text: '8', doubts: ['covered'] });
  });
});

describe('Chinese characters whose font the file does not hold', () => {
  it.each([
    ['under a fill', `${showAt('草稿', 310, 666)} q 1 g 302 662 56 16 re f Q`],
    ['white on white', `q 1 g ${showAt('草稿', 310, 666)} Q`],
    ['clipped away', `q 0 0 1 1 re W n ${showAt('草稿', 310, 666)} Q`],
  ])('are hidden by where they lie: %s', async (_, after) => {
    const { cell, document } = await readFigurePage({ after });
    expect(cell.text).toBe('');
    expect(document.unseen).toEqual(['草稿']);
  });
});
