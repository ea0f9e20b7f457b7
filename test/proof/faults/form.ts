import { insertedColumn } from '../../../infra/local/invented/decorations/beside-the-form/inserted-column.ts';
import { insertedRow } from '../../../infra/local/invented/decorations/beside-the-form/inserted-row.ts';
import { secondTable } from '../../../infra/local/invented/decorations/beside-the-form/second-table.ts';
import type { Decoration } from '../../../infra/local/invented/decorations/decoration.ts';
import {
  type PrintedBlock,
  type PrintedTable,
  paragraph,
  redraw,
  textOf,
} from '../../../infra/local/invented/print/document.ts';
import type { Random } from '../../../infra/local/invented/random.ts';
import type { ReportCase } from '../cases/generate-case.ts';
import { generateCase } from '../cases/generate-case.ts';
import { changeReport, editParagraphs, pickFrom, rework, setOverview, setTexts, valueAt } from './edits.ts';
import type { Planter } from './planter.ts';

const NOW = { form: '2021' } as const;
const ORGAN = { kind: 'organ', form: '2021' } as const;
const HEADINGS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

/** The tables of the 2019 form under the heading of a later year. */
function inOldForm(clean: ReportCase, tables: 'all' | 'disclosure'): ReportCase {
  const old = generateCase(clean.seed, { kind: clean.kind, form: '2019' }).report.values;
  const own = [...clean.report.values].filter(([path]) => !path.startsWith('disclosure.'));
  const disclosure = [...old].filter(([path]) => path.startsWith('disclosure.'));
  const values = new Map([...own, ...disclosure]);
  for (const column of [
    'naturalPerson',
    'business',
    'research',
    'publicInterest',
    'legalService',
    'otherOrganisation',
    'total',
  ]) {
    const rows = ['notAmended', 'feeUnpaid', 'other'].map(row => `applications.otherwise.${row}.${column}`);
    values.set(
      `applications.otherwise.all.${column}`,
      rows.reduce((sum, path) => sum + valueAt(clean, path), 0),
    );
  }
  const narrative = { overview: clean.report.narrative.overview.with(1, '（一）主动公开。全年发布公示信息31条。') };
  const changed = changeReport(clean, {
    values,
    disclosureForm: '2019',
    ...(tables === 'all' ? { form: '2019' } : {}),
  });
  return { ...setTexts(changed, narrative), ownFees: [] };
}

const isTable = (block: PrintedBlock): block is PrintedTable => block.kind === 'table';
const textOfRow = (row: PrintedTable['rows'][number]): string => row.map(({ drawn }) => textOf(drawn)).join('');

/** Rows of the tables whose first label holds the words; the rest stays. */
const editRows = (each: ReportCase, edit: (row: PrintedTable['rows'][number]) => PrintedTable['rows']): ReportCase =>
  rework(each, blocks =>
    blocks.map(block => (isTable(block) ? { ...block, rows: block.rows.flatMap(row => edit(row)) } : block)),
  );

/** Labels of rows without merged cells beside them, in any of the ways agencies punctuate. */
const WHOLE_ROWS = ['四、结转下年度继续办理', '二、上年结转政府信息公开申请数量', '行政强制', '行政许可'] as const;

function wrongLabel(random: Random, label: string): string {
  const at = random.whole(2, label.length - 3);
  return random.pick([label.slice(0, at) + label.slice(at + 2), label.slice(0, at + 1) + label.slice(at)]);
}

const dropSection = (each: ReportCase, title: string): ReportCase => {
  let isGone = false;
  return rework(each, blocks =>
    blocks.filter(block => {
      if (block.kind === 'paragraph' && block.role === 'heading') isGone = textOf(block.drawn).includes(title);
      return !isGone;
    }),
  );
};

/** What is printed beside the form, at any place of it. */
const decorated = (rule: string, name: string, { decorate }: Decoration): Planter => ({
  rule,
  name,
  plant: (random, clean) => {
    const report = decorate(clean.report, random);
    return report && { faulty: { ...clean, report: { ...clean.report, ...report } }, severity: 'notice' };
  },
});

export const FORM_FAULTS: readonly Planter[] = [
  {
    rule: 'outdated-form',
    name: 'all tables of the 2019 form',
    needs: ORGAN,
    plant: (_, clean) => ({ faulty: inOldForm(clean, 'all'), severity: 'error' }),
  },
  {
    rule: 'mixed-forms',
    name: 'table 2 of the 2019 form',
    needs: ORGAN,
    plant: (_, clean) => ({ faulty: inOldForm(clean, 'disclosure'), severity: 'error' }),
  },
  {
    rule: 'missing-row',
    name: 'a row left out',
    plant: (random, clean) => {
      const [label, row] = random.pick([
        ['四、结转下年度继续办理', 'applications.carriedOut.'],
        ['行政强制', 'disclosure.coercion.'],
      ] as const);
      const sum = [...clean.report.values].reduce((all, [path, value]) => all + (path.startsWith(row) ? value : 0), 0);
      if (sum > 0) return null;
      return { faulty: editRows(clean, each => (textOfRow(each).includes(label) ? [] : [each])), severity: 'error' };
    },
  },
  {
    rule: 'missing-row',
    name: 'a row with figures left out',
    plant: (_, clean) => {
      if (valueAt(clean, 'applications.carriedIn.total') === 0) return null;
      const isGone = (row: PrintedTable['rows'][number]): boolean => textOfRow(row).startsWith('二、上年结转');
      return { faulty: editRows(clean, row => (isGone(row) ? [] : [row])), severity: 'error' };
    },
  },
  {
    rule: 'missing-row',
    name: 'a row twice',
    plant: (random, clean) => {
      const label = pickFrom(random, WHOLE_ROWS) ?? '';
      return {
        faulty: editRows(clean, each => (textOfRow(each).startsWith(label) ? [each, each] : [each])),
        severity: 'error',
      };
    },
  },
  {
    rule: 'altered-label',
    name: 'a label with a slip',
    needs: NOW,
    plant: (random, clean) => {
      const label =
        pickFrom(random, [
          '其他法律行政法规禁止公开',
          '保护第三方合法权益',
          '没有现成信息需要另行制作',
          '要求提供公开出版物',
          '属于行政查询事项',
        ]) ?? '';
      const slip = wrongLabel(random, label);
      const faulty = editRows(clean, row => [
        row.map(cell => ({ ...cell, drawn: redraw(cell.drawn, text => text.replace(label, slip)) })),
      ]);
      return { faulty, severity: 'warning' };
    },
  },
  {
    rule: 'missing-section',
    name: 'a section left out',
    plant: (random, clean) => {
      const title = random.pick(['总体情况', '存在的主要问题', '其他需要报告']);
      return { faulty: dropSection(clean, title), severity: 'error' };
    },
  },
  {
    rule: 'missing-section',
    name: 'two sections in each other’s place',
    plant: (_, clean) => {
      const moved = rework(dropSection(clean, '存在的主要问题'), blocks => [
        ...blocks,
        paragraph('五、存在的主要问题及改进情况', 'heading'),
        ...clean.report.narrative.problems.map(text => paragraph(text)),
      ]);
      return { faulty: moved, severity: 'error' };
    },
  },
  {
    rule: 'altered-heading',
    name: 'a word too many',
    plant: (random, clean) => {
      const title = pickFrom(random, HEADINGS.slice(1)) ?? '';
      const other = random.pick([title.replace('情况', '有关情况').replace('事项', '有关事项'), `${title}说明`]);
      const faulty = editParagraphs(clean, (text, role) => (role === 'heading' ? text.replace(title, other) : text));
      return { faulty, severity: 'warning' };
    },
  },
  {
    rule: 'unreadable-table',
    name: 'a table that is not there',
    needs: ORGAN,
    plant: (random, clean) => {
      const title = random.pick(['主动公开政府信息', '收到和处理', '行政复议、行政诉讼']);
      let isIn = false;
      const faulty = rework(clean, blocks =>
        blocks.filter(block => {
          if (block.kind === 'paragraph' && block.role === 'heading') isIn = textOf(block.drawn).includes(title);
          return !(isIn && isTable(block));
        }),
      );
      return { faulty, severity: 'error' };
    },
  },
  {
    rule: 'missing-topic',
    name: 'one of five topics left out',
    needs: NOW,
    plant: (random, clean) => {
      const { overview } = clean.report.narrative;
      const topics = [
        '（一）主动公开。全年发布公示信息31条。',
        overview[2] ?? '',
        '（三）政府信息管理。对旧文件逐件核对公开属性。',
        '（四）政府信息公开平台建设。网站新设查询页面。',
        '（五）监督保障。组织培训，参加工作考核和社会评议。',
      ];
      const gone = random.whole(2, 4);
      const told = [
        `${clean.year}年，${clean.agency.name}办理各项业务。`,
        ...topics.filter((_, index) => index !== gone),
      ];
      return { faulty: setTexts(clean, { overview: told }), severity: 'warning' };
    },
  },
  {
    rule: 'missing-evaluation',
    name: 'nobody judged it',
    needs: { kind: 'government', form: '2021' },
    plant: (_, clean) => ({
      faulty: setOverview(clean, 5, '（五）监督保障。明确专人负责，办公室按月检查。'),
      severity: 'warning',
    }),
  },
  {
    rule: 'empty-problems',
    name: 'no problems',
    plant: (random, clean) => {
      const text = random.pick([
        '无。',
        '本年度没有存在的问题，今后继续做好各项政府信息公开工作，不断完善工作机制。',
        '更新不够及时，下一步改进。',
      ]);
      return { faulty: setTexts(clean, { problems: [text] }), severity: 'warning' };
    },
  },
  {
    rule: 'missing-fee-statement',
    name: 'no word of the fee',
    needs: NOW,
    plant: (random, clean) => {
      if (valueAt(clean, 'applications.otherwise.feeUnpaid.total') > 0) return null;
      const text = random.pick(['无其他需要报告的事项。', '没有需要说明的情况。']);
      return { faulty: setTexts(clean, { other: [text] }), severity: 'warning' };
    },
  },
  {
    rule: 'unofficial-title',
    name: 'another title',
    plant: (random, clean) => {
      const { name } = clean.agency;
      const title = random.pick([
        `${name}${clean.year}年度政府信息公开工作年度报告`,
        `${name}${clean.year}年政府信息公开年度工作报告`,
        `${name}关于${clean.year}年政府信息公开工作年度报告`,
        `${clean.year}年${name}政府信息公开工作年度报告`,
      ]);
      return { faulty: changeReport(clean, { title }), severity: 'warning' };
    },
  },
  {
    rule: 'overlong-overview',
    name: 'where a place limits it',
    plant: (_, clean) => {
      const longer = Array.from(
        { length: 60 },
        (_each, index) => `第${index + 1}批事项按目录逐项核对并更新到网站。`,
      ).join('');
      const overview = [...clean.report.narrative.overview, longer];
      const faulty = setTexts(clean, { overview });
      return {
        faulty: { ...faulty, settings: { rules: { 'overlong-overview': { severity: 'notice' } } } },
        severity: 'notice',
      };
    },
  },
  decorated('added-row', 'a row more', insertedRow),
  decorated('added-column', 'a column more', insertedColumn),
  decorated('added-table', 'a table of last year or another unit', secondTable),
];
